import com.acme.counter.Counter;

/** Counts for ever, and tells when it can't any more, and when it can again. */
public class Steady {
  public static void main(String[] args) throws InterruptedException {
    String before = "";
    for (long step = 0; ; step++) {
      String now = "counts";
      try {
        Counter.next(0);
      } catch (RuntimeException e) {
        now = e.getClass().getName();
      }
      if (!now.equals(before)) {
        System.out.println(now);
      }
      before = now;
      Thread.sleep(5);
    }
  }
}
