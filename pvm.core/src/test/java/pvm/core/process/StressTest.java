package pvm.core.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pvm.core.abi.Vm;

/**
 * Random programs under random stops and restarts. The seed is in the name of the test; {@code
 * -Dpvm.seed=N} runs that one only.
 */
@Timeout(60)
class StressTest {

  static List<Long> seeds() {
    Long one = Long.getLong("pvm.seed");
    if (one != null) {
      return List.of(one);
    }
    long first = System.nanoTime();
    List<Long> seeds = new ArrayList<>();
    for (int i = 0; i < Integer.getInteger("pvm.seeds", 12); i++) {
      seeds.add(first + i);
    }
    return seeds;
  }

  /** What the threads of one program share, and what they must have done in the end. */
  private static final class Shared {
    final Random random;
    final Object[] locks = new Object[4];
    final int[] done = new int[4];
    final int[] expected = new int[4];
    final List<GuestBody> bodies = new ArrayList<>();

    Shared(long seed) {
      random = new Random(seed);
      for (int i = 0; i < locks.length; i++) {
        locks[i] = new Object();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyThreadDoesItsWorkOnce(long seed) throws Exception {
    Shared shared = new Shared(seed);
    int threads = 2 + shared.random.nextInt(12);
    for (int i = 0; i < threads; i++) {
      shared.bodies.add(new GuestBody("t" + i, worker(shared)));
    }
    Script main = new Script();
    shared.bodies.forEach(main::start);
    shared.bodies.forEach(main::join);
    Random disturbance = new Random(seed);
    int restartOneIn = 1 + disturbance.nextInt(4);
    try (Rig rig = new Rig().start(main)) {
      int exit =
          rig.awaitEnd(
              () -> {
                pester(rig, shared, disturbance);
                if (disturbance.nextInt(restartOneIn) == 0) {
                  rig.restart();
                } else {
                  rig.stopAndGo();
                }
                if (disturbance.nextInt(8) == 0) {
                  Thread.sleep(disturbance.nextInt(3));
                }
              });
      assertEquals(0, exit, "seed " + seed);
    }
    for (int i = 0; i < shared.done.length; i++) {
      assertEquals(shared.expected[i], shared.done[i], "seed " + seed + ", lock " + i);
    }
  }

  /** The host unparks and interrupts, also while the process is stopped. */
  private static void pester(Rig rig, Shared shared, Random random) throws Exception {
    GuestBody any = shared.bodies.get(random.nextInt(shared.bodies.size()));
    switch (random.nextInt(4)) {
      case 0 -> rig.process.threads().unpark(any);
      case 1 -> rig.process.threads().interrupt(any);
      case 2 -> {
        rig.process.stopAll();
        rig.process.threads().unpark(any);
        rig.process.threads().interrupt(any);
        rig.process.resumeAll();
      }
      default -> {
        // Leaves it alone.
      }
    }
  }

  private static Script worker(Shared shared) {
    Script script = new Script();
    int phases = 2 + shared.random.nextInt(4);
    for (int i = 0; i < phases; i++) {
      addPhase(script, shared, i);
    }
    return script;
  }

  private static void addPhase(Script script, Shared shared, int phase) {
    int which = shared.random.nextInt(4);
    Object lock = shared.locks[which];
    int times = 1 + shared.random.nextInt(200);
    String label = "phase " + phase;
    switch (shared.random.nextInt(5)) {
      case 0 -> {
        int[] seen = new int[1];
        script.label(label).enter(lock).then(() -> seen[0] = shared.done[which]).poll();
        script.then(() -> shared.done[which] = seen[0] + 1).exit(lock).loop(label, times);
        shared.expected[which] += times;
      }
      case 1 -> {
        // Nested, from the lower lock to the higher, with a timed wait in the inner one.
        Object inner = shared.locks[3];
        int few = 1 + times / 20;
        script.label(label).enter(lock).enter(inner).await(inner, 1).poll();
        script.then(() -> shared.done[3]++).exit(inner).exit(lock).loop(label, few);
        shared.expected[3] += few;
      }
      case 2 -> script.label(label).sleep(1).loop(label, 1 + times / 20);
      case 3 -> script.label(label).then(() -> Vm.park(false, 300_000)).loop(label, 1 + times / 10);
      default -> {
        int few = 1 + times / 10;
        script.label(label).enter(lock).enter(lock).then(() -> shared.done[which]++);
        script.signalAll(lock).await(lock, 2).exit(lock).poll().exit(lock).loop(label, few);
        shared.expected[which] += few;
      }
    }
  }
}
