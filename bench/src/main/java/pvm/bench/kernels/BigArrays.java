package pvm.bench.kernels;

import java.util.Arrays;

/** Large primitive arrays filled, copied, added up and searched. */
final class BigArrays implements Kernel {

  private static final int SIZE = 3_000_000;

  @Override
  public long run() {
    int[] ints = new int[SIZE];
    long[] longs = new long[SIZE];
    double[] doubles = new double[SIZE];
    byte[] bytes = new byte[SIZE];
    long sum = 0;
    for (int round = 1; round <= 5; round++) {
      Arrays.fill(ints, round);
      for (int i = 0; i < SIZE; i++) {
        ints[i] += i % 97;
        bytes[i] += (byte) ints[i];
      }
      for (int i = 1; i < SIZE; i++) {
        longs[i] = longs[i - 1] + ints[i] * bytes[i];
        doubles[i] += longs[i] * 0.5;
      }
      System.arraycopy(ints, 0, ints, SIZE / 2, SIZE / 2);
      sum = sum * 31 + longs[SIZE - 1] + (long) doubles[SIZE / 3] + Arrays.hashCode(ints);
    }
    return sum;
  }

  @Override
  public long expected() {
    return 12222013785401031L;
  }
}
