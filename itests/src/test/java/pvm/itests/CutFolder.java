package pvm.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;
import pvm.store.disk.FolderDisk;
import pvm.store.disk.ForwardingDisk;
import pvm.store.disk.ForwardingFile;

/**
 * A folder, and all that may be left of it: at each step what a kill leaves, and what a power cut
 * does, of which files that were not forced are lost, empty or cut short, or are as they were when
 * they were forced last. Files are forced through {@link #disk}. Names are taken for durable: the
 * order in which a journal keeps them is that in which they were made.
 */
final class CutFolder {
  private Path folder;

  /** What was forced, by path below the folder. */
  private final Map<String, byte[]> forced = new TreeMap<>();

  private final Map<String, Map<String, byte[]>> states = new LinkedHashMap<>();

  /** From now on a folder that is durable as it is. */
  void watch(Path watched) throws IOException {
    folder = watched;
    forced.putAll(files());
    begin();
  }

  /** Forgets the steps so far. */
  void begin() {
    states.clear();
  }

  /** The folder, where forces are heard of. */
  Disk disk() {
    return new Heard(new FolderDisk(folder));
  }

  /** What may be left, each once. */
  Collection<Map<String, byte[]>> states() {
    return states.values();
  }

  /** Here the machine may stop. */
  synchronized void step() {
    if (folder == null) {
      return;
    }
    try {
      Map<String, byte[]> now = files();
      add(now);
      Map<String, byte[]> lost = new TreeMap<>(now);
      Map<String, byte[]> empty = new TreeMap<>(now);
      Map<String, byte[]> half = new TreeMap<>(now);
      now.forEach(
          (name, bytes) -> {
            byte[] before = forced.get(name);
            if (Arrays.equals(before, bytes)) {
              return;
            }
            if (before == null) {
              lost.remove(name);
            } else {
              lost.put(name, before);
            }
            empty.put(name, new byte[0]);
            half.put(name, Arrays.copyOf(bytes, bytes.length / 2));
          });
      add(lost);
      add(empty);
      add(half);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Map<String, byte[]> state) {
    StringBuilder key = new StringBuilder();
    state.forEach((name, bytes) -> key.append(name).append(Arrays.hashCode(bytes)).append(' '));
    states.put(key.toString(), state);
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : new ArrayList<>(paths.toList())) {
        if (Files.isRegularFile(path)) {
          all.put(folder.relativize(path).toString(), Files.readAllBytes(path));
        }
      }
    }
    return all;
  }

  /** Makes a folder with such files. */
  static Path write(Map<String, byte[]> state, Path target) throws IOException {
    for (Map.Entry<String, byte[]> file : state.entrySet()) {
      Path path = target.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return target;
  }

  private final class Heard implements ForwardingDisk {
    private final Disk disk;

    Heard(Disk disk) {
      this.disk = disk;
    }

    @Override
    public Disk disk() {
      return disk;
    }

    @Override
    public Disk folder(String name) throws IOException {
      return new Heard(disk.folder(name));
    }

    @Override
    public DiskFile open(String name) throws IOException {
      DiskFile file = disk.open(name);
      return new ForwardingFile() {
        @Override
        public DiskFile file() {
          return file;
        }

        @Override
        public void force() throws IOException {
          step();
          file.force();
          Path path = disk.path().resolve(name);
          forced.put(folder.relativize(path).toString(), Files.readAllBytes(path));
          step();
        }
      };
    }
  }
}
