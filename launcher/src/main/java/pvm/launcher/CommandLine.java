package pvm.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a {@link Command} of the words of a command line. */
final class CommandLine {
  private static final String COMMANDS = "run, hub, demo, exec, store or help";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private static final Set<String> RUN_OPTIONS =
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
          "--figures");

  /** What the actions of store take after the name. */
  private static final Map<String, String> STORE_ARGUMENTS =
      Map.of("list", "", "check", "", "export", "FILE", "import", "FILE", "rewind", "NUMBER");

  /** The interval between checkpoints where none is given. */
  static final long EVERY_MILLIS = 100;

  private CommandLine() {}

  /**
   * @throws UserException if they make no command; the message says what to do
   */
  static Command parse(List<String> all) throws UserException {
    if (all.isEmpty()) {
      throw new UserException("command missing; give " + COMMANDS);
    }
    Deque<String> words = new ArrayDeque<>(all);
    String name = words.pop();
    return switch (name) {
      case "run" -> run(new Options(name, words, RUN_OPTIONS));
      case "hub" -> hub(new Options(name, words, Set.of("--data", "--ssh")));
      case "demo" -> new Command.Demo(onlyData(name, words));
      case "exec" -> exec(new Options(name, words, Set.of("--data")));
      case "store" -> store(new Options(name, words, Set.of("--data")));
      case "train" -> new Command.Train(onlyData(name, words));
      case "--version" -> version(words);
      default ->
          throw new UserException(
              (name.startsWith("-") ? "unknown option " : "unknown command ")
                  + name
                  + "; give "
                  + COMMANDS);
    };
  }

  private static Path onlyData(String name, Deque<String> words) throws UserException {
    Options options = new Options(name, words, Set.of("--data"));
    options.end();
    return options.data();
  }

  private static Command hub(Options options) throws UserException {
    options.end();
    return new Command.Hub(options.data(), options.has("--ssh") ? options.number("--ssh", 1) : 0);
  }

  private static Command exec(Options options) throws UserException {
    if (options.isAtEnd()) {
      throw new UserException("exec: line missing; give a line of shell, as in: exec 'pvm:ps'");
    }
    String line = options.next();
    if (!options.isAtEnd()) {
      throw new UserException(
          "exec: one line expected, but " + options.peek() + " follows it; quote the line");
    }
    return new Command.Exec(options.data(), line);
  }

  private static Command version(Deque<String> words) throws UserException {
    if (!words.isEmpty()) {
      throw new UserException(
          "--version: takes no argument, but found " + words.peek() + "; leave it out");
    }
    return new Command.Version();
  }

  // ---- run

  private static Command run(Options options) throws UserException {
    if (options.isAtEnd()) {
      throw new UserException(
          "run: PROGRAM missing; give a .java file, a jar or a folder of classes");
    }
    Path source = existing("PROGRAM", options.next());
    List<Path> classPath = classPath(options);
    return new Command.Run(
        options.data(),
        name(options, source),
        source,
        classPath,
        options.get("--main"),
        options.rest(),
        options.has("--every") ? options.number("--every", 0) : EVERY_MILLIS,
        options.has("--figures"),
        from(options),
        isUpgrade(options),
        grants(options));
  }

  private static List<Path> classPath(Options options) throws UserException {
    List<Path> classPath = new ArrayList<>();
    for (String entry : options.get("--classpath", "").split(":")) {
      if (!entry.isEmpty()) {
        classPath.add(existing("--classpath entry", entry));
      }
    }
    return classPath;
  }

  private static Path existing(String what, String text) throws UserException {
    Path path = Options.path(what, text);
    if (!Files.exists(path)) {
      throw new UserException("run: " + what + " " + text + " does not exist; check the path");
    }
    return path;
  }

  private static long from(Options options) throws UserException {
    boolean isFresh = options.has("--fresh");
    if (!options.has("--at")) {
      return isFresh ? Command.Run.FRESH : Command.Run.LATEST;
    }
    if (isFresh) {
      throw new UserException("run: --fresh and --at exclude each other; give one of them");
    }
    return options.number("--at", 1);
  }

  private static boolean isUpgrade(Options options) throws UserException {
    if (options.has("--upgrade") && options.has("--fresh")) {
      throw new UserException(
          "run: --fresh and --upgrade exclude each other; --fresh takes the new code in any case");
    }
    return options.has("--upgrade");
  }

  private static List<String> grants(Options options) {
    String text = options.get("--grant", "");
    return text.isEmpty() ? List.of() : List.of(text.split(","));
  }

  // ---- store

  private static Command store(Options options) throws UserException {
    String action = options.nextOrEmpty();
    if (!STORE_ARGUMENTS.containsKey(action)) {
      throw new UserException(
          "store: "
              + (action.isEmpty() ? "action missing" : "unknown action " + action)
              + "; give list, check, export, import or rewind");
    }
    String name = options.nextOrEmpty();
    if (name.isEmpty() && !action.equals("list")) {
      throw new UserException("store " + action + ": NAME of an image missing; see store list");
    }
    if (!name.isEmpty()) {
      requireName("store " + action, name);
    }
    String argument = argument(options, action);
    options.end("store " + action);
    return new Command.Store(options.data(), action, name, argument);
  }

  private static String argument(Options options, String action) throws UserException {
    String what = STORE_ARGUMENTS.get(action);
    if (what.isEmpty()) {
      return "";
    }
    if (options.isAtEnd()) {
      throw new UserException("store " + action + ": " + what + " missing; give it after the name");
    }
    String text = options.next();
    if (what.equals("FILE")) {
      return Options.path("store " + action + ": FILE", text).toString();
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new UserException(
          "store " + action + ": NUMBER of a checkpoint expected, but found '" + text + "'");
    }
    return text;
  }

  // ---- names of processes

  private static String name(Options options, Path source) throws UserException {
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
              + "with 1 to 100 letters, digits, '.', '-' and '_'");
    }
  }

  private static String withoutEnding(Path fileName) {
    String name = fileName == null ? "" : fileName.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
