package pvm.core.loader;

/** The class files and resources of a program, by their paths. Thread-safe. */
public interface ProgramFiles {

  /** The bytes at a path such as {@code pkg/Main.class}; null if there is nothing. */
  byte[] read(String path);
}
