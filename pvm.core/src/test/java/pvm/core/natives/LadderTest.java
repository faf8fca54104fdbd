package pvm.core.natives;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pvm.api.Alarm;
import pvm.api.BundleHealth.Rung;
import pvm.natives.Body;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;

/** Each rung of the ladder, and the ways down. */
class LadderTest {
  private static final long LONG = TimeUnit.HOURS.toNanos(1);
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(1);
  private static final String BUNDLE = "pump";

  private final BlockingQueue<Alarm> alarms = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();

  /** A step begins only when it is open. */
  private final CountDownLatch gate = new CountDownLatch(1);

  private NativeRegistry registry;
  private volatile Provider serving;

  /** What programs call. */
  static final class Guest {
    private Guest() {}

    static native int next(int value);
  }

  /** Its bodies. */
  public static final class Bodies implements NativeProvider {
    @Body(Crash.PURE)
    public int next(int value) {
      return value + 1;
    }
  }

  /** Another provider of the same bundle takes the place of the one that serves. */
  private final class Again implements Remedies {
    private final boolean hasOlder;

    Again(boolean hasOlder) {
      this.hasOlder = hasOlder;
    }

    @Override
    public void restart(String bundle) {
      steps.add("restart");
      await(gate);
      change();
    }

    @Override
    public boolean rollBack(String bundle) {
      steps.add("rollBack");
      if (hasOlder) {
        change();
      }
      return hasOlder;
    }
  }

  @BeforeEach
  void open() {
    rules(LONG, LONG);
  }

  /** Begins anew, with a ladder that has other times. */
  private void rules(long probationNanos, long quarantineNanos) {
    close();
    registry =
        new NativeRegistry(
            NativeRegistry.Limits.DEFAULT,
            new Ladder.Rules(LONG, probationNanos, quarantineNanos, quarantineNanos),
            type -> true);
    registry.ladder().listener(alarms::add);
    registry.ladder().remedies(new Again(true));
    serving = provider();
    registry.add(serving);
  }

  @AfterEach
  void close() {
    if (registry != null) {
      registry.close();
    }
  }

  private static Provider provider() {
    String name = "/" + Guest.class.getName().replace('.', '/') + ".class";
    try (InputStream guest = LadderTest.class.getResourceAsStream(name)) {
      var origin = new Provider.Origin(BUNDLE + " 1.0.0", Guest.class.getName(), "");
      return Provider.of(origin, new Bodies(), guest.readAllBytes());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void change() {
    Provider before = serving;
    serving = provider();
    registry.add(serving);
    registry.remove(before);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertEquals(true, latch.await(1, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Uses up the budget. */
  private void fail() {
    for (int i = 0; i < Ladder.BUDGET; i++) {
      serving.fault(Fault.Kind.THREW, "fault " + i);
    }
  }

  private Alarm awaitRung(Rung rung) throws InterruptedException {
    Alarm alarm = alarms.poll(1, TimeUnit.MINUTES);
    assertNotNull(alarm, "no alarm");
    assertEquals(rung, alarm.rung());
    return alarm;
  }

  @Test
  void goesOnlyOnWhenTheBudgetIsUsedUpAndOneRungAtATime() throws Exception {
    gate.countDown();
    serving.fault(Fault.Kind.THREW, "once");
    assertEquals(Rung.SOUND, registry.health().getFirst().rung());
    fail();
    awaitRung(Rung.RESTARTED);
    fail();
    awaitRung(Rung.ROLLED_BACK);
    assertNull(registry.quarantine(Guest.class.getName()));
    fail();
    assertEquals(
        Guest.class.getName() + " of bundle pump 1.0.0: fault 4",
        awaitRung(Rung.QUARANTINED).text());
    assertNotNull(registry.quarantine(Guest.class.getName()));
    assertEquals("[restart, rollBack]", steps.toString());
  }

  @Test
  void isQuarantinedWhereThereIsNoOlderVersionAndIsTriedAgain() throws Exception {
    rules(LONG, SHORT);
    gate.countDown();
    registry.ladder().remedies(new Again(false));
    fail();
    awaitRung(Rung.RESTARTED);
    fail();
    awaitRung(Rung.QUARANTINED);
    awaitRung(Rung.TRIED);
    fail();
    awaitRung(Rung.QUARANTINED);
    awaitRung(Rung.TRIED);
  }

  @Test
  void isSoundAgainAfterItsProbation() throws Exception {
    rules(SHORT, LONG);
    gate.countDown();
    fail();
    awaitRung(Rung.RESTARTED);
    assertEquals("works again", awaitRung(Rung.SOUND).text());
  }

  @Test
  void isNotSoundWhileAThreadOfItIsStuck() throws Exception {
    rules(SHORT, LONG);
    gate.countDown();
    CountDownLatch asked = new CountDownLatch(3);
    registry
        .ladder()
        .stuckThreads(
            bundle -> {
              asked.countDown();
              return asked.getCount() > 0;
            });
    fail();
    awaitRung(Rung.RESTARTED);
    awaitRung(Rung.SOUND);
    assertEquals(0, asked.getCount());
  }

  @Test
  void aPersonsChangeMakesItSound() throws Exception {
    gate.countDown();
    fail();
    awaitRung(Rung.RESTARTED);
    change();
    assertEquals("was changed by hand", awaitRung(Rung.SOUND).text());
  }

  @Test
  void aPersonsChangeDuringAStepMakesItSoundWhenTheStepIsOver() throws Exception {
    fail();
    assertEquals("restart", steps.poll(1, TimeUnit.MINUTES));
    change();
    gate.countDown();
    assertEquals("was changed by hand", awaitRung(Rung.SOUND).text());
    fail();
    awaitRung(Rung.RESTARTED);
  }
}
