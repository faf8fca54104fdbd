import java.util.ArrayList;
import java.util.List;

/**
 * N queens by bits, by arrays and by permutations, and a knight's tour by Warnsdorff's rule with
 * backtracking.
 */
public class Queens {
  static long nodes;

  static int bits(int n, int row, int columns, int left, int right) {
    if (row == n) {
      return 1;
    }
    nodes++;
    int found = 0;
    for (int free = ~(columns | left | right) & (1 << n) - 1; free != 0; free &= free - 1) {
      int bit = free & -free;
      found += bits(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }
    return found;
  }

  static void place(int[] columns, int row, List<int[]> solutions) {
    if (row == columns.length) {
      solutions.add(columns.clone());
      return;
    }
    next:
    for (int c = 0; c < columns.length; c++) {
      for (int r = 0; r < row; r++) {
        if (columns[r] == c || Math.abs(columns[r] - c) == row - r) {
          continue next;
        }
      }
      columns[row] = c;
      place(columns, row + 1, solutions);
    }
  }

  static int permute(int[] p, int at) {
    if (at == p.length) {
      for (int i = 0; i < p.length; i++) {
        for (int j = 0; j < i; j++) {
          if (Math.abs(p[i] - p[j]) == i - j) {
            return 0;
          }
        }
      }
      return 1;
    }
    int found = 0;
    for (int i = at; i < p.length; i++) {
      swap(p, at, i);
      found += permute(p, at + 1);
      swap(p, at, i);
    }
    return found;
  }

  static void swap(int[] p, int i, int j) {
    int t = p[i];
    p[i] = p[j];
    p[j] = t;
  }

  static final int[] DX = {1, 2, 2, 1, -1, -2, -2, -1};
  static final int[] DY = {-2, -1, 1, 2, 2, 1, -1, -2};

  static int exits(int[][] board, int x, int y) {
    int n = 0;
    for (int k = 0; k < 8; k++) {
      n += free(board, x + DX[k], y + DY[k]) ? 1 : 0;
    }
    return n;
  }

  static boolean free(int[][] board, int x, int y) {
    return x >= 0 && y >= 0 && x < board.length && y < board.length && board[y][x] == 0;
  }

  static boolean tour(int[][] board, int x, int y, int step) {
    board[y][x] = step;
    nodes++;
    if (step == board.length * board.length) {
      return true;
    }
    for (int want = 0; want <= 8; want++) {
      for (int k = 0; k < 8; k++) {
        int nx = x + DX[k];
        int ny = y + DY[k];
        if (free(board, nx, ny) && exits(board, nx, ny) == want && tour(board, nx, ny, step + 1)) {
          return true;
        }
      }
    }
    board[y][x] = 0;
    return false;
  }

  public static void main(String[] args) {
    for (int n = 4; n <= 12; n++) {
      System.out.println("bits " + n + " " + bits(n, 0, 0, 0, 0) + " nodes " + nodes);
    }
    for (int n = 4; n <= 10; n++) {
      List<int[]> solutions = new ArrayList<>();
      place(new int[n], 0, solutions);
      long hash = solutions.stream().mapToLong(java.util.Arrays::hashCode).sum();
      System.out.println("arrays " + n + " " + solutions.size() + " " + hash);
    }
    for (int n = 4; n <= 9; n++) {
      int[] p = new int[n];
      java.util.Arrays.setAll(p, i -> i);
      System.out.println("permutations " + n + " " + permute(p, 0));
    }
    for (int start = 0; start < 8; start += 2) {
      int[][] board = new int[8][8];
      System.out.println(
          "tour from " + start + " " + tour(board, start, start, 1) + " nodes " + nodes);
      for (int[] row : board) {
        StringBuilder b = new StringBuilder();
        for (int step : row) {
          b.append(String.format("%3d", step));
        }
        System.out.println(b);
      }
    }
  }
}
