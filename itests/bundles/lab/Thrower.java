import com.acme.lab.Lab;
import com.acme.lab.LabException;

/** Catches what a body throws, for ever. */
public final class Thrower {
  private static long caught;

  public static void main(String[] args) throws Exception {
    while (true) {
      try {
        Lab.fail("own");
      } catch (LabException e) {
        caught++;
      }
    }
  }
}
