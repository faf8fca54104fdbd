package thermostat;

import java.util.Locale;

/** Keeps a room at the temperature that the schedule asks for, and prints a line for each step. */
public final class Thermostat {

  /**
   * Degrees around the target within which the heater is left as it is, so that it doesn't flutter.
   */
  private static final double TOLERANCE = 0.3;

  private final Room room;
  private final Schedule schedule;
  private final History history = new History();
  private boolean heating;
  private long step;

  /** A thermostat that has just been switched on. */
  public Thermostat(Room room, Schedule schedule) {
    this.room = room;
    this.schedule = schedule;
  }

  /** Runs until it is stopped, or for as many steps as {@code --steps} says. */
  public static void main(String[] args) throws InterruptedException {
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println("thermostat: " + e.getMessage());
      System.exit(2);
      return;
    }
    Thermostat thermostat = new Thermostat(new Room(16.0), Schedule.family());
    while (thermostat.step < options.steps()) {
      System.out.println(thermostat.step());
      Thread.sleep(options.millisPerStep());
    }
  }

  /** Measures, decides, heats for one step, and tells what was done. */
  String step() {
    Moment now = Moment.atStep(step++);
    double target = schedule.targetAt(now);
    if (room.celsius() < target - TOLERANCE) {
      heating = true;
    } else if (room.celsius() > target + TOLERANCE) {
      heating = false;
    }
    String line =
        String.format(
            Locale.ROOT,
            "%6d  %s  room %4.1f  target %4.1f  heater %-3s  outside %5.1f",
            step,
            now,
            room.celsius(),
            target,
            heating ? "on" : "off",
            Room.outside(now));
    history.add(new History.Reading(now, room.celsius(), heating));
    room.pass(now, heating);
    return now.isLastOfDay() ? line + System.lineSeparator() + history.summary(now.day()) : line;
  }
}
