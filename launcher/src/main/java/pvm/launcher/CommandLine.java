package pvm.launcher;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the words of a command line, left to right. Used once. */
final class CommandLine {
  private static final String COMMANDS = "run, hub, demo, exec or help";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final Set<String> FLAGS = Set.of("--fresh", "--figures");

  /** The interval between checkpoints where none is given. */
  static final long EVERY_MILLIS = 100;

  private final Deque<String> words;
  private final TreeMap<String, String> options = new TreeMap<>();

  private CommandLine(List<String> words) {
    this.words = new ArrayDeque<>(words);
  }

  static Command parse(List<String> words) throws UserException {
    return new CommandLine(words).command();
  }

  private Command command() throws UserException {
    if (words.isEmpty()) {
      throw new UserException("command missing; give " + COMMANDS);
    }
    String name = words.pop();
    return switch (name) {
      case "run" -> run();
      case "hub" -> {
        read(name, Set.of("--data"));
        end(name);
        yield new Command.Hub(data());
      }
      case "demo" -> {
        read(name, Set.of("--data"));
        end(name);
        yield new Command.Demo(data());
      }
      case "exec" -> exec();
      case "train" -> {
        read(name, Set.of("--data"));
        end(name);
        yield new Command.Train(data());
      }
      case "--version" -> {
        end(name);
        yield new Command.Version();
      }
      default ->
          throw new UserException(
              (name.startsWith("-") ? "unknown option " : "unknown command ")
                  + name
                  + "; give "
                  + COMMANDS);
    };
  }

  private Command run() throws UserException {
    read(
        "run",
        Set.of(
            "--classpath",
            "--main",
            "--name",
            "--data",
            "--every",
            "--fresh",
            "--at",
            "--grant",
            "--figures"));
    if (words.isEmpty()) {
      throw new UserException(
          "run: PROGRAM missing; give a .java file, a jar or a folder of classes");
    }
    Path source = existing("PROGRAM", words.pop());
    List<Path> classPath = new ArrayList<>();
    for (String entry : options.getOrDefault("--classpath", "").split(":")) {
      if (!entry.isEmpty()) {
        classPath.add(existing("--classpath entry", entry));
      }
    }
    return new Command.Run(
        data(),
        name(source),
        source,
        classPath,
        options.get("--main"),
        List.copyOf(words),
        options.containsKey("--every") ? number("--every", 0) : EVERY_MILLIS,
        options.containsKey("--figures"),
        from(),
        grants());
  }

  private List<String> grants() {
    String text = options.getOrDefault("--grant", "");
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }

  private Command exec() throws UserException {
    read("exec", Set.of("--data"));
    if (words.isEmpty()) {
      throw new UserException("exec: line missing; give a line of shell, as in: exec 'pvm:ps'");
    }
    String line = words.pop();
    if (!words.isEmpty()) {
      throw new UserException(
          "exec: one line expected, but " + words.peek() + " follows it; quote the line");
    }
    return new Command.Exec(data(), line);
  }

  /** Takes options off the front until a word that is none; {@code --} ends them. */
  private void read(String command, Set<String> known) throws UserException {
    while (!words.isEmpty() && words.peek().startsWith("-")) {
      String option = words.pop();
      if (option.equals("--")) {
        return;
      }
      if (!known.contains(option)) {
        throw new UserException(
            command + ": unknown option " + option + "; see pvm help for those it knows");
      }
      String value = "";
      if (!FLAGS.contains(option)) {
        if (words.isEmpty()) {
          throw new UserException(command + ": option " + option + " needs a value after it");
        }
        value = words.pop();
      }
      if (options.put(option, value) != null) {
        throw new UserException(command + ": option " + option + " is given twice; give it once");
      }
    }
  }

  private void end(String command) throws UserException {
    if (!words.isEmpty()) {
      throw new UserException(
          command + ": takes no argument, but found " + words.peek() + "; leave it out");
    }
  }

  private Path data() throws UserException {
    return path("--data", options.getOrDefault("--data", ".pvm"));
  }

  private long from() throws UserException {
    boolean fresh = options.containsKey("--fresh");
    if (!options.containsKey("--at")) {
      return fresh ? Command.Run.FRESH : Command.Run.LATEST;
    }
    if (fresh) {
      throw new UserException("run: --fresh and --at exclude each other; give one of them");
    }
    return number("--at", 1);
  }

  private String name(Path source) throws UserException {
    String name = options.get("--name");
    if (name == null) {
      name = withoutEnding(source.toAbsolutePath().normalize().getFileName());
    }
    if (!NAME.matcher(name).matches() || name.startsWith(".")) {
      throw new UserException(
          "run: '"
              + name
              + "' can't name a process; give --name with letters, digits, '.', '-' and '_'");
    }
    return name;
  }

  private static String withoutEnding(Path fileName) {
    String name = fileName == null ? "" : fileName.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private long number(String option, long min) throws UserException {
    String text = options.get(option);
    try {
      long number = Long.parseLong(text);
      if (number >= min && number <= Integer.MAX_VALUE) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UserException(
        "run: %s needs a number from %d to %d, but found '%s'"
            .formatted(option, min, Integer.MAX_VALUE, text));
  }

  private static Path existing(String what, String text) throws UserException {
    Path path = path(what, text);
    if (!Files.exists(path)) {
      throw new UserException("run: " + what + " " + text + " does not exist; check the path");
    }
    return path;
  }

  private static Path path(String what, String text) throws UserException {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new UserException(what + " '" + text + "' is no path: " + e.getReason());
    }
  }
}
