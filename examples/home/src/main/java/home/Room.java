package home;

/** A room that loses heat to the outside and gains it from a heater. */
final class Room {
  /** Degrees that the room loses in an hour, for each degree that it is warmer than the outside. */
  private static final double LOSS_PER_HOUR = 0.12;

  /** Degrees that the heater adds in an hour at full power. */
  private static final double HEATER_PER_HOUR = 4.5;

  private double celsius;

  Room(double celsius) {
    this.celsius = celsius;
  }

  double celsius() {
    return celsius;
  }

  /**
   * Lets one step pass.
   *
   * @param power of the heater, from 0 to 1
   */
  void pass(Moment now, double power) {
    double hours = Moment.MINUTES_PER_STEP / 60.0;
    celsius += hours * (power * HEATER_PER_HOUR - LOSS_PER_HOUR * (celsius - outside(now)));
  }

  /** The temperature outside: coldest at three in the morning, and a little different every day. */
  static double outside(Moment now) {
    double daily = -4 * Math.cos((now.minute() - 3 * 60) * 2 * Math.PI / (24 * 60));
    double weather = (now.day() * 7 % 11 - 5) * 0.6;
    return 4 + daily + weather;
  }
}
