package home;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Watches the door at night. Thread-safe. */
final class Alarm {
  private static final int FROM_HOUR = 23;
  private static final int UNTIL_HOUR = 6;

  /** From the opening of the door until the siren. */
  static final long ENTRY_MILLIS = 10_000;

  /** How long the siren sounds. */
  static final long SIREN_MILLIS = 20_000;

  /*
   * DISARMED   day, or disarmed for the rest of the night
   * ARMED      the door is watched
   * ENTRY      the door was opened: there is time to disarm
   * SOUNDING   the siren is on
   *
   *   from \ to   DISARMED      ARMED        ENTRY   SOUNDING
   *   DISARMED                  night comes
   *   ARMED       button, day                door
   *   ENTRY       button                             time is over
   *   SOUNDING    button        time is over
   */
  private enum State {
    DISARMED,
    ARMED,
    ENTRY,
    SOUNDING
  }

  private final Switch siren;
  private final LongSupplier clock;
  private final Consumer<String> events;
  private State state = State.DISARMED;
  private boolean wasNight;
  private long deadline;

  /**
   * @param clock milliseconds that go on while the program is down
   */
  Alarm(Switch siren, LongSupplier clock, Consumer<String> events) {
    this.siren = siren;
    this.clock = clock;
    this.events = events;
  }

  /** The door was opened or closed. */
  synchronized void door(boolean isOpen) {
    events.accept("door " + (isOpen ? "opened" : "closed"));
    if (isOpen && state == State.ARMED) {
      events.accept("alarm: " + ENTRY_MILLIS / 1000 + " s to disarm it");
      move(State.ENTRY, ENTRY_MILLIS);
    }
  }

  /** The button was pressed. */
  synchronized void disarm() {
    events.accept("alarm disarmed");
    move(State.DISARMED, 0);
  }

  /** Time has passed. */
  synchronized void step(Moment now) {
    boolean isNight = now.isBetween(FROM_HOUR, UNTIL_HOUR);
    boolean isOver = clock.getAsLong() >= deadline;
    if (isNight && !wasNight && state == State.DISARMED) {
      move(State.ARMED, 0);
    } else if (!isNight && state == State.ARMED) {
      move(State.DISARMED, 0);
    } else if (state == State.ENTRY && isOver) {
      events.accept("alarm: siren on");
      move(State.SOUNDING, SIREN_MILLIS);
    } else if (state == State.SOUNDING && isOver) {
      events.accept("alarm: siren off");
      move(State.ARMED, 0);
    }
    wasNight = isNight;
  }

  private void move(State to, long millis) {
    state = to;
    deadline = clock.getAsLong() + millis;
    siren.set(to == State.SOUNDING);
  }

  @Override
  public synchronized String toString() {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
