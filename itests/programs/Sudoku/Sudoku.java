import java.util.ArrayList;
import java.util.List;

/** Sudoku by constraint propagation and search, and the exact same puzzles by dancing links. */
public class Sudoku {
  static final String[] PUZZLES = {
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
    "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
    "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "..............3.85..1.2.......5.7.....4...1...9.......5......73..2.1........4...9",
    "1....7.9..3..2...8..96..5....53..9...1..8...26....4...3......1..4......7..7...3..",
    "..5.3....8......2..7..1.5..4....53...1..7...6..32...8..6.5....9..4....3......97.."
  };

  static class Propagation {
    final int[] candidates = new int[81];
    long guesses;

    boolean solve(String puzzle) {
      java.util.Arrays.fill(candidates, 0x1ff);
      for (int i = 0; i < 81; i++) {
        if (puzzle.charAt(i) != '.' && !assign(candidates, i, 1 << puzzle.charAt(i) - '1')) {
          return false;
        }
      }
      int[] solved = search(candidates);
      if (solved == null) {
        return false;
      }
      System.arraycopy(solved, 0, candidates, 0, 81);
      return true;
    }

    static boolean peers(int a, int b) {
      return a != b
          && (a / 9 == b / 9 || a % 9 == b % 9 || (a / 27 == b / 27 && a % 9 / 3 == b % 9 / 3));
    }

    boolean assign(int[] c, int cell, int bit) {
      if ((c[cell] & bit) == 0) {
        return false;
      }
      c[cell] = bit;
      for (int i = 0; i < 81; i++) {
        if (peers(cell, i) && (c[i] & bit) != 0) {
          int left = c[i] & ~bit;
          if (left == 0) {
            return false;
          }
          boolean was = Integer.bitCount(c[i]) > 1;
          c[i] = left;
          if (was && Integer.bitCount(left) == 1 && !assign(c, i, left)) {
            return false;
          }
        }
      }
      return true;
    }

    int[] search(int[] c) {
      int best = -1;
      for (int i = 0; i < 81; i++) {
        int n = Integer.bitCount(c[i]);
        if (n > 1 && (best < 0 || n < Integer.bitCount(c[best]))) {
          best = i;
        }
      }
      if (best < 0) {
        return c;
      }
      for (int bits = c[best]; bits != 0; bits &= bits - 1) {
        guesses++;
        int[] copy = c.clone();
        int[] solved = assign(copy, best, Integer.lowestOneBit(bits)) ? search(copy) : null;
        if (solved != null) {
          return solved;
        }
      }
      return null;
    }

    String text() {
      StringBuilder b = new StringBuilder();
      for (int c : candidates) {
        b.append(Integer.numberOfTrailingZeros(c) + 1);
      }
      return b.toString();
    }
  }

  static class Links {
    static class Node {
      Node left = this, right = this, up = this, down = this;
      Column column;
      int row;
    }

    static class Column extends Node {
      int size;
    }

    final Column head = new Column();
    final List<Node> rows = new ArrayList<>();
    final List<Integer> chosen = new ArrayList<>();
    long updates;

    Links() {
      Column[] columns = new Column[324];
      for (int i = 0; i < 324; i++) {
        Column c = columns[i] = new Column();
        c.left = head.left;
        c.right = head;
        head.left.right = c;
        head.left = c;
      }
      for (int r = 0; r < 729; r++) {
        int cell = r / 9;
        int digit = r % 9;
        int box = cell / 27 * 3 + cell % 9 / 3;
        int[] covers = {
          cell, 81 + cell / 9 * 9 + digit, 162 + cell % 9 * 9 + digit, 243 + box * 9 + digit
        };
        Node first = null;
        for (int c : covers) {
          Node n = new Node();
          n.row = r;
          n.column = columns[c];
          n.up = columns[c].up;
          n.down = columns[c];
          columns[c].up.down = n;
          columns[c].up = n;
          columns[c].size++;
          if (first == null) {
            first = n;
            rows.add(n);
          } else {
            n.left = first.left;
            n.right = first;
            first.left.right = n;
            first.left = n;
          }
        }
      }
    }

    void cover(Column c) {
      c.right.left = c.left;
      c.left.right = c.right;
      for (Node i = c.down; i != c; i = i.down) {
        for (Node j = i.right; j != i; j = j.right) {
          j.down.up = j.up;
          j.up.down = j.down;
          j.column.size--;
          updates++;
        }
      }
    }

    void uncover(Column c) {
      for (Node i = c.up; i != c; i = i.up) {
        for (Node j = i.left; j != i; j = j.left) {
          j.column.size++;
          j.down.up = j;
          j.up.down = j;
        }
      }
      c.right.left = c;
      c.left.right = c;
    }

    void choose(Node row) {
      chosen.add(row.row);
      cover(row.column);
      for (Node j = row.right; j != row; j = j.right) {
        cover(j.column);
      }
    }

    boolean search() {
      if (head.right == head) {
        return true;
      }
      Column best = (Column) head.right;
      for (Node n = head.right; n != head; n = n.right) {
        best = ((Column) n).size < best.size ? (Column) n : best;
      }
      if (best.size == 0) {
        return false;
      }
      for (Node row = best.down; row != best; row = row.down) {
        choose(row);
        if (search()) {
          return true;
        }
        for (Node j = row.left; j != row; j = j.left) {
          uncover(j.column);
        }
        uncover(best);
        chosen.removeLast();
      }
      return false;
    }

    String solve(String puzzle) {
      for (int i = 0; i < 81; i++) {
        if (puzzle.charAt(i) != '.') {
          choose(rows.get(i * 9 + puzzle.charAt(i) - '1'));
        }
      }
      if (!search()) {
        return "none";
      }
      char[] text = new char[81];
      for (int r : chosen) {
        text[r / 9] = (char) ('1' + r % 9);
      }
      return new String(text);
    }
  }

  public static void main(String[] args) {
    for (int round = 1; round <= 6; round++) {
      for (String puzzle : PUZZLES) {
        Propagation p = new Propagation();
        boolean solved = p.solve(puzzle);
        Links links = new Links();
        String other = links.solve(puzzle);
        System.out.println(
            round
                + " "
                + p.text()
                + " "
                + solved
                + " same "
                + other.equals(p.text())
                + " guesses "
                + p.guesses
                + " updates "
                + links.updates);
      }
    }
    String answer = new Links().solve(PUZZLES[0]);
    for (int row = 0; row < 9; row++) {
      System.out.println(String.join(" ", answer.substring(row * 9, row * 9 + 9).split("")));
    }
    System.out.println(new Propagation().solve("55" + ".".repeat(79)));
  }
}
