package pvm.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What to run and how.
 *
 * @param name of the process and of its image
 * @param source a jar, a folder of classes, or a .java source file
 * @param classPath further jars and folders; may be empty
 * @param mainClass with dots; null: the jar's Main-Class, or the one class that has a main
 * @param arguments of main
 * @param interval between checkpoints; zero: only on demand
 * @param from which checkpoint to resume: {@link #LATEST}, {@link #FRESH}, or a number from 1
 * @param isUpgrade whether a process that is resumed goes on with the program's new code, where
 *     that has changed since; else it goes on with its old
 * @param grants what it may use, such as {@code gpio:17:out}; empty: what a file beside the program
 *     names, else what it had when it was started last
 */
public record Program(
    String name,
    Path source,
    List<Path> classPath,
    String mainClass,
    List<String> arguments,
    Duration interval,
    long from,
    boolean isUpgrade,
    Set<String> grants) {

  /** Resume the newest checkpoint, or start if there is none. */
  public static final long LATEST = 0;

  /** Start anew, whatever checkpoints there are. */
  public static final long FRESH = -1;

  public Program {
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
    grants = Set.copyOf(grants);
  }

  /** The same, to go on from its newest checkpoint. */
  public Program again() {
    return new Program(
        name, source, classPath, mainClass, arguments, interval, LATEST, false, grants);
  }

  /** A program that goes on with its old code, without grants of its own. */
  public Program(
      String name,
      Path source,
      List<Path> classPath,
      String mainClass,
      List<String> arguments,
      Duration interval,
      long from) {
    this(name, source, classPath, mainClass, arguments, interval, from, false, Set.of());
  }
}
