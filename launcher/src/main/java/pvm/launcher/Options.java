package pvm.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What a command line has behind its command: options, then other words. Read once, in order. */
final class Options {
  /** Options that have no value. */
  private static final Set<String> FLAGS = Set.of("--fresh", "--upgrade", "--figures");

  private final String command;
  private final Deque<String> words;
  private final TreeMap<String, String> values = new TreeMap<>();

  /**
   * Reads the options, up to a word that is none; {@code --} ends them.
   *
   * @param known those that the command has
   * @throws UserException if there is another, one has no value, or is given twice
   */
  Options(String command, Deque<String> words, Set<String> known) throws UserException {
    this.command = command;
    this.words = new ArrayDeque<>(words);
    while (!this.words.isEmpty() && this.words.peek().startsWith("-")) {
      String option = this.words.pop();
      if (option.equals("--")) {
        return;
      }
      if (!known.contains(option)) {
        throw new UserException(
            command + ": unknown option " + option + "; see pvm help for those it knows");
      }
      if (values.put(option, value(option)) != null) {
        throw new UserException(command + ": option " + option + " is given twice; give it once");
      }
    }
  }

  private String value(String option) throws UserException {
    if (FLAGS.contains(option)) {
      return "";
    }
    if (words.isEmpty()) {
      throw new UserException(command + ": option " + option + " needs a value after it");
    }
    return words.pop();
  }

  // ---- options

  boolean has(String option) {
    return values.containsKey(option);
  }

  /** The value of an option; null if it is not given. */
  String get(String option) {
    return values.get(option);
  }

  String get(String option, String otherwise) {
    return values.getOrDefault(option, otherwise);
  }

  /** The value of an option that is given, from {@code min} to the largest int. */
  long number(String option, long min) throws UserException {
    String text = values.get(option);
    try {
      long number = Long.parseLong(text);
      if (number >= min && number <= Integer.MAX_VALUE) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UserException(
        "%s needs a number from %d to %d, but found '%s'"
            .formatted(option, min, Integer.MAX_VALUE, text));
  }

  /** The data folder, which most commands can be told. */
  Path data() throws UserException {
    return path("--data", get("--data", ".pvm"));
  }

  // ---- the words behind them

  boolean isAtEnd() {
    return words.isEmpty();
  }

  /** The next word; there is one. */
  String next() {
    return words.pop();
  }

  /** The next word; empty if there is none. */
  String nextOrEmpty() {
    return words.isEmpty() ? "" : words.pop();
  }

  /** The next word, which stays; there is one. */
  String peek() {
    return words.peek();
  }

  /** All words that are left. */
  List<String> rest() {
    return List.copyOf(words);
  }

  /**
   * @throws UserException if words are left
   */
  void end() throws UserException {
    end(command);
  }

  /**
   * @param what the command and the words that were taken: they are complete
   */
  void end(String what) throws UserException {
    if (!words.isEmpty()) {
      throw new UserException(
          what + ": takes no argument, but found " + words.peek() + "; leave it out");
    }
  }

  /** An absolute path. */
  static Path path(String what, String text) throws UserException {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new UserException(what + " '" + text + "' is no path: " + e.getReason());
    }
  }
}
