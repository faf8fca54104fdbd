package thermostat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ThermostatTest {

  private static final int STEPS_PER_DAY = Moment.MINUTES_PER_DAY / Moment.MINUTES_PER_STEP;

  @Test
  void printsTimeRoomTargetAndHeater() {
    Thermostat thermostat = new Thermostat(new Room(16.0), Schedule.family());

    assertEquals(
        "     1  day 1 00:00  room 16.0  target 16.5  heater on   outside   2.4",
        thermostat.step());
  }

  @Test
  void keepsTheRoomNearTheTarget() {
    Room room = new Room(5);
    Thermostat thermostat = new Thermostat(room, new Schedule(20));
    for (int i = 0; i < 3 * STEPS_PER_DAY; i++) {
      thermostat.step();
      assertTrue(i < STEPS_PER_DAY || Math.abs(room.celsius() - 20) < 1, "room " + room.celsius());
    }
  }

  @Test
  void sumsUpEachDay() {
    Thermostat thermostat = new Thermostat(new Room(16.0), Schedule.family());
    String last = "";
    for (int i = 0; i < 10 * STEPS_PER_DAY; i++) {
      last = thermostat.step();
    }
    assertTrue(last.lines().toList().getLast().startsWith("------  day 10    room 16."), last);
  }

  @Test
  void followsTheScheduleOfTheDay() {
    Schedule schedule = Schedule.family();

    assertEquals(16.5, schedule.targetAt(new Moment(1, Moment.minuteOf(5, 55))));
    assertEquals(20.5, schedule.targetAt(new Moment(1, Moment.minuteOf(6, 0))));
    assertEquals(21.0, schedule.targetAt(new Moment(6, Moment.minuteOf(8, 30))));
  }

  @Test
  void readsItsOptions() {
    assertEquals(new Options(Long.MAX_VALUE, 500), Options.parse(new String[] {}));
    assertEquals(new Options(7, 0), Options.parse(new String[] {"--millis", "0", "--steps", "7"}));
    for (String wrong : new String[] {"--fast", "--steps", "--steps x", "--steps -1"}) {
      assertThrows(IllegalArgumentException.class, () -> Options.parse(wrong.split(" ")), wrong);
    }
  }
}
