package pvm.bench.kernels;

/** Takeuchi's function on linked lists: deep recursion that reads and makes small objects. */
final class ListRecursion implements Kernel {

  private record Cell(int head, Cell tail) {}

  @Override
  public long run() {
    long sum = 0;
    for (int i = 0; i < 240; i++) {
      sum = sum * 31 + length(tak(list(18), list(12), list(6 + i % 2)));
    }
    return sum;
  }

  private static Cell list(int n) {
    return n == 0 ? null : new Cell(n, list(n - 1));
  }

  private static int length(Cell c) {
    return c == null ? 0 : 1 + length(c.tail());
  }

  private static boolean shorter(Cell a, Cell b) {
    Cell x = a;
    Cell y = b;
    while (y != null) {
      if (x == null) {
        return true;
      }
      x = x.tail();
      y = y.tail();
    }
    return false;
  }

  private static Cell tak(Cell x, Cell y, Cell z) {
    if (!shorter(y, x)) {
      return z;
    }
    return tak(tak(x.tail(), y, z), tak(y.tail(), z, x), tak(z.tail(), x, y));
  }

  @Override
  public long expected() {
    return -6053037409355587464L;
  }
}
