package home;

import java.util.Locale;
import pvm.gpio.DigitalInput;
import pvm.gpio.DigitalOutput;

/** Heats, lights the porch, watches the door, and prints a line for each step. */
public final class Home {
  private static final int HEATER = 17;
  private static final int SIREN = 22;
  private static final int PORCH = 23;
  private static final int DISARM = 24;
  private static final int DOOR = 27;

  /** A step is so long, and passes {@link Moment#MINUTES_PER_STEP} simulated minutes. */
  private static final long STEP_MILLIS = 500;

  private final Climate climate;
  private final Porch porch;
  private final Alarm alarm;
  private long step;

  Home(Climate climate, Porch porch, Alarm alarm) {
    this.climate = climate;
    this.porch = porch;
    this.alarm = alarm;
  }

  /** Runs until it is stopped. */
  public static void main(String[] args) throws InterruptedException {
    Alarm alarm =
        new Alarm(new DigitalOutput(SIREN, false)::set, System::currentTimeMillis, Home::tell);
    Home home =
        new Home(
            new Climate(new Room(16.0), new DigitalOutput(HEATER, false)::set),
            new Porch(new DigitalOutput(PORCH, false)::set),
            alarm);
    DigitalInput door = new DigitalInput(DOOR);
    watch(door, () -> alarm.door(door.isHigh()));
    DigitalInput button = new DigitalInput(DISARM);
    watch(
        button,
        () -> {
          if (button.isHigh()) {
            alarm.disarm();
          }
        });
    while (true) {
      System.out.println(home.step());
      Thread.sleep(STEP_MILLIS);
    }
  }

  /** Waits for changes of an input on a thread of its own. */
  private static void watch(DigitalInput input, Runnable onChange) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              boolean wasHigh = input.isHigh();
              while (true) {
                boolean hasChanged = input.awaitChange(Long.MAX_VALUE / 1_000_000);
                if (hasChanged && input.isHigh() != wasHigh) {
                  wasHigh = !wasHigh;
                  onChange.run();
                }
              }
            });
  }

  private static void tell(String event) {
    System.out.println("------  " + event);
  }

  /** Does what is due at this step, and tells what was done. */
  String step() {
    Moment now = Moment.atStep(step++);
    Climate.Reading reading = climate.step(now);
    boolean isLit = porch.step(now);
    alarm.step(now);
    String line =
        String.format(
            Locale.ROOT,
            "%6d  %s  room %4.1f  target %4.1f  heater %3d%%  porch %-3s  %s",
            step,
            now,
            reading.celsius(),
            reading.target(),
            Math.round(reading.power() * 100),
            isLit ? "on" : "off",
            alarm);
    return now.isLastOfDay()
        ? line + System.lineSeparator() + climate.history().summary(now.day())
        : line;
  }
}
