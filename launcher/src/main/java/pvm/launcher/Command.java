package pvm.launcher;

import java.nio.file.Path;
import java.util.List;

/** What the command line asks for. */
sealed interface Command {

  /**
   * Runs a program as a process until it ends.
   *
   * @param data the data folder
   * @param name of the process
   * @param source a .java file, a jar or a folder of classes
   * @param classPath further jars and folders
   * @param mainClass null: let the program's jar or classes say
   * @param arguments of main
   * @param everyMillis between checkpoints; 0: none but the last
   * @param printsFigures whether counts are printed at the end
   * @param from {@link #LATEST}, {@link #FRESH}, or the number of a checkpoint
   * @param isUpgrade whether it goes on with the program's new code, where that has changed
   * @param grants what the process may use
   */
  record Run(
      Path data,
      String name,
      Path source,
      List<Path> classPath,
      String mainClass,
      List<String> arguments,
      long everyMillis,
      boolean printsFigures,
      long from,
      boolean isUpgrade,
      List<String> grants)
      implements Command {
    static final long LATEST = 0;
    static final long FRESH = -1;
  }

  /**
   * Runs the system with its shell.
   *
   * @param sshPort where the shell is served by SSH; 0: where the distribution's settings say, if
   *     they do
   */
  record Hub(Path data, long sshPort) implements Command {}

  /** Runs the example that ships. */
  record Demo(Path data) implements Command {}

  /** Has a running hub execute a line of shell. */
  record Exec(Path data, String line) implements Command {}

  /**
   * Looks at images, or changes them, while no process uses them.
   *
   * @param action list, check, export, import or rewind
   * @param name of the image; empty for all
   * @param argument a file or a number; empty if the action takes none
   */
  record Store(Path data, String action, String name, String argument) implements Command {}

  /** Prints the version. */
  record Version() implements Command {}

  /** Runs a short program: what the start-up cache is trained on. Not for users. */
  record Train(Path data) implements Command {}
}
