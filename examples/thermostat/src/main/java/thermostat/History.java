package thermostat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** The readings of the last week. */
final class History {

  private static final int DAYS_KEPT = 7;

  private final Deque<Reading> readings = new ArrayDeque<>();

  /**
   * What was measured and done in one step.
   *
   * @param celsius of the room
   */
  record Reading(Moment moment, double celsius, boolean heating) {}

  void add(Reading reading) {
    readings.addLast(reading);
    while (readings.peekFirst().moment().day() <= reading.moment().day() - DAYS_KEPT) {
      readings.removeFirst();
    }
  }

  /** One line about a day. */
  String summary(long day) {
    List<Reading> ofDay = readings.stream().filter(r -> r.moment().day() == day).toList();
    DoubleSummaryStatistics room = ofDay.stream().mapToDouble(Reading::celsius).summaryStatistics();
    long heated = ofDay.stream().filter(Reading::heating).count() * Moment.MINUTES_PER_STEP;
    return String.format(
        Locale.ROOT,
        "------  day %d    room %.1f to %.1f, %.1f on average; heated for %d h %02d min",
        day,
        room.getMin(),
        room.getMax(),
        room.getAverage(),
        heated / 60,
        heated % 60);
  }
}
