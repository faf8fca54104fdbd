package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
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
      }
      double later = Arrays.stream(bytes).skip(count / 2).average().orElse(0);
      Arrays.sort(millis);
      Arrays.sort(bytes);
      report(
          "%d commits of 1000 x 100 B: median %.2f ms, 99 %% %.2f ms, max %.1f ms"
              .formatted(count, millis[count / 2], millis[count * 99 / 100], millis[count - 1]));
      report(
          "written a commit: median %.1f KB, mean of the second half %.1f KB (payload 97.7 KB)"
              .formatted(bytes[count / 2] / 1024.0, later / 1024));
    }
  }

  private void restart() throws IOException {
    long start = System.nanoTime();
    try (ChronicleStore store = store();
        ImageStore image = store.open("bench")) {
      report("restart: open, all bytes checked: %.0f ms".formatted(millis(start)));
      start = System.nanoTime();
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
          "  read of checkpoint %d, %d versions: %.0f ms"
              .formatted(newest.number(), sum[0], millis(start)));
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

  private static double millis(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void report(String line) {
    System.out.println(line);
  }
}
