package pvm.bench.kernels;

/** All ways to place queens: short recursive calls over small arrays. */
final class Queens implements Kernel {

  private static final int SIZE = 12;

  private final boolean[] columns = new boolean[SIZE];
  private final boolean[] rising = new boolean[2 * SIZE];
  private final boolean[] falling = new boolean[2 * SIZE];
  private final int[] placed = new int[SIZE];
  private long sum;

  @Override
  public long run() {
    sum = 0;
    place(0);
    return sum;
  }

  private void place(int row) {
    if (row == SIZE) {
      long hash = 1;
      for (int c : placed) {
        hash = hash * 31 + c;
      }
      sum += hash;
      return;
    }
    for (int c = 0; c < SIZE; c++) {
      if (!columns[c] && !rising[row + c] && !falling[row - c + SIZE]) {
        set(row, c, true);
        placed[row] = c;
        place(row + 1);
        set(row, c, false);
      }
    }
  }

  private void set(int row, int column, boolean taken) {
    columns[column] = taken;
    rising[row + column] = taken;
    falling[row - column + SIZE] = taken;
  }

  @Override
  public long expected() {
    return 9044809410515972728L;
  }
}
