import java.util.Arrays;

/**
 * A bot plays falling blocks: it tries every turn and column, looks one piece ahead, and keeps the
 * best board.
 */
public class BlockBot {
  static final int WIDTH = 10;
  static final int HEIGHT = 20;
  static final String[][] PIECES = {
    {"####"},
    {"##", "##"},
    {" # ", "###"},
    {"#  ", "###"},
    {"  #", "###"},
    {" ##", "## "},
    {"## ", " ##"}
  };

  static boolean[][][][] turns = new boolean[PIECES.length][][][];

  static {
    for (int p = 0; p < PIECES.length; p++) {
      turns[p] = new boolean[4][][];
      boolean[][] shape = new boolean[PIECES[p].length][PIECES[p][0].length()];
      for (int y = 0; y < shape.length; y++) {
        for (int x = 0; x < shape[y].length; x++) {
          shape[y][x] = PIECES[p][y].charAt(x) == '#';
        }
      }
      for (int t = 0; t < 4; t++) {
        turns[p][t] = shape;
        boolean[][] next = new boolean[shape[0].length][shape.length];
        for (int y = 0; y < shape.length; y++) {
          for (int x = 0; x < shape[0].length; x++) {
            next[x][shape.length - 1 - y] = shape[y][x];
          }
        }
        shape = next;
      }
    }
  }

  static class Board {
    final int[] rows = new int[HEIGHT];
    int cleared;

    Board copy() {
      Board b = new Board();
      System.arraycopy(rows, 0, b.rows, 0, HEIGHT);
      b.cleared = cleared;
      return b;
    }

    boolean fits(boolean[][] shape, int x, int y) {
      for (int r = 0; r < shape.length; r++) {
        for (int c = 0; c < shape[r].length; c++) {
          if (shape[r][c] && (y + r >= HEIGHT || (rows[y + r] >> x + c & 1) == 1)) {
            return false;
          }
        }
      }
      return true;
    }

    /** The board after the drop, or null if there is no room. */
    Board drop(boolean[][] shape, int x) {
      if (!fits(shape, x, 0)) {
        return null;
      }
      int y = 0;
      while (fits(shape, x, y + 1)) {
        y++;
      }
      Board b = copy();
      for (int r = 0; r < shape.length; r++) {
        for (int c = 0; c < shape[r].length; c++) {
          b.rows[y + r] |= shape[r][c] ? 1 << x + c : 0;
        }
      }
      int to = HEIGHT - 1;
      for (int from = HEIGHT - 1; from >= 0; from--) {
        if (b.rows[from] == (1 << WIDTH) - 1) {
          b.cleared++;
        } else {
          b.rows[to--] = b.rows[from];
        }
      }
      while (to >= 0) {
        b.rows[to--] = 0;
      }
      return b;
    }

    double score() {
      int holes = 0;
      int bumps = 0;
      int total = 0;
      int before = -1;
      for (int c = 0; c < WIDTH; c++) {
        int height = 0;
        for (int r = 0; r < HEIGHT; r++) {
          if ((rows[r] >> c & 1) == 1) {
            height = Math.max(height, HEIGHT - r);
          } else if (height > 0) {
            holes++;
          }
        }
        bumps += before < 0 ? 0 : Math.abs(height - before);
        before = height;
        total += height;
      }
      return cleared * 3.4 - holes * 7.9 - bumps * 2.1 - total * 1.1;
    }

    @Override
    public String toString() {
      StringBuilder b = new StringBuilder();
      for (int r : rows) {
        if (r != 0) {
          for (int c = 0; c < WIDTH; c++) {
            b.append((r >> c & 1) == 1 ? '#' : '.');
          }
          b.append('\n');
        }
      }
      return b.toString();
    }
  }

  static long tried;

  static Board best(Board b, int piece, int next) {
    Board best = null;
    double top = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < 4; t++) {
      boolean[][] shape = turns[piece][t];
      for (int x = 0; x + shape[0].length <= WIDTH; x++) {
        Board after = b.drop(shape, x);
        if (after != null) {
          tried++;
          Board ahead = next < 0 ? after : best(after, next, -1);
          double score = ahead == null ? -1e9 : ahead.score();
          if (score > top) {
            top = score;
            best = after;
          }
        }
      }
    }
    return best;
  }

  public static void main(String[] args) {
    for (int game = 1; game <= 3; game++) {
      Board board = new Board();
      long x = game;
      int piece = 0;
      int moves = 0;
      for (; moves < 220; moves++) {
        x = x * 6364136223846793005L + 1442695040888963407L;
        int next = (int) ((x >>> 40) % PIECES.length);
        Board after = best(board, piece, next);
        if (after == null) {
          break;
        }
        board = after;
        piece = next;
        if (moves % 20 == 19) {
          System.out.println(
              "game "
                  + game
                  + " move "
                  + moves
                  + " lines "
                  + board.cleared
                  + " tried "
                  + tried
                  + " "
                  + Arrays.hashCode(board.rows));
        }
      }
      System.out.println(
          "game "
              + game
              + " ends after "
              + moves
              + " moves with "
              + board.cleared
              + " lines\n"
              + board);
    }
  }
}
