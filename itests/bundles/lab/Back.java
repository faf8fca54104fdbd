import com.acme.lab.Lab;

/** Is called back by a blocking body, and waits in there. */
public class Back {
  public static void main(String[] args) {
    System.out.println(
        Lab.watchSlowly(
            (value, text) -> {
              System.out.println("asked " + value);
              try {
                Lab.gate();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              System.out.println("answers " + value);
              return text + text;
            },
            1));
  }
}
