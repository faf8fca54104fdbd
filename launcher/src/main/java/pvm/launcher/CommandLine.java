package pvm.launcher;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the words of a command line, left to right. Used once. */
final class CommandLine {
  private static final String COMMANDS = "run, hub, demo, exec, store or help";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");

  /** What the actions of store take after the name. */
  private static final Map<String, String> STORE_ARGUMENTS =
      Map.of("list", "", "check", "", "export", "FILE", "import", "FILE", "rewind", "NUMBER");

  private static final Set<String> FLAGS = Set.of("--fresh", "--upgrade", "--figures");

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
        read(name, Set.of("--data", "--ssh"));
        end(name);
        yield new Command.Hub(data(), options.containsKey("--ssh") ? number("--ssh", 1) : 0);
      }
      case "demo" -> {
        read(name, Set.of("--data"));
        end(name);
        yield new Command.Demo(data());
      }
      case "exec" -> exec();
      case "store" -> store();
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
            "--upgrade",
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
        isUpgrade(),
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

  private Command store() throws UserException {
    read("store", Set.of("--data"));
    String action = words.isEmpty() ? "" : words.pop();
    if (!STORE_ARGUMENTS.containsKey(action)) {
      throw new UserException(
          "store: "
              + (action.isEmpty() ? "action missing" : "unknown action " + action)
              + "; give list, check, export, import or rewind");
    }
    String name = words.isEmpty() ? "" : words.pop();
    if (name.isEmpty() && !action.equals("list")) {
      throw new UserException("store " + action + ": NAME of an image missing; see store list");
    }
    if (!name.isEmpty()) {
      requireName("store " + action, name);
    }
    String argument = argument(action);
    end("store " + action);
    return new Command.Store(data(), action, name, argument);
  }

  private String argument(String action) throws UserException {
    String what = STORE_ARGUMENTS.get(action);
    if (what.isEmpty()) {
      return "";
    }
    if (words.isEmpty()) {
      throw new UserException("store " + action + ": " + what + " missing; give it after the name");
    }
    String text = words.pop();
    if (what.equals("FILE")) {
      return path("store " + action + ": FILE", text).toString();
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new UserException(
          "store " + action + ": NUMBER of a checkpoint expected, but found '" + text + "'");
    }
    return text;
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

  private boolean isUpgrade() throws UserException {
    if (options.containsKey("--upgrade") && options.containsKey("--fresh")) {
      throw new UserException(
          "run: --fresh and --upgrade exclude each other; --fresh takes the new code in any case");
    }
    return options.containsKey("--upgrade");
  }

  private String name(Path source) throws UserException {
    String name = options.get("--name");
    if (name == null) {
      name = withoutEnding(source.toAbsolutePath().normalize().getFileName());
    }
    requireName("run", name);
    return name;
  }

  private static void requireName(String command, String name) throws UserException {
    if (!NAME.matcher(name).matches() || name.startsWith(".")) {
      String option = command.equals("run") ? "--name " : "one ";
      throw new UserException(
          command
              + ": '"
              + name
              + "' can't name a process; give "
              + option
              + "with letters, digits, '.', '-' and '_'");
    }
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
        "%s needs a number from %d to %d, but found '%s'"
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
