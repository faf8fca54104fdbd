package pvm.core.loader;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of a program, and behind them the packages of libraries. A package is taken whole when
 * the first class of it is needed, and then stays as it is for the process, whatever happens to the
 * bundle: the classes of one package always fit together.
 */
public final class LibraryFiles implements ProgramFiles {
  private static final String END = ".class";

  private final ProgramFiles program;
  private final GuestLibraries libraries;
  private final Map<String, Map<String, byte[]>> packages = new ConcurrentHashMap<>();

  public LibraryFiles(ProgramFiles program, GuestLibraries libraries) {
    this.program = program;
    this.libraries = libraries;
  }

  @Override
  public byte[] read(String path) {
    byte[] own = program.read(path);
    int slash = path.lastIndexOf('/');
    if (own != null || slash < 0 || !path.endsWith(END)) {
      return own;
    }
    String name = path.substring(0, slash);
    Map<String, byte[]> classes = packages.get(name);
    if (classes == null) {
      classes = libraries.classes(name);
      if (classes.isEmpty()) {
        return null;
      }
      packages.putIfAbsent(name, classes);
    }
    return packages.get(name).get(path.substring(0, path.length() - END.length()));
  }

  @Override
  public byte[] read(String path, int index) {
    return index == 0 ? read(path) : program.read(path, index);
  }
}
