package pvm.core.kernel;

import java.util.concurrent.TimeUnit;
import pvm.core.image.ThreadState;
import pvm.core.image.ThreadState.Wait;
import pvm.core.library.Library;
import pvm.core.process.ProcessClock;

/** Says in words what a thread waits for. */
final class Waits {
  private Waits() {}

  static String describe(Wait wait, ProcessClock clock) {
    return switch (wait) {
      case ThreadState.Ready r -> null;
      case ThreadState.Unstarted u -> "to begin";
      case ThreadState.Entering w -> "to lock " + object(w.monitor());
      case ThreadState.Waiting w ->
          "a notify of " + object(w.monitor()) + left(w.deadlineNanos(), clock);
      case ThreadState.Sleeping w -> "the end of a sleep" + left(w.deadlineNanos(), clock);
      case ThreadState.Parked w -> "a permit" + left(w.deadlineNanos(), clock);
      case ThreadState.Reading r -> "console input";
      case ThreadState.Writing w -> "room in the console";
    };
  }

  private static String object(Object object) {
    return Library.guestName(object.getClass().getName())
        + "@"
        + Integer.toHexString(System.identityHashCode(object));
  }

  private static String left(long deadlineNanos, ProcessClock clock) {
    if (deadlineNanos == ThreadState.NEVER) {
      return "";
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(Math.max(0, deadlineNanos - clock.nanoTime()));
    return " for " + millis + " ms more";
  }
}
