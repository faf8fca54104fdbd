import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;

/**
 * A spreadsheet: formulas, ranges, functions, recalculation of what depends on a change, cycles
 * found.
 */
public class Spreadsheet {
  record Ref(int column, int row) implements Comparable<Ref> {
    static Ref of(String name) {
      return new Ref(name.charAt(0) - 'A', Integer.parseInt(name.substring(1)));
    }

    @Override
    public int compareTo(Ref o) {
      return row != o.row ? Integer.compare(row, o.row) : Integer.compare(column, o.column);
    }

    @Override
    public String toString() {
      return (char) ('A' + column) + "" + row;
    }
  }

  interface Formula {
    double value();
  }

  class Cell {
    final Ref ref;
    String text = "";
    Formula formula = () -> 0;
    Set<Ref> reads = new HashSet<>();
    final Set<Ref> readers = new HashSet<>();
    double value;
    String error;

    Cell(Ref ref) {
      this.ref = ref;
    }
  }

  static class FormulaError extends RuntimeException {
    FormulaError(String message) {
      super(message);
    }
  }

  private final Map<Ref, Cell> cells = new TreeMap<>();
  private final Map<String, DoubleBinaryOperator> functions = new HashMap<>();
  long recalculated;

  Spreadsheet() {
    functions.put("SUM", Double::sum);
    functions.put("MAX", Math::max);
    functions.put("MIN", Math::min);
    functions.put("PRODUCT", (a, b) -> a * b);
  }

  Cell cell(Ref ref) {
    return cells.computeIfAbsent(ref, Cell::new);
  }

  /** Parses one formula; notes every cell it reads. */
  class Parser {
    final String text;
    final Set<Ref> reads = new HashSet<>();
    int at;

    Parser(String text) {
      this.text = text.replace(" ", "");
    }

    char peek() {
      return at < text.length() ? text.charAt(at) : '\0';
    }

    Formula parse() {
      Formula f = sum();
      if (at < text.length()) {
        throw new FormulaError("unexpected " + peek());
      }
      return f;
    }

    Formula sum() {
      Formula left = product();
      while (peek() == '+' || peek() == '-') {
        char op = text.charAt(at++);
        Formula a = left;
        Formula b = product();
        left = op == '+' ? () -> a.value() + b.value() : () -> a.value() - b.value();
      }
      return left;
    }

    Formula product() {
      Formula left = atom();
      while (peek() == '*' || peek() == '/') {
        char op = text.charAt(at++);
        Formula a = left;
        Formula b = atom();
        left =
            op == '*'
                ? () -> a.value() * b.value()
                : () -> {
                  double d = b.value();
                  if (d == 0) {
                    throw new FormulaError("division by zero");
                  }
                  return a.value() / d;
                };
      }
      return left;
    }

    Formula atom() {
      char c = peek();
      if (c == '(') {
        at++;
        Formula f = sum();
        at++;
        return f;
      }
      if (c == '-') {
        at++;
        Formula f = atom();
        return () -> -f.value();
      }
      int start = at;
      while (Character.isLetterOrDigit(peek()) || peek() == '.') {
        at++;
      }
      String word = text.substring(start, at);
      if (word.isEmpty()) {
        throw new FormulaError("nothing at " + start);
      }
      if (Character.isDigit(c)) {
        double d = Double.parseDouble(word);
        return () -> d;
      }
      if (peek() == '(') {
        return call(word);
      }
      Ref ref = Ref.of(word);
      reads.add(ref);
      return () -> read(ref);
    }

    Formula call(String name) {
      DoubleBinaryOperator f = functions.get(name);
      if (f == null) {
        throw new FormulaError("no function " + name);
      }
      at++;
      int end = text.indexOf(')', at);
      String[] ends = text.substring(at, end).split(":");
      at = end + 1;
      Ref from = Ref.of(ends[0]);
      Ref to = Ref.of(ends[1]);
      List<Ref> range = new ArrayList<>();
      for (int row = from.row(); row <= to.row(); row++) {
        for (int column = from.column(); column <= to.column(); column++) {
          range.add(new Ref(column, row));
        }
      }
      reads.addAll(range);
      return () -> range.stream().mapToDouble(Spreadsheet.this::read).reduce(f).orElse(0);
    }
  }

  double read(Ref ref) {
    Cell c = cell(ref);
    if (c.error != null) {
      throw new FormulaError(ref + " is in error");
    }
    return c.value;
  }

  void set(String name, String text) {
    Cell cell = cell(Ref.of(name));
    Parser parser = new Parser(text);
    Formula formula;
    try {
      formula = parser.parse();
    } catch (FormulaError e) {
      formula =
          () -> {
            throw e;
          };
    }
    for (Ref r : cell.reads) {
      cell(r).readers.remove(cell.ref);
    }
    cell.text = text;
    cell.formula = formula;
    cell.reads = parser.reads;
    for (Ref r : cell.reads) {
      cell(r).readers.add(cell.ref);
    }
    recalculate(cell);
  }

  private void recalculate(Cell changed) {
    Deque<Cell> order = new ArrayDeque<>();
    Set<Ref> done = new HashSet<>();
    Set<Ref> open = new HashSet<>();
    Set<Ref> cycle = new HashSet<>();
    visit(changed, done, open, cycle, order);
    for (Cell c : order) {
      recalculated++;
      try {
        if (cycle.contains(c.ref)) {
          throw new FormulaError("cycle");
        }
        c.value = c.formula.value();
        c.error = null;
      } catch (FormulaError e) {
        c.error = e.getMessage();
      }
    }
  }

  private void visit(Cell c, Set<Ref> done, Set<Ref> open, Set<Ref> cycle, Deque<Cell> order) {
    if (!open.add(c.ref)) {
      cycle.add(c.ref);
      return;
    }
    if (!done.contains(c.ref)) {
      for (Ref r : c.readers) {
        visit(cell(r), done, open, cycle, order);
        if (cycle.contains(r) && !done.contains(r)) {
          cycle.add(c.ref);
        }
      }
      done.add(c.ref);
      order.addFirst(c);
    }
    open.remove(c.ref);
  }

  String show(String name) {
    Cell c = cell(Ref.of(name));
    return name + "=" + (c.error != null ? "#" + c.error : String.format("%.2f", c.value));
  }

  public static void main(String[] args) {
    Spreadsheet s = new Spreadsheet();
    s.set("A1", "10");
    s.set("B1", "A1*2 + 1");
    s.set("C1", "SUM(A1:B1)/A1");
    System.out.println(s.show("B1") + " " + s.show("C1"));
    s.set("A1", "0");
    System.out.println(s.show("B1") + " " + s.show("C1"));
    s.set("A1", "C1 + 1");
    System.out.println(s.show("A1") + " " + s.show("B1"));
    s.set("A1", "4");
    s.set("D1", "NOPE(A1:A2)");
    s.set("E1", "D1+1");
    System.out.println(
        s.show("A1")
            + " "
            + s.show("B1")
            + " "
            + s.show("C1")
            + " "
            + s.show("D1")
            + " "
            + s.show("E1"));
    for (int row = 2; row <= 60; row++) {
      int above = row - 1;
      s.set("A" + row, "A" + above + " + " + row + " / 10");
      s.set("B" + row, "(A" + row + " + B" + above + ") * 0.5");
      s.set("C" + row, "MAX(A" + above + ":B" + row + ") - MIN(A" + above + ":B" + row + ")");
      s.set("F" + row, "SUM(A1:C" + row + ")");
    }
    System.out.println(
        s.show("A60") + " " + s.show("B60") + " " + s.show("C60") + " " + s.show("F60"));
    for (int round = 0; round < 100; round++) {
      s.set("A1", "" + round);
      s.set("A" + (2 + round % 50), "A1 * " + (round % 7) + ".5 - -" + round);
      if (round % 2 == 0) {
        System.out.println(
            round
                + " "
                + s.show("A60")
                + " "
                + s.show("C" + (2 + round % 59))
                + " "
                + s.show("F60")
                + " "
                + s.recalculated);
      }
    }
  }
}
