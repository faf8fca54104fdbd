package pvm.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text in columns as wide as they need to be. Not thread-safe. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    row((Object[]) headings);
  }

  /** Adds a row; null is shown as a dash. */
  Table row(Object... cells) {
    rows.add(Arrays.stream(cells).map(cell -> cell == null ? "-" : cell.toString()).toList());
    return this;
  }

  /** The table in lines of at most {@code columns} characters; what is longer is cut off. */
  String format(int columns) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(i == 0 ? "" : GAP).append(row.get(i));
        line.append(" ".repeat(width(i) - row.get(i).length()));
      }
      String text = line.toString().stripTrailing();
      lines.add(text.length() <= columns ? text : text.substring(0, columns - 1) + "…");
    }
    return String.join("\n", lines);
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
