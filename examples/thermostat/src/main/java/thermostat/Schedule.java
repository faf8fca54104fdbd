package thermostat;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The temperatures wanted in the course of a day, one list for working days and one for the
 * weekend.
 */
final class Schedule {

  private final NavigableMap<Integer, Double> workdays = new TreeMap<>();
  private final NavigableMap<Integer, Double> weekends = new TreeMap<>();

  /** A schedule that asks for the same temperature all the time. */
  Schedule(double celsius) {
    workdays.put(0, celsius);
    weekends.put(0, celsius);
  }

  /** What a family wants that is out during the day and sleeps cool. */
  static Schedule family() {
    return new Schedule(16.5)
        .onWorkdays(6, 0, 20.5)
        .onWorkdays(8, 30, 17.0)
        .onWorkdays(16, 0, 21.0)
        .onWorkdays(22, 30, 16.5)
        .onWeekends(8, 0, 21.0)
        .onWeekends(23, 30, 16.5);
  }

  Schedule onWorkdays(int hour, int minute, double celsius) {
    workdays.put(Moment.minuteOf(hour, minute), celsius);
    return this;
  }

  Schedule onWeekends(int hour, int minute, double celsius) {
    weekends.put(Moment.minuteOf(hour, minute), celsius);
    return this;
  }

  double targetAt(Moment now) {
    return (now.isWeekend() ? weekends : workdays).floorEntry(now.minute()).getValue();
  }
}
