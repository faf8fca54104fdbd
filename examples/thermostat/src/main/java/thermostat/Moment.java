package thermostat;

import java.util.Locale;

/**
 * A moment of simulated time.
 *
 * @param day counted from 1
 * @param minute of the day, from 0 to 1439
 */
record Moment(long day, int minute) {

  /** Simulated minutes that one step takes. */
  static final int MINUTES_PER_STEP = 5;

  static final int MINUTES_PER_DAY = 24 * 60;

  static Moment atStep(long step) {
    long minutes = step * MINUTES_PER_STEP;
    return new Moment(1 + minutes / MINUTES_PER_DAY, (int) (minutes % MINUTES_PER_DAY));
  }

  static int minuteOf(int hour, int minute) {
    return hour * 60 + minute;
  }

  boolean isLastOfDay() {
    return minute + MINUTES_PER_STEP >= MINUTES_PER_DAY;
  }

  boolean isWeekend() {
    return (day - 1) % 7 >= 5;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "day %d %02d:%02d", day, minute / 60, minute % 60);
  }
}
