package pvm.itests;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Where the tests find the source tree, what was built of it, and room to work. */
final class Repository {
  private Repository() {}

  /** The top of the source tree. */
  static Path root() {
    return Path.of(System.getProperty("pvm.root")).toAbsolutePath().normalize();
  }

  /** The distribution that the build made. */
  static Path distribution() {
    return root().resolve("launcher/target/dist/pvm");
  }

  /** A folder of this module that the build cleans. */
  static Path work() {
    return Path.of(System.getProperty("pvm.work"));
  }

  /** Copies a folder, but for the folders that {@code leftOut} names by their relative paths. */
  static void copy(Path source, Path target, Predicate<Path> leftOut) throws IOException {
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path relative = source.relativize(folder);
            if (leftOut.test(relative)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(target.resolve(relative));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, target.resolve(source.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
