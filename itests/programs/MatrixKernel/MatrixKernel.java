import java.util.Random;

/**
 * Matrices: plain, blocked and Strassen multiplication, LU decomposition, an inverse, powers; all
 * compared.
 */
public class MatrixKernel {
  static double[][] random(int n, Random r) {
    double[][] m = new double[n][n];
    for (double[] row : m) {
      for (int j = 0; j < n; j++) {
        row[j] = r.nextInt(19) - 9;
      }
    }
    return m;
  }

  static double[][] plain(double[][] a, double[][] b) {
    int n = a.length;
    double[][] c = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        double x = a[i][k];
        for (int j = 0; j < n; j++) {
          c[i][j] += x * b[k][j];
        }
      }
    }
    return c;
  }

  static double[][] blocked(double[][] a, double[][] b, int size) {
    int n = a.length;
    double[][] c = new double[n][n];
    for (int ii = 0; ii < n; ii += size) {
      for (int jj = 0; jj < n; jj += size) {
        for (int kk = 0; kk < n; kk += size) {
          for (int i = ii; i < Math.min(n, ii + size); i++) {
            for (int j = jj; j < Math.min(n, jj + size); j++) {
              double sum = c[i][j];
              for (int k = kk; k < Math.min(n, kk + size); k++) {
                sum += a[i][k] * b[k][j];
              }
              c[i][j] = sum;
            }
          }
        }
      }
    }
    return c;
  }

  static double[][] quarter(double[][] m, int row, int column) {
    int h = m.length / 2;
    double[][] q = new double[h][];
    for (int i = 0; i < h; i++) {
      q[i] = java.util.Arrays.copyOfRange(m[row * h + i], column * h, column * h + h);
    }
    return q;
  }

  static double[][] add(double[][] a, double[][] b, double sign) {
    double[][] c = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        c[i][j] = a[i][j] + sign * b[i][j];
      }
    }
    return c;
  }

  static double[][] strassen(double[][] a, double[][] b) {
    int n = a.length;
    if (n <= 16) {
      return plain(a, b);
    }
    double[][] a11 = quarter(a, 0, 0),
        a12 = quarter(a, 0, 1),
        a21 = quarter(a, 1, 0),
        a22 = quarter(a, 1, 1);
    double[][] b11 = quarter(b, 0, 0),
        b12 = quarter(b, 0, 1),
        b21 = quarter(b, 1, 0),
        b22 = quarter(b, 1, 1);
    double[][] m1 = strassen(add(a11, a22, 1), add(b11, b22, 1));
    double[][] m2 = strassen(add(a21, a22, 1), b11);
    double[][] m3 = strassen(a11, add(b12, b22, -1));
    double[][] m4 = strassen(a22, add(b21, b11, -1));
    double[][] m5 = strassen(add(a11, a12, 1), b22);
    double[][] m6 = strassen(add(a21, a11, -1), add(b11, b12, 1));
    double[][] m7 = strassen(add(a12, a22, -1), add(b21, b22, 1));
    double[][] c11 = add(add(m1, m4, 1), add(m7, m5, -1), 1);
    double[][] c12 = add(m3, m5, 1);
    double[][] c21 = add(m2, m4, 1);
    double[][] c22 = add(add(m1, m2, -1), add(m3, m6, 1), 1);
    double[][] c = new double[n][n];
    int h = n / 2;
    for (int i = 0; i < h; i++) {
      System.arraycopy(c11[i], 0, c[i], 0, h);
      System.arraycopy(c12[i], 0, c[i], h, h);
      System.arraycopy(c21[i], 0, c[i + h], 0, h);
      System.arraycopy(c22[i], 0, c[i + h], h, h);
    }
    return c;
  }

  /** Solves a x = b with partial pivoting; a and b are overwritten. */
  static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int p = 0; p < n; p++) {
      int best = p;
      for (int i = p + 1; i < n; i++) {
        best = Math.abs(a[i][p]) > Math.abs(a[best][p]) ? i : best;
      }
      double[] row = a[p];
      a[p] = a[best];
      a[best] = row;
      double t = b[p];
      b[p] = b[best];
      b[best] = t;
      for (int i = p + 1; i < n; i++) {
        double f = a[i][p] / a[p][p];
        b[i] -= f * b[p];
        for (int j = p; j < n; j++) {
          a[i][j] -= f * a[p][j];
        }
      }
    }
    double[] x = new double[n];
    for (int i = n - 1; i >= 0; i--) {
      double sum = b[i];
      for (int j = i + 1; j < n; j++) {
        sum -= a[i][j] * x[j];
      }
      x[i] = sum / a[i][i];
    }
    return x;
  }

  static double trace(double[][] m) {
    double t = 0;
    for (int i = 0; i < m.length; i++) {
      t += m[i][i] * (i + 1);
    }
    return t;
  }

  static double difference(double[][] a, double[][] b) {
    double d = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        d = Math.max(d, Math.abs(a[i][j] - b[i][j]));
      }
    }
    return d;
  }

  static long[][] power(long[][] m, int e, long mod) {
    int n = m.length;
    long[][] r = new long[n][n];
    for (int i = 0; i < n; i++) {
      r[i][i] = 1;
    }
    for (; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        r = times(r, m, mod);
      }
      m = times(m, m, mod);
    }
    return r;
  }

  static long[][] times(long[][] a, long[][] b, long mod) {
    int n = a.length;
    long[][] c = new long[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % mod;
        }
      }
    }
    return c;
  }

  public static void main(String[] args) {
    Random r = new Random(1);
    for (int round = 1; round <= 20; round++) {
      double[][] a = random(128, r);
      double[][] b = random(128, r);
      double[][] c = plain(a, b);
      System.out.print(
          round
              + " trace "
              + (long) trace(c)
              + " blocked "
              + difference(c, blocked(a, b, 24))
              + " strassen "
              + difference(c, strassen(a, b)));
      double[] right = new double[128];
      double[][] copy = new double[128][];
      for (int i = 0; i < 128; i++) {
        copy[i] = a[i].clone();
        for (int j = 0; j < 128; j++) {
          right[i] += a[i][j] * (j - 64);
        }
      }
      double[] x = solve(copy, right);
      double worst = 0;
      for (int j = 0; j < 128; j++) {
        worst = Math.max(worst, Math.abs(x[j] - (j - 64)));
      }
      System.out.println(" solved " + (worst < 1e-6));
      long[][] fib = {{1, 1}, {1, 0}};
      System.out.println(
          "  fib(" + round * 1000 + ") ends in " + power(fib, round * 1000, 1_000_000_007L)[0][1]);
    }
  }
}
