package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pvm.store.CheckpointInfo;
import pvm.store.CheckpointStore;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.Snapshot;
import pvm.store.StoreException;

/**
 * A JVM that commits without end is killed with SIGKILL at random times; whatever it said was
 * committed must be there, and nothing else. Rounds: system property {@code pvm.kills}.
 */
@Execution(ExecutionMode.CONCURRENT)
final class StoreKillIT {
  /** As many as tests run at a time. */
  private static final int LANES = 2;

  /** Who closes a store clears what Chronicle has for all stores of a JVM. */
  private static final Object ONE_STORE = new Object();

  private static final int KEYS = 300;
  private static final int KEPT = 4;
  private static final Settings SETTINGS = new Settings(KEPT, 16_384, 60_000);

  @TempDir Path data;
  private final Map<Long, Integer> model = new HashMap<>();
  private long modelNumber;

  /** The writer: its argument is the data folder. */
  public static final class Writer {
    private Writer() {}

    /** Commits until it is killed, printing the number of each checkpoint when it is made. */
    public static void main(String[] args) {
      CheckpointStore store = new ChronicleStore(Path.of(args[0]), SETTINGS);
      ImageStore image = store.open("hub");
      long number = image.latest().map(CheckpointInfo::number).orElse(0L);
      while (true) {
        image.commit(delta(++number, new HashMap<>()));
        System.out.println(number);
      }
    }
  }

  /** What checkpoint {@code number} changes; {@code sizes} are changed alike. */
  private static Delta delta(long number, Map<Long, Integer> sizes) {
    Random random = new Random(number);
    Delta delta = new Delta();
    for (int i = random.nextInt(40); i >= 0; i--) {
      long key = random.nextInt(KEYS);
      if (random.nextInt(5) == 0) {
        delta.remove(key);
        sizes.remove(key);
      } else {
        int size = random.nextInt(50) == 0 ? random.nextInt(40_000) : random.nextInt(200);
        delta.put(key, value(number, key, size));
        sizes.put(key, (int) number * 31 + size);
      }
    }
    return delta;
  }

  private static byte[] value(long number, long key, int size) {
    byte[] value = new byte[size + 8];
    new Random(number * KEYS + key).nextBytes(value);
    java.nio.ByteBuffer.wrap(value).putInt((int) number).putInt(size);
    return value;
  }

  static IntStream lanes() {
    return IntStream.range(0, LANES);
  }

  @ParameterizedTest
  @MethodSource("lanes")
  void whatWasCommittedOutlivesTheWriter(int lane) throws Exception {
    long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
    Random random = new Random(seed + lane);
    int rounds = Integer.getInteger("pvm.kills", 30) / LANES;
    for (int round = 0; round < rounds; round++) {
      long acknowledged = killOneWriter(random, round);
      synchronized (ONE_STORE) {
        verify(acknowledged, "seed " + seed + " round " + round);
      }
    }
    System.out.println(rounds + " writers killed, " + modelNumber + " checkpoints, seed " + seed);
  }

  private long killOneWriter(Random random, int round) throws Exception {
    Process writer = start();
    long acknowledged = modelNumber;
    try (var out = new BufferedReader(new InputStreamReader(writer.getInputStream()))) {
      acknowledged = Math.max(acknowledged, number(out.readLine(), writer));
      if (round == 0) {
        synchronized (ONE_STORE) {
          refusesASecondProcess(writer);
        }
      }
      Thread killer =
          Thread.startVirtualThread(
              () -> {
                java.util.concurrent.locks.LockSupport.parkNanos(random.nextInt(400_000_000));
                writer.toHandle().destroyForcibly(); // leaves the pipe readable
              });
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        acknowledged = number(line, writer);
      }
      killer.join();
    } finally {
      writer.destroyForcibly().waitFor();
    }
    return acknowledged;
  }

  private static long number(String line, Process writer) throws IOException {
    if (line == null) {
      throw new IOException("writer ended: " + new String(writer.getErrorStream().readAllBytes()));
    }
    return Long.parseLong(line);
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("--add") || argument.contains("unsafe"))
            .toList());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dslf4j.internal.verbosity=ERROR"));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
    command.addAll(List.of(Writer.class.getName(), data.toString()));
    return new ProcessBuilder(command).start();
  }

  private void refusesASecondProcess(Process writer) {
    try (ChronicleStore store = new ChronicleStore(data, SETTINGS)) {
      var refused = assertThrows(StoreException.class, () -> store.open("hub"));
      assertTrue(refused.getMessage().contains("process " + writer.pid()), refused.getMessage());
    }
  }

  private void verify(long acknowledged, String where) {
    try (ChronicleStore store = new ChronicleStore(data, SETTINGS);
        ImageStore image = store.open("hub")) {
      assertTrue(image.damage().isEmpty(), () -> where + image.damage());
      long newest = image.latest().orElseThrow().number();
      assertTrue(
          newest == acknowledged || newest == acknowledged + 1,
          where + ": " + newest + " after " + acknowledged);
      assertEquals(Math.min(KEPT, newest), image.checkpoints().size(), where);
      for (CheckpointInfo info : image.checkpoints()) {
        verify(image, info.number(), where);
      }
    }
  }

  private void verify(ImageStore image, long number, String where) {
    if (number < modelNumber) {
      return; // the model is past it, and it was verified in the round before
    }
    while (modelNumber < number) {
      delta(++modelNumber, model);
    }
    Map<Long, Integer> found = new HashMap<>();
    try (Snapshot snapshot = image.read(number)) {
      snapshot.forEach(
          (key, value) -> {
            var bytes = java.nio.ByteBuffer.wrap(value);
            int from = bytes.getInt();
            int size = bytes.getInt();
            org.junit.jupiter.api.Assertions.assertArrayEquals(
                value(from, key, size), value, where);
            found.put(key, from * 31 + size);
          });
    }
    assertEquals(model, found, where + " checkpoint " + number);
  }
}
