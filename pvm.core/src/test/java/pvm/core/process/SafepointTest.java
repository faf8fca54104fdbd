package pvm.core.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import pvm.core.abi.Abi;
import pvm.core.abi.Frame;
import pvm.core.abi.Safepoint;
import pvm.core.abi.Vm;
import pvm.core.image.ThreadState;
import pvm.core.image.ThreadState.Entering;
import pvm.core.image.ThreadState.Hold;
import pvm.core.image.ThreadState.Parked;
import pvm.core.image.ThreadState.Sleeping;
import pvm.core.image.ThreadState.Waiting;

/** What a stop finds, and that it neither loses nor adds anything. */
@Timeout(60)
class SafepointTest {

  private static void awaitState(Rig rig, int id, Thread.State state) throws Exception {
    while (rig.process.threads().all().stream()
        .noneMatch(t -> t.id() == id && t.state() == state)) {
      Thread.sleep(1);
    }
  }

  private static ThreadState find(ProcessState state, int id) {
    return state.threads().stream().filter(t -> t.id() == id).findFirst().orElseThrow();
  }

  @Test
  void tellsWhatEachThreadWaitsForAndHolds() throws Exception {
    Object lock = new Object();
    Object other = new Object();
    Script main =
        new Script()
            .enter(lock)
            .enter(lock)
            .start(new GuestBody("enters", new Script().enter(lock).exit(lock)))
            .start(new GuestBody("waits", new Script().enter(other).enter(other).await(other, 0)))
            .start(new GuestBody("parks", new Script().then(() -> Vm.park(false, 0))))
            .sleep(1_000_000);
    try (Rig rig = new Rig().start(main)) {
      awaitState(rig, 1, Thread.State.TIMED_WAITING);
      awaitState(rig, 2, Thread.State.BLOCKED);
      awaitState(rig, 3, Thread.State.WAITING);
      awaitState(rig, 4, Thread.State.WAITING);
      ProcessState state = rig.process.stopAll();
      assertEquals(4, state.threads().size());
      assertInstanceOf(Sleeping.class, find(state, 1).waitsFor());
      assertEquals(List.of(new Hold(lock, 2)), find(state, 1).holds());
      assertEquals(new Entering(lock, 1, false), find(state, 2).waitsFor());
      assertEquals(new Waiting(other, 2, ThreadState.NEVER), find(state, 3).waitsFor());
      assertEquals(List.of(), find(state, 3).holds());
      assertEquals(new Parked(ThreadState.NEVER), find(state, 4).waitsFor());
    }
  }

  @Test
  void aPassWaitsForEachThreadThatRunsAndHoldsUpNone() throws Exception {
    CountDownLatch isIn = new CountDownLatch(1);
    CountDownLatch mayLeave = new CountDownLatch(1);
    AtomicBoolean isOut = new AtomicBoolean();
    AtomicInteger turns = new AtomicInteger();
    Script call =
        new Script()
            .then(
                () -> {
                  isIn.countDown();
                  mayLeave.await();
                  isOut.set(true);
                })
            .poll();
    Script parks = new Script().then(() -> Vm.park(false, 0));
    Script main =
        new Script()
            .start(new GuestBody("calls", call))
            .start(new GuestBody("parks", parks, true))
            .label("on")
            .then(turns::incrementAndGet);
    main.jumpWhile(() -> !isOut.get(), "on");
    try (Rig rig = new Rig().start(main)) {
      isIn.await();
      awaitState(rig, 3, Thread.State.WAITING);
      FutureTask<Boolean> pass =
          new FutureTask<>(
              () -> {
                rig.process.passAll();
                return isOut.get();
              });
      Thread.ofPlatform().start(pass);
      while (rig.process.passing() == 0 && !pass.isDone()) {
        Thread.onSpinWait();
      }
      int before = turns.get();
      while (turns.get() < before + 1000) { // the other thread runs on
        Thread.onSpinWait();
      }
      mayLeave.countDown();
      assertTrue(pass.get(), "a thread was still in its call");
      assertEquals(0, rig.awaitEnd());
      assertEquals(0, rig.process.figures().stops());
    }
  }

  @Test
  void givesTheSameStateOfAThreadThatDidNotRun() throws Exception {
    Script waits = new Script().then(() -> Vm.park(false, 0));
    Script main = new Script().start(new GuestBody("w", waits)).label("on");
    main.jumpWhile(() -> true, "on");
    try (Rig rig = new Rig().start(main)) {
      awaitState(rig, 2, Thread.State.WAITING);
      ThreadState first = find(rig.stopAndGo(), 2);
      assertSame(first, find(rig.stopAndGo(), 2));
      rig.process.stopAll();
      rig.process.threads().interrupt(first.thread());
      rig.process.resumeAll();
      ProcessState after = rig.stopAndGo();
      assertTrue(after.threads().stream().allMatch(t -> t.id() == 1 || t.isInterrupted()));
    }
  }

  @Test
  void tellsOfAnInterruptThatEndsNoWait() throws Exception {
    Object lock = new Object();
    GuestBody enters = new GuestBody("enters", new Script().enter(lock).exit(lock));
    Script main = new Script().enter(lock).start(enters).sleep(1_000_000);
    try (Rig rig = new Rig().start(main)) {
      awaitState(rig, 2, Thread.State.BLOCKED);
      assertFalse(find(rig.stopAndGo(), 2).isInterrupted());
      rig.process.threads().interrupt(enters);
      assertTrue(find(rig.stopAndGo(), 2).isInterrupted());
    }
  }

  @Test
  void keepsPermitsAndInterruptsThatComeDuringAStop() throws Exception {
    boolean[] ended = new boolean[2];
    Script parks = new Script().then(() -> Vm.park(false, 0)).then(() -> ended[0] = true);
    Script sleeps =
        new Script()
            .sleep(1_000_000)
            .step(
                l -> {
                  ended[1] = l.result == Script.INTERRUPTED;
                  return ended[1] ? 1 : 0;
                });
    GuestBody parker = new GuestBody("parks", parks);
    GuestBody sleeper = new GuestBody("sleeps", sleeps);
    try (Rig rig = new Rig().start(new Script().start(parker).start(sleeper))) {
      awaitState(rig, 2, Thread.State.WAITING);
      awaitState(rig, 3, Thread.State.TIMED_WAITING);
      rig.process.stopAll();
      rig.process.threads().unpark(parker);
      rig.process.threads().interrupt(sleeper);
      assertFalse(ended[0] || ended[1]);
      rig.process.resumeAll();
      assertEquals(0, rig.awaitEnd());
      assertTrue(ended[0]);
      assertTrue(ended[1]);
    }
  }

  @Test
  void firesNoTimerWhileStoppedAndAllAfterwards() throws Exception {
    int[] woken = new int[1];
    Script sleeps = new Script().sleep(10).then(() -> woken[0]++);
    try (Rig rig = new Rig().start(sleeps)) {
      rig.process.stopAll();
      int before = woken[0]; // 1 on a machine that took long to come here
      Thread.sleep(30);
      assertEquals(before, woken[0]);
      rig.process.resumeAll();
      assertEquals(0, rig.awaitEnd());
      assertEquals(1, woken[0]);
    }
  }

  @Test
  void capturesAndResumesDeepRecursion() throws Exception {
    int depth = 20_000;
    Recursion recursion = new Recursion(2_000_000);
    long[] sum = new long[1];
    Script main = new Script();
    // The frame of the script gets no value from a captured callee, so the callee keeps it.
    main.then(() -> sum[0] = new Summing(recursion, depth).run());
    int[] stops = new int[1];
    try (Rig rig = new Rig().start(main)) {
      while (recursion.polls == 0 && !rig.process.isEnded()) {
        Thread.sleep(1);
      }
      assertEquals(
          0,
          rig.awaitEnd(
              () -> {
                rig.restart();
                stops[0]++;
              }));
    }
    assertTrue(stops[0] > 2);
    assertEquals(depth * (depth + 1L) / 2, Summing.last);
  }

  /** The caller of the recursion: notes what it returns. */
  private static final class Summing {
    static long last;
    private final Recursion recursion;
    private final int depth;

    Summing(Recursion recursion, int depth) {
      this.recursion = recursion;
      this.depth = depth;
    }

    long run() {
      long result;
      try {
        result = recursion.sum(depth);
      } catch (pvm.core.abi.Unwind unwind) {
        throw unwind.add(new Frame(Summing.class, 0, new Object[] {this}, null));
      }
      last = result;
      return result;
    }

    @SuppressWarnings("UnusedMethod") // called by its name, as the emitted one
    static void $resume(Frame frame) {
      last = frame.takeLong();
    }
  }

  @Test
  void resumesFramesOneAtATime() throws Exception {
    Recursion recursion = new Recursion(Integer.MAX_VALUE);
    try (Rig rig = new Rig().start(new Script().then(() -> recursion.sum(100)))) {
      while (recursion.polls == 0) {
        Thread.sleep(1);
      }
      Frame first = rig.stopAndGo().threads().getFirst().innermost();
      Frame second = rig.stopAndGo().threads().getFirst().innermost();
      assertSame(first.caller, second.caller);
    }
  }

  @Test
  void waitsForAPinnedThread() throws Exception {
    boolean[] unpinned = new boolean[1];
    Script main =
        new Script()
            .then(
                () -> {
                  Abi.pin();
                  for (int i = 0; i < 50; i++) {
                    Safepoint.poll();
                    Vm.sleep(1_000_000);
                  }
                  unpinned[0] = true;
                  Abi.unpin();
                })
            .sleep(1_000_000);
    try (Rig rig = new Rig().start(main)) {
      awaitState(rig, 1, Thread.State.TIMED_WAITING);
      rig.process.stopAll();
      assertTrue(unpinned[0]);
      rig.process.resumeAll();
      assertEquals(1, rig.process.figures().pins());
      assertTrue(rig.process.figures().pinNanosMax() > 40_000_000);
    }
  }

  @Test
  void takesARequestBackWhenAThreadIsPinnedAfterIt() throws Exception {
    Object lock = new Object();
    // The holder is captured first; then the other one, pinned, needs what it holds.
    boolean[] wanted = new boolean[1];
    boolean[] done = new boolean[1];
    Rig[] rigs = new Rig[1];
    var begun = new java.util.concurrent.CountDownLatch(1);
    Script holder = new Script().enter(lock).label("on").jumpWhile(() -> !wanted[0], "on");
    holder.exit(lock);
    Script pinned =
        new Script()
            .then(
                () -> {
                  begun.countDown();
                  while (rigs[0].process.threads().all().get(1).innermost() == null) {
                    Thread.onSpinWait();
                  }
                  Abi.pin();
                  wanted[0] = true;
                  Abi.enter(lock);
                  Abi.exit(lock);
                  done[0] = true;
                  Abi.unpin();
                });
    Script main = new Script().start(new GuestBody("holder", holder)).sleep(5);
    main.start(new GuestBody("pinned", pinned)).sleep(1_000_000);
    try (Rig rig = new Rig()) {
      rigs[0] = rig;
      rig.start(main);
      begun.await();
      rig.process.stopAll();
      assertTrue(done[0]);
      assertTrue(rig.process.figures().retractions() >= 1);
      rig.process.resumeAll();
    }
  }

  @Test
  void staysStoppedWhilePaused() throws Exception {
    long[] count = new long[1];
    Script main = new Script().label("on").then(() -> count[0]++).jumpWhile(() -> true, "on");
    try (Rig rig = new Rig().start(main)) {
      Thread.sleep(5);
      rig.process.pause();
      long before = count[0];
      rig.stopAndGo();
      Thread.sleep(10);
      assertEquals(before, count[0]);
      assertTrue(rig.process.isPaused());
      rig.process.resume();
      while (count[0] == before) {
        Thread.sleep(1);
      }
    }
  }

  @Test
  void blocksTenThousandThreadsWithoutTheirHostStacks() throws Exception {
    int n = 10_000;
    Object lock = new Object();
    int[] woken = new int[1];
    boolean[] go = new boolean[1];
    Script waits = new Script().enter(lock).await(lock, 0).then(() -> woken[0]++).exit(lock);
    Script main = new Script();
    for (int i = 0; i < n; i++) {
      main.start(new GuestBody("w" + i, waits));
    }
    main.label("on").sleep(1).jumpWhile(() -> !go[0], "on");
    main.enter(lock).signalAll(lock).exit(lock);
    try (Rig rig = new Rig().start(main)) {
      while (count(rig, Thread.State.WAITING) < n) {
        Thread.sleep(2);
      }
      rig.restart();
      assertEquals(n, count(rig, Thread.State.WAITING));
      rig.restart();
      go[0] = true;
      rig.stopAndGo();
      rig.restart();
      assertEquals(0, rig.awaitEnd());
      assertEquals(n, woken[0]);
    }
  }

  private static long count(Rig rig, Thread.State state) {
    return rig.process.threads().all().stream().filter(t -> t.state() == state).count();
  }

  @Test
  void survivesAStackOverflowOfTheGuest() throws Exception {
    Recursion recursion = new Recursion(1);
    boolean[] caught = new boolean[1];
    Script main =
        new Script()
            .then(
                () -> {
                  try {
                    recursion.sum(Integer.MAX_VALUE);
                  } catch (StackOverflowError e) {
                    caught[0] = true;
                  }
                })
            .sleep(1);
    try (Rig rig = new Rig().start(main)) {
      assertEquals(0, rig.awaitEnd());
      assertTrue(caught[0]);
      assertNull(rig.process.failure());
    }
  }
}
