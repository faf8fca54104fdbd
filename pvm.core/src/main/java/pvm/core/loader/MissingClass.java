package pvm.core.loader;

/** The words for a class that a program needs and that is not there. */
public final class MissingClass {
  private MissingClass() {}

  /**
   * One line that says what is missing and what to do.
   *
   * @param name of the class, with dots
   * @param method in which it is needed, with its class; null if that is not known
   * @param line in it; negative if that is not known
   */
  public static String message(String name, String method, int line) {
    return "class "
        + name
        + " is missing"
        + (method == null ? "" : ", needed in " + method)
        + (method == null || line < 0 ? "" : " (line " + line + ")")
        + "; add it to the program, or its jar or folder with --classpath, and run it again";
  }
}
