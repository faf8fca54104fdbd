package pvm.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.felix.service.command.CommandSession;

/** Rows of text in columns as wide as they need to be. Not thread-safe. */
final class Table {
  private static final String GAP = "  ";
  private static final String NONE = "-";
  private static final int COLUMNS_MIN = 20;

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    row((Object[]) headings);
  }

  /** Adds a row; null is shown as a dash. */
  Table row(Object... cells) {
    rows.add(Arrays.stream(cells).map(cell -> cell == null ? NONE : cell.toString()).toList());
    return this;
  }

  /** The table for the terminal of a session, or as JSON. */
  String show(CommandSession session, boolean isJson) {
    boolean isKnown = session.get("COLUMNS") instanceof Number n && n.intValue() > COLUMNS_MIN;
    return isJson ? json() : format(isKnown ? ((Number) session.get("COLUMNS")).intValue() : 80);
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

  /** The rows as a JSON array of objects; the headings in lower case are the names. */
  String json() {
    List<String> names =
        rows.getFirst().stream().map(n -> n.toLowerCase(Locale.ROOT).replace(' ', '_')).toList();
    List<String> objects = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      List<String> members = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String value = row.get(i).equals(NONE) ? "null" : literal(row.get(i));
        members.add(quoted(names.get(i)) + ":" + value);
      }
      objects.add("{" + String.join(",", members) + "}");
    }
    return "[" + String.join(",\n ", objects) + "]";
  }

  private static String literal(String text) {
    return text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?") ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }
}
