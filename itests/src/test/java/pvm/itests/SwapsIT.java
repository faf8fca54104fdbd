package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pvm.api.PvmProcess;
import pvm.core.natives.NativeRegistry;
import pvm.core.natives.Provider;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;
import pvm.store.MemoryStore;

/**
 * Providers that take over from each other under threads that call all the time: the engine's part
 * of an update, without a framework.
 */
class SwapsIT {
  private static final int SWAPS = Integer.getInteger("pvm.swaps", 100);
  private static final int THREADS = 3;
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String TYPE = "com.acme.counter.Counter";

  @TempDir Path folder;

  /** What all versions count with. */
  private static final class Counts {
    private final AtomicLong[] counts = new AtomicLong[THREADS];
    private volatile String version = "0";
    private volatile String seen = "";

    Counts() {
      for (int i = 0; i < THREADS; i++) {
        counts[i] = new AtomicLong();
      }
    }

    String seen(String by) {
      seen = by;
      return by;
    }
  }

  /** A version that knows nothing of the processes that call it. */
  public static final class Stateless implements NativeProvider {
    private final Counts counts;
    private final Supplier<String> version;

    Stateless(Counts counts, Supplier<String> version) {
      this.counts = counts;
      this.version = version;
    }

    @Body(Crash.IDEMPOTENT)
    public long next(int thread) {
      return counts.counts[thread].incrementAndGet();
    }

    @Body(Crash.PURE)
    public String version() {
      return counts.seen(version.get());
    }
  }

  /** A version that remembers something of each process, and so takes over at a safepoint. */
  public static final class Stateful implements NativeProvider {
    private final Counts counts;
    private final Supplier<String> version;

    Stateful(Counts counts, Supplier<String> version) {
      this.counts = counts;
      this.version = version;
    }

    @Body(Crash.IDEMPOTENT)
    public long next(int thread) {
      return counts.counts[thread].incrementAndGet();
    }

    @Body(Crash.PURE)
    public String version(Caller caller) {
      caller.state().put("version", version.get());
      return counts.seen(version.get());
    }
  }

  private interface Change {
    void make(int number) throws Exception;
  }

  @Test
  void noCallIsLostOrMadeTwiceByASwapAndNoneWaitsLong() throws Exception {
    try (LabRun lab = new LabRun(folder, "counter")) {
      System.out.println("no swap   " + run(lab, "control", Stateless::new, false));
      System.out.println("stateless " + run(lab, "stateless", Stateless::new, true));
      System.out.println("stateful  " + run(lab, "stateful", Stateful::new, true));
    }
  }

  private interface Maker {
    /** A provider that says that it is this version. */
    NativeProvider make(Counts counts, Supplier<String> version);
  }

  /** Runs the load through all swaps; the line in which it tells of its longest calls. */
  private static String run(LabRun lab, String name, Maker maker, boolean isSwapped)
      throws Exception {
    Counts counts = new Counts();
    NativeRegistry registry = LabRun.registry(LIMIT);
    Supplier<String> first = isSwapped ? () -> "0" : () -> counts.version;
    Provider[] serving = {provider(lab, maker.make(counts, first))};
    registry.add(serving[0]);
    var machine = lab.machine(new MemoryStore(), registry, polls -> polls);
    List<String> arguments = List.of(Integer.toString(THREADS), Integer.toString(SWAPS));
    PvmProcess process =
        machine.start(lab.program("Load", name, arguments, Duration.ofMillis(100)));
    Change change =
        number -> {
          String version = Integer.toString(number);
          counts.version = version;
          if (isSwapped) {
            Provider next = provider(lab, maker.make(counts, () -> version));
            registry.add(next);
            registry.remove(serving[0]);
            serving[0] = next;
          }
        };
    for (int i = 1; i <= SWAPS; i++) {
      awaitSeen(counts, process);
      change.make(i);
    }
    awaitSeen(counts, process);
    String printed = awaitEnd(lab, name, process);
    process.stop();
    registry.close();
    assertTrue(!printed.contains("wrong"), printed);
    return printed.lines().filter(line -> line.startsWith("gap")).findFirst().orElseThrow();
  }

  private static Provider provider(LabRun lab, NativeProvider bodies) throws Exception {
    return lab.provider(bodies, new Provider.Origin("counter 1.0.0", TYPE, ""));
  }

  private static void awaitSeen(Counts counts, PvmProcess process) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!counts.seen.equals(counts.version)) {
      assertEquals(PvmProcess.State.RUNNING, process.state(), process.failure());
      assertTrue(
          System.nanoTime() < end,
          () -> "version " + counts.seen + " serves, not " + counts.version + process.threads());
      TimeUnit.MICROSECONDS.sleep(200); // the program is another thread's
    }
  }

  private static String awaitEnd(LabRun lab, String name, PvmProcess process) throws Exception {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!lab.printed(name).contains("end\n")) {
      assertTrue(System.nanoTime() < end, () -> process.threads().toString());
      TimeUnit.MILLISECONDS.sleep(5); // the log is written at checkpoints
    }
    return lab.printed(name);
  }
}
