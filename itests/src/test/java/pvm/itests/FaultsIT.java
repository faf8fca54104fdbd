package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
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

  /** When it is enough, however many there were. */
  private static final long END =
      System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.getInteger("pvm.faults.seconds", 45));

  private static final int ENOUGH = 60;
  private static final int LANES = 6;
  private static final long SEED = Long.getLong("pvm.seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void noFaultOfABundleLosesTheStateOfAProgram() throws Exception {
    Map<PumpFault.Kind, List<Long>> outages = new TreeMap<>();
    try (LabRun lab = new LabRun(folder, "pump");
        ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
      List<Future<?>> running = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        int number = lane;
        running.add(lanes.submit(() -> lane(lab, number, outages)));
      }
      for (Future<?> lane : running) {
        lane.get();
      }
    }
    List<Long> seen = new ArrayList<>();
    outages.forEach(
        (kind, nanos) -> {
          System.out.println("outage " + kind + " " + text(nanos));
          if (kind.isSeen()) {
            seen.addAll(nanos);
          }
        });
    System.out.println("outage of all that the VM can see " + text(seen));
    assertTrue(seen.size() >= ENOUGH, "only " + seen.size() + " faults");
  }

  private static Void lane(LabRun lab, int number, Map<PumpFault.Kind, List<Long>> outages)
      throws Exception {
    Random random = new Random(SEED + number);
    try (FaultLane lane = new FaultLane(lab, "lane" + number)) {
      for (int i = 0; i < FAULTS / LANES && System.nanoTime() < END; i++) {
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
