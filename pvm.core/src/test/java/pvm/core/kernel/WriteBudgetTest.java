package pvm.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WriteBudgetTest {
  private static final long DAY_NANOS = Duration.ofDays(1).toNanos();

  private Instant now = Instant.parse("2026-03-01T00:00:00Z");
  private final WriteBudget budget = new WriteBudget(86_400_000, () -> now);

  @Test
  void aDayIsSharedByTheProcessesThatRun() {
    WriteBudget.Share first = budget.open("first", null);
    assertEquals(seconds(5), first.nanos(5000)); // 1000 bytes a second
    WriteBudget.Share second = budget.open("second", null);
    assertEquals(seconds(10), first.nanos(5000));
    second.close();
    assertEquals(seconds(5), first.nanos(5000));
  }

  private static long seconds(long count) {
    return Duration.ofSeconds(count).toNanos();
  }

  @Test
  void whatIsLeftIsSpreadOverWhatIsLeftOfTheDay() {
    WriteBudget.Share share = budget.open("hub", null);
    assertEquals(43_200_000, share.wrote(43_200_000));
    assertEquals(seconds(10), share.nanos(5000));
    now = now.plus(Duration.ofHours(12));
    assertEquals(seconds(5), share.nanos(5000));
    assertEquals(43_200_000, share.wrote(86_400_000));
    assertEquals(DAY_NANOS / 2, share.nanos(1), "nothing is left of the day");
    now = now.plus(Duration.ofHours(12));
    assertEquals(seconds(5), share.nanos(5000));
    assertEquals(0, share.todayBytes());
  }

  /** A process that writes whatever it can stays within the day's bytes, but for one checkpoint. */
  @Test
  void noDayHasMoreThanItsBytes() {
    WriteBudget.Share share = budget.open("hub", null);
    Pace pace = new Pace(Duration.ofMillis(100).toNanos());
    long written = 0;
    long ofDay = 0;
    Instant end = now.plus(Duration.ofDays(1));
    for (int i = 0; now.isBefore(end); i++) {
      long bytes = i % 100 == 0 ? 200_000 : 10_000;
      written += bytes;
      ofDay = written;
      pace.wrote(share.wrote(written), share);
      now = now.plusNanos(pace.nanos());
    }
    assertTrue(ofDay <= 86_400_000 + 200_000, "" + ofDay);
    assertTrue(ofDay > 80_000_000, "" + ofDay);
  }

  @Test
  void aRestartDoesNotBeginTheDayAnew() {
    WriteBudget.Share share = budget.open("hub", null);
    share.wrote(1000);
    String note = share.note();
    WriteBudget restarted = new WriteBudget(86_400_000, () -> now);
    WriteBudget.Share again = restarted.open("hub", note);
    again.wrote(200);
    assertEquals(1200, again.todayBytes());
    assertEquals(1200, restarted.open("hub", note).todayBytes(), "of the same machine");
    assertEquals(0, restarted.open("other", "nonsense").todayBytes());
    now = now.plus(Duration.ofDays(1));
    assertEquals(0, restarted.open("third", note).todayBytes());
  }

  @Test
  void itSaysWhetherItHoldsCheckpointsBack() {
    WriteBudget.Share share = budget.open("hub", null);
    Pace pace = new Pace(seconds(1));
    pace.wrote(share.wrote(500), share);
    assertEquals(seconds(1), pace.nanos());
    assertFalse(pace.isStretched());
    pace.wrote(share.wrote(100_500), share);
    assertTrue(pace.isStretched());
    assertTrue(pace.nanos() > seconds(10), "" + pace.nanos());
  }

  @Test
  void withoutALimitNothingIsHeldBack() {
    WriteBudget.Share share = WriteBudget.unlimited().open("hub", null);
    share.wrote(Long.MAX_VALUE / 2);
    assertEquals(0, share.nanos(1_000_000));
  }
}
