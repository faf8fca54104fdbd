import pvm.bench.natives.Mix;

/**
 * What a call of a native method costs more than one of an ordinary method that does the same.
 * After that it waits for the bundle to be updated, and measures again.
 */
public class Cost {
  private static final int CALLS = 20_000_000;
  private static final int ROUNDS = 12;

  public static void main(String[] args) throws Exception {
    int times = Integer.parseInt(args[0]);
    for (int time = 1; time <= times; time++) {
      measure();
      Thread.sleep(1000);
    }
    System.out.println("end");
  }

  private static void measure() {
    double plain = Double.MAX_VALUE;
    double natives = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      int plainSum = plain();
      long between = System.nanoTime();
      int nativeSum = natives();
      long end = System.nanoTime();
      if (plainSum != nativeSum) {
        throw new AssertionError("sums differ");
      }
      plain = Math.min(plain, (between - start) / (double) CALLS);
      natives = Math.min(natives, (end - between) / (double) CALLS);
    }
    System.out.printf(
        "plain %.2f ns, native %.2f ns, more %.2f ns%n", plain, natives, natives - plain);
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
      sum = Mix.mix(sum, i);
    }
    return sum;
  }

  private static int mix(int a, int b) {
    return 31 * a ^ b;
  }
}
