package pvm.drivers.storage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Random changes of a private folder, and checkpoints; and what these have to find. */
final class FolderLife {
  static final int STEPS = 18;
  private static final List<String> NAMES = List.of("/a", "/b", "/d", "/d/c", "/d/e", "/tmp/x");

  private final Path data;
  private final Random random;
  MapState state = new MapState();
  MapState stored = new MapState();
  SortedMap<String, String> files = new TreeMap<>();

  /** Has something done when a checkpoint has just become durable. */
  Runnable onStored = () -> {};

  FolderLife(Path data, long seed) {
    this.data = data;
    this.random = new Random(seed);
  }

  void run(Steps steps) throws IOException {
    PrivateFolder folder = PrivateFolder.open(data, "p", state, steps);
    files = tree(data);
    try {
      for (int i = 0; i < STEPS; i++) {
        change(folder);
        if (random.nextInt(4) == 0) {
          folder.captured();
          MapState captured = state.copy();
          SortedMap<String, String> then = tree(data);
          change(folder);
          folder.force();
          stored = captured;
          files = then;
          onStored.run();
          folder.stored(state);
        }
      }
    } finally {
      folder.close();
    }
  }

  private void change(PrivateFolder folder) throws IOException {
    String path = NAMES.get(random.nextInt(NAMES.size()));
    String other = NAMES.get(random.nextInt(NAMES.size()));
    byte[] bytes = new byte[random.nextInt(6000)];
    random.nextBytes(bytes);
    int kind = random.nextInt(8);
    long position = random.nextInt(7000) - 1000;
    try {
      switch (kind) {
        case 0, 1, 2 -> {
          if (Files.notExists(folder.path(path))) {
            folder.create(state, path);
          }
          folder.write(state, path, Math.max(-1, position), ByteBuffer.wrap(bytes));
        }
        case 3 -> folder.resize(state, path, random.nextBoolean() ? 0 : bytes.length);
        case 4 -> folder.create(state, path);
        case 5 -> folder.createFolder(state, path);
        case 6 -> folder.move(state, path, other, false);
        default -> folder.delete(state, path, false);
      }
    } catch (FileSystemException e) {
      assertTrue(e.getFile() != null, e.toString()); // it doesn't fit what is there
    }
  }

  /** The names in the folder, and a digest of each file. */
  static SortedMap<String, String> tree(Path data) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    Path root = data.resolve("files/p");
    try (var all = Files.walk(root)) {
      for (Path path : all.toList()) {
        String name = root.relativize(path).toString();
        found.put(name, Files.isDirectory(path) ? "folder" : digest(Files.readAllBytes(path)));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  private static String digest(byte[] bytes) {
    return bytes.length + " " + Arrays.hashCode(bytes);
  }
}
