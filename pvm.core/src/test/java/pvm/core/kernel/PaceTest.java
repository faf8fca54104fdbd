package pvm.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PaceTest {
  private final Pace pace = new Pace(100);

  @Test
  void cheapCheckpointsComeAtTheInterval() {
    for (int i = 0; i < 10; i++) {
      pace.took(11, 2);
      assertEquals(100, pace.nanos());
    }
  }

  @Test
  void expensiveOnesTakeATenthOfTheTime() {
    for (int i = 0; i < 3; i++) {
      pace.took(20, 40);
    }
    assertEquals(360, pace.nanos());
  }

  @Test
  void slowOnesAtTheBeginningChangeNothing() {
    pace.took(5000, 5000);
    pace.took(5000, 1);
    assertEquals(100, pace.nanos());
  }

  @Test
  void itGoesBackToTheIntervalAtOnce() {
    for (int i = 0; i < 5; i++) {
      pace.took(1000, 1000);
    }
    pace.took(5, 5);
    assertEquals(100, pace.nanos());
  }

  @Test
  void itKnowsExpensiveOnesFromBeforeARest() {
    for (int i = 0; i < 3; i++) {
      pace.took(40, 40);
    }
    for (int i = 0; i < 10; i++) {
      pace.took(5, 5);
      assertEquals(100, pace.nanos());
    }
    pace.took(50, 50);
    assertEquals(360, pace.nanos());
  }
}
