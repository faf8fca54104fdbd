/** Has something that no other process is to reach. */
public class Victim {
  static String secret = "a secret";

  public static void main(String[] args) throws InterruptedException {
    Thread.currentThread().setName("victim");
    System.out.println("keeps " + secret);
    while (secret.equals("a secret")) {
      Thread.sleep(10);
    }
    System.out.println("was robbed");
  }
}
