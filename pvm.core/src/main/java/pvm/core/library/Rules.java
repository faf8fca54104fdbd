package pvm.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pvm.core.library.Placement.Kind;

/** The lines of {@code library.rules}; the file says how they are read. Immutable. */
final class Rules {
  private static final Rule UNKNOWN = new Rule(Kind.REFUSED, "a class of java.base");

  /** What a line says. */
  record Rule(Kind kind, String instead) {}

  private record Suffix(String packageName, String end, Rule rule) {}

  private final Map<String, Rule> classes = new HashMap<>();
  private final Map<String, Rule> packages = new HashMap<>();
  private final Map<String, Rule> trees = new HashMap<>();
  private final List<Suffix> suffixes = new ArrayList<>();
  private final Map<String, List<String>> bridges = new HashMap<>();
  private final Map<String, List<String>> bodies = new HashMap<>();
  private final Map<String, Rule> calls = new HashMap<>();

  private Rules() {}

  static Rules read() {
    try (InputStream in = Rules.class.getResourceAsStream("library.rules")) {
      Rules rules = new Rules();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(rules::add);
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException("library.rules in the bundle can't be read", e);
    }
  }

  private void add(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    int bar = line.indexOf('|');
    String instead = bar < 0 ? "" : line.substring(bar + 1).trim();
    String[] words = (bar < 0 ? line : line.substring(0, bar)).trim().split("\\s+");
    switch (words[0]) {
      case "bridge" -> bridges.put(words[1], holders(words));
      case "body" -> bodies.put(words[1], holders(words));
      case "forbid" -> {
        for (String call : List.of(words).subList(1, words.length)) {
          calls.put(call, new Rule(Kind.REFUSED, instead));
        }
      }
      default -> add(words[1], new Rule(kind(words[0]), instead));
    }
  }

  private static List<String> holders(String[] words) {
    List<String> holders = new ArrayList<>();
    for (String word : List.of(words).subList(2, words.length)) {
      holders.add("pvm/core/library/" + word);
    }
    return holders;
  }

  /** Internal names of the classes with bridges of a host class. */
  List<String> bridges(String host) {
    return bridges.getOrDefault(host, List.of());
  }

  /** The line that forbids programs to call a method of a host class; null if there is none. */
  Rule call(String owner, String name) {
    return calls.get(owner + "." + name);
  }

  /** Whether a lifted class has bodies, or is opened for them. */
  boolean isOpened(String lifted) {
    return bodies.containsKey(lifted);
  }

  /** Internal names of the classes with bodies for a lifted class. */
  List<String> bodies(String lifted) {
    return bodies.getOrDefault(lifted, List.of());
  }

  private void add(String pattern, Rule rule) {
    int slash = pattern.lastIndexOf('/');
    String last = pattern.substring(slash + 1);
    switch (last) {
      case "**" -> trees.put(pattern.substring(0, slash), rule);
      case "*" -> packages.put(pattern.substring(0, slash), rule);
      default -> {
        if (last.startsWith("*")) {
          suffixes.add(new Suffix(pattern.substring(0, slash), last.substring(1), rule));
        } else {
          classes.put(pattern, rule);
        }
      }
    }
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "lift" -> Kind.LIFTED;
      case "replace" -> Kind.REPLACED;
      case "host" -> Kind.HOST;
      case "refuse" -> Kind.REFUSED;
      default -> throw new AssertionError("library.rules: unknown word " + word);
    };
  }

  Rule of(String name) {
    Rule exact = ofClass(name);
    if (exact != null) {
      return exact;
    }
    int slash = name.lastIndexOf('/');
    if (slash < 0) {
      return UNKNOWN;
    }
    String packageName = name.substring(0, slash);
    for (Suffix suffix : suffixes) {
      if (suffix.packageName().equals(packageName) && name.endsWith(suffix.end())) {
        return suffix.rule();
      }
    }
    Rule rule = packages.get(packageName);
    for (String tree = packageName; rule == null && !tree.isEmpty(); tree = parent(tree)) {
      rule = trees.get(tree);
    }
    return rule == null ? UNKNOWN : rule;
  }

  private Rule ofClass(String name) {
    for (String outer = name; ; outer = outer.substring(0, outer.lastIndexOf('$'))) {
      Rule rule = classes.get(outer);
      if (rule != null || outer.lastIndexOf('$') <= outer.lastIndexOf('/')) {
        return rule;
      }
    }
  }

  private static String parent(String packageName) {
    int slash = packageName.lastIndexOf('/');
    return slash < 0 ? "" : packageName.substring(0, slash);
  }
}
