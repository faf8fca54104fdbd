package home;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** The readings of the last week. */
final class History {
  private static final int DAYS_KEPT = 7;

  private final Deque<Climate.Reading> readings = new ArrayDeque<>();

  void add(Climate.Reading reading) {
    readings.addLast(reading);
    while (readings.peekFirst().moment().day() <= reading.moment().day() - DAYS_KEPT) {
      readings.removeFirst();
    }
  }

  /** One line about a day. */
  String summary(long day) {
    List<Climate.Reading> ofDay = readings.stream().filter(r -> r.moment().day() == day).toList();
    DoubleSummaryStatistics room =
        ofDay.stream().mapToDouble(Climate.Reading::celsius).summaryStatistics();
    double power = ofDay.stream().mapToDouble(Climate.Reading::power).average().orElse(0);
    return String.format(
        Locale.ROOT,
        "------  day %d: room %.1f to %.1f, %.1f on average; heater at %.0f%%",
        day,
        room.getMin(),
        room.getMax(),
        room.getAverage(),
        power * 100);
  }
}
