package pvm.core.loader;

/** The class files and resources of a program, by their paths. Thread-safe. */
public interface ProgramFiles {

  /** The bytes at a path such as {@code pkg/Main.class}; null if there is nothing. */
  byte[] read(String path);

  /** Of several files at a path the one at an index, in the order of the class path. */
  default byte[] read(String path, int index) {
    return index == 0 ? read(path) : null;
  }
}
