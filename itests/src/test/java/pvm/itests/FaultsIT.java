package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that are broken in their bytecode, again and again, under programs that use them. */
class FaultsIT {
  private static final int FAULTS = Integer.getInteger("pvm.faults", 2000);

  /** How long it is done, however many there were; not counting that the programs begin. */
  private static final long NANOS_MAX =
      TimeUnit.SECONDS.toNanos(Integer.getInteger("pvm.faults.seconds", 40));

  /** Of each lane, however long they take. */
  private static final int ENOUGH = 3;

  private static final int LANES = 8;
  private static final Duration INTERVAL = Duration.ofMillis(25);

  /** A body that holds its thread has to be found without a checkpoint too. */
  private static final Duration NEVER = Duration.ofDays(1);

  private static final long SEED = Long.getLong("pvm.seed", System.nanoTime());

  private final Map<PumpFault.Kind, List<Long>> outages = new TreeMap<>();

  @TempDir Path folder;

  @Test
  void noFaultOfABundleLosesTheStateOfAProgram() throws Exception {
    try (LabRun lab = new LabRun(folder, "pump");
        ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
      List<FaultLane> lanes = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        lanes.add(new FaultLane(lab, "lane" + lane, lane == 0 ? NEVER : INTERVAL));
      }
      long end = System.nanoTime() + NANOS_MAX;
      List<Future<?>> running = new ArrayList<>();
      for (FaultLane lane : lanes) {
        Random random = new Random(SEED + running.size());
        running.add(threads.submit(() -> run(lane, random, end)));
      }
      for (Future<?> lane : running) {
        lane.get();
      }
    }
    tell();
  }

  @Test
  void aBodyThatHoldsItsThreadIsFoundOnceItsBundleHasGone() throws Exception {
    try (LabRun lab = new LabRun(folder, "pump");
        FaultLane lane = new FaultLane(lab, "held", INTERVAL)) {
      lane.takeAwayWhileItSpins();
      assertEquals("ENDED null end", lane.end());
    }
  }

  private Void run(FaultLane lane, Random random, long end) throws Exception {
    try (lane) {
      for (int i = 0; i < FAULTS / LANES && (i < ENOUGH || System.nanoTime() < end); i++) {
        PumpFault fault = PumpFault.any(random);
        long nanos = lane.suffer(fault);
        synchronized (outages) {
          outages.computeIfAbsent(fault.kind(), kind -> new ArrayList<>()).add(nanos);
        }
      }
      assertEquals("ENDED null end", lane.end(), "seed " + SEED);
    }
    return null;
  }

  private void tell() {
    List<Long> seen = new ArrayList<>();
    outages.forEach(
        (kind, nanos) -> {
          System.out.println("outage " + kind + " " + text(nanos));
          if (kind.isSeen()) {
            seen.addAll(nanos);
          }
        });
    assertFalse(seen.isEmpty(), "seed " + SEED);
    System.out.println("outage of all that the VM can see " + text(seen));
  }

  private static String text(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return "%d: p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
        .formatted(
            sorted.length,
            sorted[sorted.length / 2] / 1e6,
            sorted[sorted.length * 99 / 100] / 1e6,
            Arrays.stream(sorted).max().orElse(0) / 1e6);
  }
}
