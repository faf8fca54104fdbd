package pvm.bench.kernels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON parser over a text of its own making: characters, substrings, maps and lists. */
final class JsonParse implements Kernel {

  private final String text = text();
  private int at;

  private static String text() {
    StringBuilder b = new StringBuilder("[");
    for (int i = 0; i < 1_500; i++) {
      b.append(i == 0 ? "" : ", ")
          .append("{\"id\": ")
          .append(i)
          .append(", \"name\": \"device ")
          .append(i * 7 % 100)
          .append("\", \"on\": ")
          .append(i % 3 == 0)
          .append(", \"values\": [")
          .append(i / 4.0)
          .append(", null, {\"deep\": [[], {}, \"\\n\"]}]}\n");
    }
    return b.append("]").toString();
  }

  @Override
  public long run() {
    long sum = 0;
    for (int i = 0; i < 50; i++) {
      at = 0;
      sum = sum * 31 + weigh(value());
    }
    return sum;
  }

  private static long weigh(Object value) {
    return switch (value) {
      case null -> 1;
      case Map<?, ?> map -> {
        long sum = map.size();
        for (Map.Entry<?, ?> e : map.entrySet()) {
          sum = sum * 3 + e.getKey().hashCode() + weigh(e.getValue());
        }
        yield sum;
      }
      case List<?> list -> {
        long sum = list.size();
        for (Object o : list) {
          sum = sum * 5 + weigh(o);
        }
        yield sum;
      }
      default -> value.hashCode();
    };
  }

  private char next() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private boolean accept(char c) {
    if (next() != c) {
      return false;
    }
    at++;
    return true;
  }

  private Object value() {
    return switch (next()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't', 'f', 'n' -> word();
      default -> number();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    while (!accept('}')) {
      accept(',');
      next();
      String key = string();
      accept(':');
      map.put(key, value());
    }
    return map;
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    at++;
    while (!accept(']')) {
      accept(',');
      list.add(value());
    }
    return list;
  }

  private String string() {
    StringBuilder b = new StringBuilder();
    at++;
    for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
      b.append(c == '\\' ? text.charAt(at++) : c);
    }
    return b.toString();
  }

  private Object word() {
    int start = at;
    while (Character.isLetter(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    return word.equals("null") ? null : Boolean.valueOf(word);
  }

  private Double number() {
    int start = at;
    while ("+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Double.valueOf(text.substring(start, at));
  }

  @Override
  public long expected() {
    return 855957681880995328L;
  }
}
