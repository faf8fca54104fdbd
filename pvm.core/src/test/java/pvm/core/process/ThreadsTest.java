package pvm.core.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pvm.core.abi.Abi;
import pvm.core.abi.Vm;

/** Threads, monitors and waits, undisturbed, stopped all the time, and restarted all the time. */
@Timeout(60)
class ThreadsTest {

  enum Mode {
    PLAIN,
    STOPPED,
    RESTARTED;

    void disturb(Rig rig) throws Exception {
      switch (this) {
        case PLAIN -> {}
        case STOPPED -> rig.stopAndGo();
        case RESTARTED -> rig.restart();
      }
    }
  }

  private static int run(Mode mode, Script main) throws Exception {
    try (Rig rig = new Rig().start(main)) {
      return rig.awaitEnd(() -> mode.disturb(rig));
    }
  }

  private static Script mainOf(List<GuestBody> threads) {
    Script main = new Script();
    threads.forEach(main::start);
    threads.forEach(main::join);
    return main;
  }

  private static Script mainOf(GuestBody... threads) {
    return mainOf(Arrays.asList(threads));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void countsInTwoThreads(Mode mode) throws Exception {
    int[] counts = new int[2];
    Script first = new Script().label("again").then(() -> counts[0]++).loop("again", 300_000);
    Script second = new Script().label("again").then(() -> counts[1]++).loop("again", 300_000);
    assertEquals(0, run(mode, mainOf(new GuestBody("a", first), new GuestBody("b", second))));
    assertEquals(300_000, counts[0]);
    assertEquals(300_000, counts[1]);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void excludesEachOtherFromAContendedMonitor(Mode mode) throws Exception {
    Object lock = new Object();
    int[] shared = new int[1];
    int[] seen = new int[1];
    Stream<GuestBody> threads =
        Stream.of("a", "b", "c", "d")
            .map(
                name ->
                    new GuestBody(
                        name,
                        new Script()
                            .label("again")
                            .enter(lock)
                            .enter(lock)
                            .then(() -> seen[0] = shared[0])
                            .poll()
                            .then(() -> shared[0] = seen[0] + 1)
                            .exit(lock)
                            .poll()
                            .exit(lock)
                            .loop("again", 10_000)));
    assertEquals(0, run(mode, mainOf(threads.toList())));
    assertEquals(40_000, shared[0]);
  }

  @Test
  void runsAsManyThreadsAtATimeAsNeedEachOther() throws Exception {
    int n = Scheduler.CARRIERS + 100;
    CountDownLatch all = new CountDownLatch(n);
    Script meets =
        new Script()
            .then(
                () -> { // on its carrier, all the time
                  all.countDown();
                  all.await();
                });
    Script main = new Script();
    List<GuestBody> threads =
        IntStream.range(0, n).mapToObj(i -> new GuestBody("t" + i, meets)).toList();
    threads.forEach(main::start);
    threads.forEach(main::join);
    try (Rig rig = new Rig().start(main)) {
      assertEquals(0, rig.awaitEnd());
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void handsItemsFromProducersToConsumers(Mode mode) throws Exception {
    Object lock = new Object();
    List<Integer> queue = new ArrayList<>();
    long[] sum = new long[1];
    int[] next = new int[1];
    int each = 2000;
    Script producer =
        new Script()
            .label("again")
            .enter(lock)
            .jumpWhile(() -> queue.size() < 3, "room")
            .label("full")
            .await(lock, 0)
            .jumpWhile(() -> queue.size() >= 3, "full")
            .label("room")
            .then(() -> queue.add(next[0]++))
            .signalAll(lock)
            .exit(lock)
            .loop("again", each);
    Script consumer =
        new Script()
            .label("again")
            .enter(lock)
            .jumpWhile(() -> !queue.isEmpty(), "some")
            .label("none")
            .await(lock, 0)
            .jumpWhile(queue::isEmpty, "none")
            .label("some")
            .then(() -> sum[0] += queue.removeFirst())
            .signalAll(lock)
            .exit(lock)
            .loop("again", each);
    assertEquals(
        0,
        run(
            mode,
            mainOf(
                new GuestBody("p1", producer),
                new GuestBody("p2", producer),
                new GuestBody("c1", consumer),
                new GuestBody("c2", consumer))));
    long n = 2L * each;
    assertEquals(n * (n - 1) / 2, sum[0]);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void sleepsAsLongAsItIsTold(Mode mode) throws Exception {
    long[] times = new long[2];
    Script main =
        new Script()
            .then(() -> times[0] = Vm.nanoTime())
            .sleep(120)
            .then(() -> times[1] = Vm.nanoTime());
    assertEquals(0, run(mode, main));
    long millis = (times[1] - times[0]) / 1_000_000;
    // A restarted clock goes on from whole milliseconds of the wall clock.
    assertTrue(millis >= 119 && millis < 1000, millis + " ms");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void endsATimedWaitAndOwnsTheMonitorAgain(Mode mode) throws Exception {
    Object lock = new Object();
    boolean[] held = new boolean[3];
    Script main =
        new Script()
            .enter(lock)
            .enter(lock)
            .await(lock, 50)
            .then(() -> held[0] = Thread.currentThread() instanceof GuestCarrier && Vm.holds(lock))
            .exit(lock)
            .then(() -> held[1] = Vm.holds(lock))
            .exit(lock)
            .then(() -> held[2] = Vm.holds(lock));
    assertEquals(0, run(mode, main));
    assertTrue(held[0]);
    assertTrue(held[1]);
    assertFalse(held[2]);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void isInterruptedInSleepWaitAndPark(Mode mode) throws Exception {
    Object lock = new Object();
    List<Object> seen = new ArrayList<>();
    GuestBody[] self = new GuestBody[1];
    Script sleeper =
        new Script()
            .sleep(1_000_000)
            .step(locals -> note(seen, "sleep " + locals.result))
            .enter(lock)
            .await(lock, 0)
            .step(locals -> note(seen, "wait " + locals.result + Vm.holds(lock)))
            .exit(lock)
            .then(() -> Vm.park(false, 0))
            .then(() -> seen.add("park " + Vm.isInterrupted(self[0], true)))
            .then(() -> seen.add("flag " + Vm.isInterrupted(self[0], false)));
    self[0] = new GuestBody("sleeper", sleeper);
    Script main = new Script().start(self[0]);
    for (String state : List.of("TIMED_WAITING", "WAITING", "WAITING")) {
      int expected = seenBefore(main);
      main.label("wait" + expected)
          .sleep(1)
          .jumpWhile(
              () -> seen.size() < expected || !Vm.threadState(self[0]).equals(state),
              "wait" + expected)
          .then(() -> Vm.interrupt(self[0]));
    }
    main.join(self[0]);
    assertEquals(0, run(mode, main));
    assertEquals(List.of("sleep -99", "wait -99true", "park true", "flag false"), seen);
  }

  private int interrupts;

  private int seenBefore(Script ignored) {
    return interrupts++;
  }

  private static int note(List<Object> seen, String text) {
    seen.add(text);
    return 0;
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void passesPermitsBackAndForth(Mode mode) throws Exception {
    int[] turn = new int[1];
    int rounds = 2000;
    GuestBody[] pair = new GuestBody[2];
    for (int i = 0; i < 2; i++) {
      int own = i;
      pair[i] =
          new GuestBody(
              "pong" + i,
              new Script()
                  .label("again")
                  .jumpWhile(() -> turn[0] % 2 == own, "mine")
                  .then(() -> Vm.park(false, 0))
                  .jumpWhile(() -> true, "again")
                  .label("mine")
                  .then(() -> turn[0]++)
                  .then(() -> Vm.unpark(pair[1 - own]))
                  .loop("again", rounds));
    }
    assertEquals(0, run(mode, mainOf(pair)));
    assertEquals(2 * rounds, turn[0]);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void exitEndsBlockedAndRunningThreads(Mode mode) throws Exception {
    Object lock = new Object();
    Script main =
        new Script()
            .enter(lock)
            .start(new GuestBody("enters", new Script().enter(lock).then(() -> lock.wait(1))))
            .start(new GuestBody("sleeps", new Script().sleep(1_000_000)))
            .start(new GuestBody("parks", new Script().then(() -> Vm.park(false, 0))))
            .start(new GuestBody("spins", new Script().label("on").jumpWhile(() -> true, "on")))
            .sleep(20)
            .then(() -> Vm.exit(7))
            .then(
                () -> {
                  throw new AssertionError("came back from exit");
                });
    assertEquals(7, run(mode, main));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void endsWhenOnlyDaemonsAreLeft(Mode mode) throws Exception {
    GuestBody daemon =
        new GuestBody("daemon", new Script().label("on").jumpWhile(() -> true, "on"), true);
    assertEquals(0, run(mode, new Script().start(daemon).sleep(5)));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void refusesWhatNeedsAMonitorThatIsNotOwned(Mode mode) throws Exception {
    List<String> messages = new ArrayList<>();
    Object o = new Object();
    Script main = new Script();
    List<Script.Action> actions =
        List.of(() -> Vm.await(o, 0, 0), () -> Vm.signal(o, true), () -> Abi.exit(o));
    for (Script.Action action : actions) {
      main.then(
          () -> {
            try {
              action.run();
            } catch (IllegalMonitorStateException e) {
              messages.add(e.getMessage());
            }
          });
    }
    assertEquals(0, run(mode, main));
    assertEquals(
        List.of(
            "current thread is not owner",
            "current thread is not owner",
            "current thread is not owner"),
        messages);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aPermitEndsOneParkOnly(Mode mode) throws Exception {
    long[] times = new long[2];
    Script parks =
        new Script()
            .then(() -> Vm.park(false, 0))
            .then(() -> times[0] = Vm.nanoTime())
            .then(() -> Vm.park(false, 30_000_000))
            .then(() -> times[1] = Vm.nanoTime());
    GuestBody parker = new GuestBody("parks", parks);
    Script main = new Script().start(parker).label("on").sleep(1);
    main.jumpWhile(() -> !Vm.threadState(parker).equals("WAITING"), "on");
    assertEquals(0, run(mode, main.then(() -> Vm.unpark(parker))));
    assertTrue(times[1] - times[0] >= 29_000_000, times[1] - times[0] + " ns");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void synchronizesOnManyObjectsInTurn(Mode mode) throws Exception {
    Object[] objects = new Object[20_000];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = new Object();
    }
    int[] counts = new int[2];
    Object last = objects[objects.length - 1];
    Script[] scripts = new Script[2];
    for (int t = 0; t < 2; t++) {
      int own = t;
      int[] next = new int[1];
      scripts[t] =
          new Script()
              .label("on")
              .then(() -> Abi.enter(objects[next[0] % objects.length]))
              .then(() -> counts[own]++)
              .then(() -> Abi.exit(objects[next[0]++ % objects.length]))
              .enter(last)
              .exit(last)
              .loop("on", 30_000);
    }
    assertEquals(
        0, run(mode, mainOf(new GuestBody("a", scripts[0]), new GuestBody("b", scripts[1]))));
    assertEquals(30_000, counts[0]);
    assertEquals(30_000, counts[1]);
  }
}
