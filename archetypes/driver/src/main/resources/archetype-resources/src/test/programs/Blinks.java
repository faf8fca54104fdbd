import ${package}.Relay;

/** Closes and opens a relay, and never finds it in another state. */
public class Blinks {
  public static void main(String[] args) throws InterruptedException {
    for (int i = 1; i <= 20; i++) {
      Relay.set(1, i % 2 == 1);
      Thread.sleep(10);
      if (Relay.isClosed(1) != (i % 2 == 1)) {
        System.out.println("changed by itself");
      }
    }
    try {
      Relay.set(2, true);
    } catch (SecurityException e) {
      System.out.println("not granted");
    }
  }
}
