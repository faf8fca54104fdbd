package pvm.bench.kernels;

import java.util.Arrays;

/** The sieve of Eratosthenes: writes to one large array of booleans. */
final class Sieve implements Kernel {

  private static final int LIMIT = 2_000_000;
  private static final int ROUNDS = 12;

  @Override
  public long run() {
    boolean[] composite = new boolean[LIMIT];
    long sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Arrays.fill(composite, false);
      for (int i = 2; i < LIMIT; i++) {
        if (!composite[i]) {
          sum += i;
          for (long k = (long) i * i; k < LIMIT; k += i) {
            composite[(int) k] = true;
          }
        }
      }
    }
    return sum;
  }

  @Override
  public long expected() {
    return 1714965947064L;
  }
}
