import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;

/** Calls that ask who has called, again and again: the answer is the same wherever they stop. */
public class CallerChecks {
  private int hidden = 7;

  public static void main(String[] args) throws ReflectiveOperationException {
    Field ofLibrary = String.class.getDeclaredField("hash");
    Field own = CallerChecks.class.getDeclaredField("hidden");
    int refused = 0;
    int sum = 0;
    for (int i = 0; i < 2000; i++) {
      try {
        ofLibrary.setAccessible(true);
      } catch (InaccessibleObjectException e) {
        refused++;
      }
      own.setAccessible(true);
      sum += own.getInt(new CallerChecks());
      sum += Class.forName("CallerChecks") == CallerChecks.class ? 1 : 0;
    }
    System.out.println(refused + " refused, sum " + sum);
  }
}
