package home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeTest {
  private static final int STEPS_PER_DAY = 24 * 60 / Moment.MINUTES_PER_STEP;

  private final List<String> events = new ArrayList<>();
  private boolean siren;
  private long millis = 1_000_000;
  private final Alarm alarm = new Alarm(isOn -> siren = isOn, () -> millis, events::add);

  private static Moment at(int hour) {
    return new Moment(1, hour * 60);
  }

  @Test
  void comesCloseToTheTargetAndStaysThere() {
    Climate climate = new Climate(new Room(5), isOn -> {});
    for (int i = 0; i < 3 * STEPS_PER_DAY; i++) {
      Moment now = Moment.atStep(i);
      Climate.Reading reading = climate.step(now);
      if (now.day() > 1 && now.isBetween(19, 23)) {
        assertEquals(21.0, reading.celsius(), 0.7, now.toString());
      }
    }
  }

  @Test
  void printsOneLineForEachStepAndOneForEachDay() {
    Home home = new Home(new Climate(new Room(16), isOn -> {}), new Porch(isOn -> {}), alarm);
    assertEquals(
        "     1  day 1 00:00  room 16.0  target 16.5  heater  26%  porch off  armed", home.step());
    String last = "";
    for (int i = 1; i < STEPS_PER_DAY; i++) {
      last = home.step();
    }
    assertTrue(last.lines().toList().getLast().startsWith("------  day 1: room "), last);
  }

  @Test
  void soundsTheSirenAfterTheDelayAndForItsTime() {
    alarm.step(at(23));
    alarm.door(true);
    alarm.step(at(23));
    assertFalse(siren);
    millis += Alarm.ENTRY_MILLIS;
    alarm.step(at(23));
    assertTrue(siren);
    millis += Alarm.SIREN_MILLIS;
    alarm.step(at(23));
    assertFalse(siren);
    assertEquals("armed", alarm.toString());
  }

  @Test
  void isSilentWhenItIsDisarmedInTime() {
    alarm.step(at(23));
    alarm.door(true);
    alarm.disarm();
    millis += Alarm.ENTRY_MILLIS;
    alarm.step(at(23));
    assertFalse(siren);
    assertEquals("disarmed", alarm.toString());
    assertTrue(events.contains("alarm disarmed"), events.toString());
  }

  @Test
  void doesNotMindTheDoorByDay() {
    alarm.step(at(12));
    alarm.door(true);
    assertEquals("disarmed", alarm.toString());
  }
}
