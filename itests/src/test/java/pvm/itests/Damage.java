package pvm.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What a power cut does to files that nobody forced: some are lost, cut off, torn, or zeros. */
final class Damage {
  private static final int SECTOR_BYTES = 512;

  private Damage() {}

  /** Damages some of the files below a folder; says which. */
  static String in(Path folder, Random random) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    StringBuilder said = new StringBuilder();
    for (int i = 2 + random.nextInt(6); i > 0; i--) {
      Path file = files.get(random.nextInt(files.size()));
      said.append(folder.relativize(file)).append(' ').append(to(file, random)).append(", ");
    }
    return said.toString();
  }

  private static String to(Path file, Random random) throws IOException {
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[1];
    switch (random.nextInt(4)) {
      case 0 -> {
        Files.deleteIfExists(file);
        return "lost";
      }
      case 1 -> {
        Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
        return "cut off";
      }
      case 2 -> {
        Files.write(file, new byte[bytes.length]);
        return "zeros";
      }
      default -> {
        for (int from = 0; from < bytes.length; from += SECTOR_BYTES) {
          if (from == 0 || random.nextBoolean()) {
            int to = Math.min(bytes.length, from + SECTOR_BYTES);
            Arrays.fill(bytes, from, to, (byte) random.nextInt());
          }
        }
        Files.write(file, bytes);
        return "torn";
      }
    }
  }
}
