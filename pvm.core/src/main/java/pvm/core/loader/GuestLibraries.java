package pvm.core.loader;

import java.util.Map;

/** Packages of guest classes that bundles bring along for all programs. Thread-safe. */
public interface GuestLibraries {
  /** There are none. */
  GuestLibraries NONE = packageName -> Map.of();

  /**
   * The class files of a package as they are now, by internal name; empty if nobody has it.
   *
   * @param packageName with slashes
   */
  Map<String, byte[]> classes(String packageName);
}
