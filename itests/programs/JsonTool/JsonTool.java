import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates documents, writes them as JSON, parses, prints pretty, queries by path, and reports
 * errors by position.
 */
public class JsonTool {
  static class JsonError extends RuntimeException {
    JsonError(String message, int at) {
      super(message + " at " + at);
    }
  }

  static class Parser {
    private final String text;
    private int at;

    Parser(String text) {
      this.text = text;
    }

    Object parse() {
      Object value = value();
      skip();
      if (at < text.length()) {
        throw new JsonError("more after the end", at);
      }
      return value;
    }

    private void skip() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    private char peek() {
      skip();
      if (at == text.length()) {
        throw new JsonError("text ends", at);
      }
      return text.charAt(at);
    }

    private void expect(char c) {
      if (peek() != c) {
        throw new JsonError("expected " + c + ", found " + peek(), at);
      }
      at++;
    }

    private Object value() {
      return switch (peek()) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        case 't' -> word("true", true);
        case 'f' -> word("false", false);
        case 'n' -> word("null", null);
        default -> number();
      };
    }

    private Object word(String word, Object value) {
      if (!text.startsWith(word, at)) {
        throw new JsonError("unknown word", at);
      }
      at += word.length();
      return value;
    }

    private Map<String, Object> object() {
      Map<String, Object> map = new LinkedHashMap<>();
      expect('{');
      while (peek() != '}') {
        String key = string();
        expect(':');
        if (map.put(key, value()) != null) {
          throw new JsonError("second " + key, at);
        }
        if (peek() != '}') {
          expect(',');
        }
      }
      at++;
      return map;
    }

    private List<Object> array() {
      List<Object> list = new ArrayList<>();
      expect('[');
      while (peek() != ']') {
        list.add(value());
        if (peek() != ']') {
          expect(',');
        }
      }
      at++;
      return list;
    }

    private String string() {
      expect('"');
      StringBuilder b = new StringBuilder();
      while (true) {
        if (at == text.length()) {
          throw new JsonError("string without end", at);
        }
        char c = text.charAt(at++);
        if (c == '"') {
          return b.toString();
        }
        if (c != '\\') {
          b.append(c);
          continue;
        }
        char e = text.charAt(at++);
        switch (e) {
          case 'n' -> b.append('\n');
          case 't' -> b.append('\t');
          case 'u' -> {
            b.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
            at += 4;
          }
          default -> b.append(e);
        }
      }
    }

    private Number number() {
      int start = at;
      boolean whole = true;
      while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
        whole &= ".eE".indexOf(text.charAt(at)) < 0;
        at++;
      }
      String digits = text.substring(start, at);
      try {
        return whole ? (Number) Long.valueOf(digits) : (Number) Double.valueOf(digits);
      } catch (NumberFormatException e) {
        throw new JsonError("no number: '" + digits + "'", start);
      }
    }
  }

  static void write(Object value, StringBuilder out, int indent) {
    switch (value) {
      case null -> out.append("null");
      case String s -> quote(s, out);
      case Map<?, ?> map -> {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> e : map.entrySet()) {
          out.append(separator);
          line(out, indent + 1);
          quote((String) e.getKey(), out);
          out.append(indent < 0 ? ":" : ": ");
          write(e.getValue(), out, indent < 0 ? indent : indent + 1);
          separator = ",";
        }
        if (!map.isEmpty()) {
          line(out, indent);
        }
        out.append('}');
      }
      case List<?> list -> {
        out.append('[');
        String separator = "";
        for (Object o : list) {
          out.append(separator);
          line(out, indent + 1);
          write(o, out, indent < 0 ? indent : indent + 1);
          separator = ",";
        }
        if (!list.isEmpty()) {
          line(out, indent);
        }
        out.append(']');
      }
      default -> out.append(value);
    }
  }

  static void line(StringBuilder out, int indent) {
    if (indent > 0 || (indent == 0 && out.length() > 0 && out.charAt(0) != '\0')) {
      out.append('\n').append("  ".repeat(Math.max(indent, 0)));
    }
  }

  static void quote(String s, StringBuilder out) {
    out.append('"');
    for (char c : s.toCharArray()) {
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c < 32 || c > 126) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  static Object make(Random r, int depth) {
    return switch (r.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> (long) r.nextInt(100_000) - 50_000;
      case 1 -> r.nextInt(1000) / 8.0;
      case 2 -> r.nextBoolean();
      case 3 -> null;
      case 4 -> "text " + (char) (r.nextInt(300) + 20) + "\"\\\n" + r.nextInt(10);
      case 5 -> {
        List<Object> list = new ArrayList<>();
        for (int n = r.nextInt(6); n > 0; n--) {
          list.add(make(r, depth - 1));
        }
        yield list;
      }
      default -> {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int n = r.nextInt(6); n > 0; n--) {
          map.put("key" + n, make(r, depth - 1));
        }
        yield map;
      }
    };
  }

  static Object query(Object value, String path) {
    for (String step : path.split("/")) {
      value =
          switch (value) {
            case Map<?, ?> m -> m.get(step);
            case List<?> l -> l.get(Integer.parseInt(step));
            case null, default -> throw new IllegalArgumentException("no step " + step);
          };
    }
    return value;
  }

  static String compact(Object value) {
    StringBuilder b = new StringBuilder();
    write(value, b, -1_000);
    return b.toString();
  }

  public static void main(String[] args) {
    String sample =
        "{ \"name\" : \"PVM\", \"tags\":[\"a\",\"\\u00e9\\n"
            + "\"], \"n\":-12.5e2, \"deep\":{\"list\":[1,[2,{\"x\":3}],[]]}, \"none\":null,"
            + " \"empty\":{} }";
    Object parsed = new Parser(sample).parse();
    StringBuilder pretty = new StringBuilder();
    write(parsed, pretty, 0);
    System.out.println(pretty);
    System.out.println(compact(parsed));
    System.out.println(query(parsed, "deep/list/1/1/x") + " " + query(parsed, "tags/0"));
    for (String bad :
        Arrays.asList(
            "", "[1,", "{\"a\" 1}", "tru", "\"open", "[1]]", "1.2.3", "{\"a\":1,\"a\":2}")) {
      try {
        System.out.println(new Parser(bad).parse());
      } catch (JsonError e) {
        System.out.println(bad + " -> " + e.getMessage());
      }
    }
    Random random = new Random(2024);
    long bytes = 0;
    int hash = 0;
    for (int round = 1; round <= 30; round++) {
      List<Object> document = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        document.add(make(random, 5));
      }
      StringBuilder b = new StringBuilder();
      write(document, b, 0);
      Object back = new Parser(b.toString()).parse();
      String again = compact(back);
      Object third = new Parser(again).parse();
      bytes += b.length() + again.length();
      hash = hash * 31 + again.hashCode();
      System.out.println(
          round + " " + back.equals(document) + third.equals(document) + " " + bytes + " " + hash);
    }
  }
}
