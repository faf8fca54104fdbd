import com.acme.lab.Lab;

/** How much longer a call of a native method takes than one of an ordinary method. */
public class CallCost {
  private static final int CALLS = 20_000_000;

  public static void main(String[] args) {
    double plain = Double.MAX_VALUE;
    double natives = Double.MAX_VALUE;
    for (int round = 0; round < 8; round++) {
      long start = System.nanoTime();
      int plainSum = plain();
      long between = System.nanoTime();
      int nativeSum = natives();
      long end = System.nanoTime();
      if (plainSum != nativeSum) {
        System.out.println("sums differ");
      }
      plain = Math.min(plain, (between - start) / (double) CALLS);
      natives = Math.min(natives, (end - between) / (double) CALLS);
    }
    System.out.println(plain + " " + natives);
  }

  private static int plain() {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum = mix(sum, i);
    }
    return sum;
  }

  private static int natives() {
    int sum = 0;
    for (int i = 0; i < CALLS; i++) {
      sum = Lab.mix(sum, i);
    }
    return sum;
  }

  private static int mix(int a, int b) {
    return 31 * a ^ b;
  }
}
