import com.acme.lab.Lab;
import pvm.natives.guest.UnknownOutcomeException;

/** Calls with every meaning of a crash, and tells what came of each. */
public class Effects {
  private static final int CALLS = 1;

  public static void main(String[] args) {
    for (int call = 0; call < CALLS; call++) {
      tell("pure", call, Lab.pure(call));
      tell("idempotent", call, Lab.idempotent(call));
      try {
        tell("atMostOnce", call, Lab.atMostOnce(call));
      } catch (UnknownOutcomeException e) {
        System.out.println("atMostOnce " + call + " unknown");
      }
      tell("once", call, Lab.once(call));
    }
  }

  private static void tell(String kind, int call, long result) {
    System.out.println(kind + " " + call + " " + result);
  }
}
