import java.lang.reflect.Method;

/** Waits for a class that no bundle has yet, then watches its version. */
public class Waiting {
  public static void main(String[] args) throws Exception {
    Class<?> counter = null;
    while (counter == null) {
      try {
        counter = Class.forName("com.acme.counter.Counter");
      } catch (ClassNotFoundException e) {
        System.out.println("no counter yet");
        Thread.sleep(100);
      }
    }
    Method version = counter.getMethod("version");
    String first = (String) version.invoke(null);
    System.out.println("counter " + first);
    boolean hasChanged = false;
    while (true) {
      Thread.sleep(20);
      String now = (String) version.invoke(null);
      hasChanged |= !now.equals(first);
      if (hasChanged && now.equals(first)) {
        System.out.println("counter " + now + " again");
        hasChanged = false;
      }
    }
  }
}
