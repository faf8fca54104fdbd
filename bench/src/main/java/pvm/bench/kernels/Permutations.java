package pvm.bench.kernels;

/** All permutations by recursive swapping. */
final class Permutations implements Kernel {

  private static final int SIZE = 10;

  private final int[] items = new int[SIZE];
  private long sum;

  @Override
  public long run() {
    for (int i = 0; i < SIZE; i++) {
      items[i] = i;
    }
    sum = 0;
    for (int round = 0; round < 4; round++) {
      permute(SIZE);
    }
    return sum;
  }

  private void permute(int n) {
    if (n == 1) {
      sum = sum * 7 + items[0] * 10L + items[SIZE - 1];
      return;
    }
    for (int i = 0; i < n; i++) {
      swap(i, n - 1);
      permute(n - 1);
      swap(i, n - 1);
    }
  }

  private void swap(int i, int j) {
    int item = items[i];
    items[i] = items[j];
    items[j] = item;
  }

  @Override
  public long expected() {
    return 1666514189279304704L;
  }
}
