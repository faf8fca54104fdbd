package pvm.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The folder in which Felix keeps bundles. It forces nothing that it writes, so after a power cut
 * any of its files may be lost or torn; this class knows the layout, to see whether it is as it
 * was, and to save what bundles have written there.
 *
 * <pre>
 *   DIR/felix/bundleID/bundle.info          Felix's; 0 is the framework
 *   DIR/felix/bundleID/versionR.N/...       R.N the greatest: its jar, unless by reference
 *   DIR/felix/bundleID/data/...             the bundle's own
 *   DIR/felix.old                           a damaged one, until all is saved from it
 * </pre>
 */
final class FelixStore {
  private static final String DATA = "data";
  private static final Set<String> PASSING = Set.of("cache.lock");
  private static final Pattern VERSION = Pattern.compile("version(\\d+)\\.(\\d+)");

  private final Path folder;
  private final Path old;
  private final Path gone;
  private final Map<Path, Known> known = new HashMap<>();

  /** A file that was read. */
  private record Known(long size, long modified, long checksum) {}

  FelixStore(Path data) {
    folder = data.resolve("felix");
    old = data.resolve("felix.old");
    gone = data.resolve("felix.gone");
  }

  Path folder() {
    return folder;
  }

  /** Its files, a line each: path, size, checksum; without what bundles themselves keep. */
  String files() throws IOException {
    Map<String, String> lines = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              Path relative = folder.relativize(path);
              boolean isOthers = relative.getNameCount() == 2 && relative.endsWith(DATA);
              return isOthers ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Path relative = folder.relativize(file);
              if (!PASSING.contains(relative.toString())) {
                lines.put(relative.toString(), line(file, attributes));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }
    StringBuilder text = new StringBuilder("pvm store 1\n");
    lines.forEach((name, line) -> text.append(name).append(' ').append(line).append('\n'));
    return text.toString();
  }

  private String line(Path file, BasicFileAttributes attributes) throws IOException {
    long modified = attributes.lastModifiedTime().toMillis();
    Known before = known.get(file);
    if (before == null || before.size != attributes.size() || before.modified != modified) {
      CRC32C crc = new CRC32C();
      crc.update(Files.readAllBytes(file));
      before = new Known(attributes.size(), modified, crc.getValue());
      known.put(file, before);
    }
    return before.size + " %08x".formatted(before.checksum);
  }

  /** The jar that a bundle was last installed or updated from; empty if that is elsewhere. */
  Optional<byte[]> jar(long id) throws IOException {
    Path bundle = folder.resolve("bundle" + id);
    try (Stream<Path> files = Files.list(bundle)) {
      Optional<Path> newest =
          files
              .filter(file -> VERSION.matcher(file.getFileName().toString()).matches())
              .max(Comparator.comparingLong(FelixStore::number));
      Path jar = newest.orElse(bundle).resolve("bundle.jar");
      return Files.isRegularFile(jar) ? Optional.of(Files.readAllBytes(jar)) : Optional.empty();
    }
  }

  private static long number(Path version) {
    Matcher numbers = VERSION.matcher(version.getFileName().toString());
    numbers.matches();
    return Long.parseLong(numbers.group(1)) << 32 | Long.parseLong(numbers.group(2));
  }

  /** Makes room for a new store; what bundles have kept in this one can be saved after that. */
  void setAside() throws IOException {
    if (Files.exists(old)) {
      delete(folder); // it was being made out of the old one
    } else if (Files.exists(folder)) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    known.clear();
  }

  /**
   * Copies what a bundle has kept for itself, durably.
   *
   * @param oldId its id in the store that was set aside
   */
  void save(long oldId, long id) throws IOException {
    Path source = old.resolve("bundle" + oldId).resolve(DATA);
    Path target = folder.resolve("bundle" + id).resolve(DATA);
    if (Files.isDirectory(source)) {
      try (Stream<Path> all = Files.walk(source)) {
        for (Path from : (Iterable<Path>) all::iterator) {
          copy(from, target.resolve(source.relativize(from).toString()));
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      Files.createDirectories(to);
    } else {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      force(to);
    }
    force(to.getParent());
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Deletes the store that was set aside, if there is one. */
  void deleteOld() throws IOException {
    delete(gone);
    if (Files.exists(old)) {
      Files.move(old, gone, StandardCopyOption.ATOMIC_MOVE); // a half of it is worth nothing
      delete(gone);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
