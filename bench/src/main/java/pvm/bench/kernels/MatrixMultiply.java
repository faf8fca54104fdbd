package pvm.bench.kernels;

/** Matrices multiplied row by row: nested loops over arrays of doubles. */
final class MatrixMultiply implements Kernel {

  private static final int SIZE = 260;
  private static final int ROUNDS = 20;

  @Override
  public long run() {
    double[][] a = new double[SIZE][SIZE];
    double[][] b = new double[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        a[i][j] = (i * 7 + j * 3) % 11 - 5;
        b[i][j] = (i * 5 - j * 2) % 13;
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[][] c = product(a, b);
      for (int i = 0; i < SIZE; i++) {
        for (int j = 0; j < SIZE; j++) {
          a[i][j] = c[j][i] % 17;
        }
      }
    }
    long sum = 0;
    for (double[] row : a) {
      for (double x : row) {
        sum = sum * 31 + (long) x;
      }
    }
    return sum;
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] c = new double[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int k = 0; k < SIZE; k++) {
        double x = a[i][k];
        for (int j = 0; j < SIZE; j++) {
          c[i][j] += x * b[k][j];
        }
      }
    }
    return c;
  }

  @Override
  public long expected() {
    return 9169285586773033766L;
  }
}
