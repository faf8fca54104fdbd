package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.Snapshot;

/**
 * Measures commits of 1000 values of 100 bytes in an image of a million, a compaction, and a
 * restart.
 *
 * <p>Not a test; arguments: the data folder, which must not exist, and how many commits. The flags
 * of the JVM are those of the tests.
 */
public final class StoreMeasurement {
  private static final int OBJECTS = 1_000_000;
  private static final int OBJECT_BYTES = 100;
  private static final int CHANGES = 1000;

  private final Path data;
  private final SplittableRandom random = new SplittableRandom(1);

  private StoreMeasurement(Path data) {
    this.data = data;
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    StoreMeasurement measurement = new StoreMeasurement(Path.of(args[0]));
    measurement.fill();
    measurement.commits(Integer.parseInt(args[1]));
    for (int i = 0; i < 5; i++) {
      measurement.restart();
    }
  }

  private ChronicleStore store() {
    return new ChronicleStore(data, Settings.DEFAULT);
  }

  private void fill() throws IOException {
    try (ChronicleStore store = store();
        ImageStore image = store.open("bench")) {
      Delta delta = new Delta();
      for (long key = 0; key < OBJECTS; key++) {
        delta.put(key, value());
      }
      long start = System.nanoTime();
      image.commit(delta);
      report("first commit of 1 M objects: %.0f ms".formatted(millis(start)));
      for (int i = 2; i < Settings.DEFAULT.keptCheckpoints(); i++) {
        image.commit(new Delta());
      }
      start = System.nanoTime();
      long written = writtenBytes();
      ((ChronicleImage) image).compact();
      report(
          "compaction of 1 M objects: %.0f ms, %.1f MB written"
              .formatted(millis(start), (writtenBytes() - written) / 1e6));
      for (int i = 0; i < 3; i++) {
        image.commit(new Delta());
      }
    }
  }

  private void commits(int count) throws IOException {
    try (ChronicleStore store = store();
        ImageStore image = store.open("bench")) {
      double[] millis = new double[count];
      long[] bytes = new long[count];
      List<Base> bases = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Delta delta = new Delta();
        for (int change = 0; change < CHANGES; change++) {
          delta.put(random.nextLong(OBJECTS), value());
        }
        long written = writtenBytes();
        long start = System.nanoTime();
        image.commit(delta);
        millis[i] = millis(start);
        bytes[i] = writtenBytes() - written;
        Set<String> maps = maps();
        if (bases.isEmpty() || !bases.getLast().maps.equals(maps)) {
          bases.add(new Base(maps, i, writtenBytes()));
        }
      }
      Arrays.sort(millis);
      Arrays.sort(bytes);
      report(
          "%d commits of 1000 x 100 B: median %.2f ms, 99 %% %.2f ms, max %.1f ms"
              .formatted(count, millis[count / 2], millis[count * 99 / 100], millis[count - 1]));
      report(
          "written a commit: median %.1f KB (payload 97.7 KB)"
              .formatted(bytes[count / 2] / 1024.0));
      reportWhole(bases.stream().filter(base -> base.maps.size() == 1).toList());
    }
  }

  /**
   * The image had another base, from a commit on.
   *
   * @param maps names of the files; one, unless another is being made
   */
  private record Base(Set<String> maps, int commit, long writtenBytes) {}

  private Set<String> maps() throws IOException {
    try (var files = Files.list(data.resolve("images/bench"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.contains(".cm"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** From the end of one compaction to that of another: each is paid for by its own commits. */
  private static void reportWhole(List<Base> bases) {
    if (bases.size() < 3) {
      report("too few compactions: " + bases);
      return;
    }
    Base first = bases.get(1);
    Base last = bases.getLast();
    int commits = last.commit - first.commit;
    report(
        "written a commit, with compactions: %.1f KB, in %d commits and %d compactions"
            .formatted(
                (last.writtenBytes - first.writtenBytes) / 1024.0 / commits,
                commits,
                bases.size() - 2));
  }

  private void restart() throws IOException {
    long start = System.nanoTime();
    double cpu = cpuMillis();
    try (ChronicleStore store = store();
        ImageStore image = store.open("bench")) {
      report(
          "restart: open, all bytes checked: %.0f ms, of processors %.0f ms"
              .formatted(millis(start), cpuMillis() - cpu));
      start = System.nanoTime();
      cpu = cpuMillis();
      long[] sum = new long[2];
      CheckpointInfo newest = image.latest().orElseThrow();
      try (Snapshot snapshot = image.read(newest.number())) {
        snapshot.scan(
            (_, bytes, offset, _) -> {
              sum[0]++;
              sum[1] += bytes[offset];
            });
      }
      report(
          "  read of checkpoint %d, %d versions: %.0f ms, of processors %.0f ms"
              .formatted(newest.number(), sum[0], millis(start), cpuMillis() - cpu));
    }
    long bytes = 0;
    try (var files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    report("  files: %.1f MB".formatted(bytes / 1e6));
  }

  private byte[] value() {
    byte[] value = new byte[OBJECT_BYTES];
    for (int i = 0; i < OBJECT_BYTES; i += 8) {
      value[i] = (byte) random.nextInt();
    }
    return value;
  }

  /** Bytes written to the block device given as property "device", as Linux counts them. */
  private static long writtenBytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/diskstats"))) {
      String[] fields = line.strip().split(" +");
      if (fields[2].equals(System.getProperty("device"))) {
        return Long.parseLong(fields[9]) * 512;
      }
    }
    return 0;
  }

  /** Time of all threads. */
  private static double cpuMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
  }

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void report(String line) {
    System.out.println(line);
  }
}
