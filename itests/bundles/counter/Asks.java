import com.acme.counter.Counter;

/** Counts one on, or says why it may not; and once more after each restart of the counter. */
public class Asks {
  public static void main(String[] args) throws InterruptedException {
    while (true) {
      try {
        long count = Counter.next(0);
        if (count == 1) {
          System.out.println(count);
        }
      } catch (SecurityException e) {
        System.out.println(e.getClass().getName());
      }
      Thread.sleep(50);
    }
  }
}
