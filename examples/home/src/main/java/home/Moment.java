package home;

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

  private static final int MINUTES_PER_DAY = 24 * 60;

  static Moment atStep(long step) {
    long minutes = step * MINUTES_PER_STEP;
    return new Moment(1 + minutes / MINUTES_PER_DAY, (int) (minutes % MINUTES_PER_DAY));
  }

  /** Whether the time of day is at or after one hour and before another, over midnight or not. */
  boolean isBetween(int fromHour, int untilHour) {
    int hour = minute / 60;
    return fromHour < untilHour
        ? hour >= fromHour && hour < untilHour
        : hour >= fromHour || hour < untilHour;
  }

  boolean isWeekend() {
    return (day - 1) % 7 >= 5;
  }

  boolean isLastOfDay() {
    return minute + MINUTES_PER_STEP >= MINUTES_PER_DAY;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "day %d %02d:%02d", day, minute / 60, minute % 60);
  }
}
