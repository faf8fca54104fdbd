/** Ends by System.exit(3) in the middle of nested frames, a finally block and a lambda. */
public class ExitMidway {
  static long sum;

  static int deep(int n) {
    try {
      for (int i = 0; i < 40_000; i++) {
        sum = Long.rotateLeft(sum, 3) + i * n;
      }
      if (n == 0) {
        Runnable leave =
            () -> {
              System.out.println("leaving with " + sum);
              System.exit(3);
            };
        leave.run();
      }
      if (n % 100 == 0) {
        System.out.println("at " + n + " " + sum);
      }
      return deep(n - 1) + 1;
    } finally {
      System.out.println("never printed");
    }
  }

  public static void main(String[] args) {
    System.out.println(deep(3_000));
  }
}
