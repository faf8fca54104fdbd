package pvm.bench.kernels;

/** Exceptions thrown through several frames, caught, wrapped, and finally blocks on the way. */
final class Exceptions implements Kernel {

  private static final class Rejected extends Exception {
    private static final long serialVersionUID = 1;
    final int value;

    Rejected(int value, Throwable cause) {
      super("rejected", cause);
      this.value = value;
    }
  }

  private long finals;

  @Override
  public long run() {
    finals = 0;
    long sum = 0;
    for (int i = 0; i < 130_000; i++) {
      try {
        sum += outer(i);
      } catch (Rejected e) {
        sum = sum * 31 + e.value + (e.getCause() == null ? 0 : 1);
      }
    }
    return sum + finals;
  }

  private int outer(int n) throws Rejected {
    try {
      return middle(n, 4);
    } catch (IllegalStateException e) {
      throw new Rejected(n % 100, e);
    } finally {
      finals++;
    }
  }

  private int middle(int n, int depth) throws Rejected {
    try {
      return depth == 0 ? inner(n) : middle(n, depth - 1) + 1;
    } finally {
      finals += depth;
    }
  }

  private static int inner(int n) throws Rejected {
    return switch (n & 3) {
      case 0 -> throw new IllegalStateException("state");
      case 1 -> throw new Rejected(n % 10, null);
      default -> n;
    };
  }

  @Override
  public long expected() {
    return 6569245709817877972L;
  }
}
