package pvm.core.loader;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a program as one process sees them: its classes of an image go before those on disk,
 * and it may define more.
 */
public final class ProcessFiles implements ProgramFiles {
  private static final String END = ".class";

  private final ProgramFiles disk;
  private final Map<String, byte[]> classes;

  /**
   * @param classes class files by internal name
   */
  public ProcessFiles(ProgramFiles disk, Map<String, byte[]> classes) {
    this.disk = disk;
    this.classes = new ConcurrentHashMap<>(classes);
  }

  @Override
  public byte[] read(String path) {
    byte[] own =
        path.endsWith(END) ? classes.get(path.substring(0, path.length() - END.length())) : null;
    return own == null ? disk.read(path) : own;
  }

  @Override
  public byte[] read(String path, int index) {
    return index == 0 ? read(path) : disk.read(path, index);
  }

  /**
   * Adds a class.
   *
   * @param name internal name
   * @throws LinkageError if there is one of the name
   */
  public void define(String name, byte[] classFile) {
    if (read(name + END) != null) {
      throw new LinkageError("duplicate class definition: " + name.replace('/', '.'));
    }
    classes.put(name, classFile);
  }
}
