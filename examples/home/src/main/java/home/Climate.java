package home;

/** Keeps a room at the temperature of the time of day. */
final class Climate {
  private final Room room;
  private final Switch heater;
  private final Pid pid = new Pid(0.5, 0.02, 0.4);
  private final History history = new History();

  /**
   * What was measured and done in one step.
   *
   * @param power of the heater, from 0 to 1
   */
  record Reading(Moment moment, double celsius, double target, double power) {}

  Climate(Room room, Switch heater) {
    this.room = room;
    this.heater = heater;
  }

  History history() {
    return history;
  }

  Reading step(Moment now) {
    double target = target(now);
    double power = pid.next(target - room.celsius());
    heater.set(power > 0.05);
    Reading reading = new Reading(now, room.celsius(), target, power);
    history.add(reading);
    room.pass(now, power);
    return reading;
  }

  /** What a family wants that is out during working days and sleeps cool. */
  static double target(Moment now) {
    if (!now.isBetween(6, 23)) {
      return 16.5;
    }
    boolean isOut = !now.isWeekend() && now.isBetween(9, 16);
    return isOut ? 17.0 : 21.0;
  }
}
