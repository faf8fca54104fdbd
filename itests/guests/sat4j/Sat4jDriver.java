import java.util.Random;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.tools.ModelIterator;

/** SAT problems: sudoku, queens counted by their models, random clauses. */
public class Sat4jDriver {
  static int cell(int r, int c, int v) { return r * 81 + c * 9 + v + 1; }

  static void sudoku(String puzzle) throws Exception {
    ISolver solver = SolverFactory.newDefault();
    solver.newVar(729);
    for (int r = 0; r < 9; r++) for (int c = 0; c < 9; c++) {
      int[] any = new int[9];
      for (int v = 0; v < 9; v++) any[v] = cell(r, c, v);
      solver.addExactly(new VecInt(any), 1);
    }
    for (int v = 0; v < 9; v++) for (int i = 0; i < 9; i++) {
      int[] row = new int[9], column = new int[9], box = new int[9];
      for (int k = 0; k < 9; k++) { row[k] = cell(i, k, v); column[k] = cell(k, i, v); box[k] = cell(i / 3 * 3 + k / 3, i % 3 * 3 + k % 3, v); }
      solver.addAtLeast(new VecInt(row), 1); solver.addAtLeast(new VecInt(column), 1); solver.addAtLeast(new VecInt(box), 1);
    }
    for (int i = 0; i < 81; i++) if (puzzle.charAt(i) != '.') solver.addClause(new VecInt(new int[] {cell(i / 9, i % 9, puzzle.charAt(i) - '1')}));
    System.out.println(solver.isSatisfiable());
    int[] model = solver.model();
    for (int r = 0; r < 9; r++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < 9; c++) for (int v = 0; v < 9; v++) if (model[cell(r, c, v) - 1] > 0) line.append(v + 1);
      System.out.println(line);
    }
  }

  static void queens(int n) throws Exception {
    ISolver solver = new ModelIterator(SolverFactory.newDefault());
    solver.newVar(n * n);
    for (int i = 0; i < n; i++) {
      int[] row = new int[n], column = new int[n];
      for (int k = 0; k < n; k++) { row[k] = i * n + k + 1; column[k] = k * n + i + 1; }
      solver.addExactly(new VecInt(row), 1); solver.addExactly(new VecInt(column), 1);
    }
    for (int a = 0; a < n * n; a++) for (int b = a + 1; b < n * n; b++)
      if (a / n != b / n && Math.abs(a / n - b / n) == Math.abs(a % n - b % n)) solver.addClause(new VecInt(new int[] {-(a + 1), -(b + 1)}));
    int count = 0;
    while (solver.isSatisfiable()) { solver.model(); count++; }
    System.out.println("queens " + n + ": " + count);
  }

  public static void main(String[] args) throws Exception {
    sudoku("53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79");
    sudoku("8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..");
    for (int n = 4; n <= 7; n++) queens(n);
    Random random = new Random(7);
    for (int round = 0; round < 12; round++) {
      ISolver solver = SolverFactory.newMiniLearningHeap();
      solver.newVar(80);
      try {
        for (int i = 0; i < 336 + round * 4; i++) {
          int[] clause = new int[3];
          for (int k = 0; k < 3; k++) clause[k] = (random.nextInt(80) + 1) * (random.nextBoolean() ? 1 : -1);
          solver.addClause(new VecInt(clause));
        }
        System.out.println(round + " " + solver.isSatisfiable() + " " + solver.getStat().get("conflicts"));
      } catch (ContradictionException e) {
        System.out.println(round + " contradiction");
      }
    }
  }
}
