package pvm.bench.kernels;

/** The Mandelbrot set: a loop over doubles with nothing else in it. */
final class Mandelbrot implements Kernel {

  private static final int SIZE = 840;
  private static final int LIMIT = 150;

  @Override
  public long run() {
    long sum = 0;
    for (int py = 0; py < SIZE; py++) {
      for (int px = 0; px < SIZE; px++) {
        double cx = 3.0 * px / SIZE - 2.2;
        double cy = 2.4 * py / SIZE - 1.2;
        sum = sum * 31 + steps(cx, cy);
      }
    }
    return sum;
  }

  private static int steps(double cx, double cy) {
    double x = 0;
    double y = 0;
    int n = 0;
    while (n < LIMIT && x * x + y * y < 4) {
      double next = x * x - y * y + cx;
      y = 2 * x * y + cy;
      x = next;
      n++;
    }
    return n;
  }

  @Override
  public long expected() {
    return -6011214746495247152L;
  }
}
