import com.acme.pump.Gauge;
import com.acme.pump.Pump;

/**
 * Threads that call a pump which breaks again and again, and that keep books: whatever the pump
 * does, the books of each thread agree with themselves.
 */
public class Pumping {
  private static final int ENTRIES = 61;

  public static void main(String[] args) throws Exception {
    Thread[] threads = new Thread[Integer.parseInt(args[0])];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(Pumping::work);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("end");
  }

  private static void work() {
    long steps = 0;
    long sum = 0;
    long[] book = new long[ENTRIES];
    boolean isOn = true;
    while (isOn) {
      int entry = (int) (steps % ENTRIES);
      sum -= book[entry];
      book[entry] = ++steps;
      boolean isRight = isRight((int) steps);
      sum += book[entry];
      long total = 0;
      for (long each : book) {
        total += each;
      }
      if (total != sum) {
        System.out.println("broken: " + total + " instead of " + sum + " after " + steps);
      }
      isOn = Gauge.round(isRight);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts it", e);
    }
  }

  /** Whether the pump gave what it should. */
  private static boolean isRight(int value) {
    try {
      return Pump.next(value) == value + 1
          && ("text " + value).equals(Pump.text(value))
          && Pump.slow(value) == 2L * value
          && Pump.waiting(value)[0] == value;
    } catch (RuntimeException | Error e) {
      return false;
    }
  }
}
