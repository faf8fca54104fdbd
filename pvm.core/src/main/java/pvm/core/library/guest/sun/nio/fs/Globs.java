package pvm.core.library.guest.sun.nio.fs;

/** Declares members of the lifted {@code sun.nio.fs.Globs}, which is used in its place. */
public final class Globs {
  private Globs() {}

  public static native String toUnixRegexPattern(String glob);
}
