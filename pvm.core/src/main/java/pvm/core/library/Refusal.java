package pvm.core.library;

/**
 * A call that a guest can't make. The code that stands in its place throws a {@link LinkageError}
 * with {@link #message} when, and only when, it is executed.
 *
 * @param className where the call is, in the guest's names ({@code com.acme.Main})
 * @param methodName the method it is in
 * @param line its line; -1 if the class file has none
 * @param call what is called ({@code java.net.Socket.connect})
 * @param reason why not
 * @param instead what to use instead; empty if there is nothing
 */
public record Refusal(
    String className, String methodName, int line, String call, Reason reason, String instead) {

  private static final String REFUSED = " can't be used in a PVM program: ";

  /** Why a call is refused. */
  public enum Reason {
    CLASS_NOT_OFFERED("the class is not offered to programs"),
    METHOD_NOT_OFFERED("the method is not offered to programs"),
    NATIVE_METHOD("it is a native method of the JDK");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  /** The error that a class ends in which can't be translated, in the same words as a call. */
  public static LinkageError ofClass(String className, String why) {
    return new LinkageError("class " + className + REFUSED + why);
  }

  /** Whether an error says that a call or a class was refused. */
  public static boolean isRefusal(Throwable thrown) {
    return thrown.getClass() == LinkageError.class
        && thrown.getMessage() != null
        && thrown.getMessage().contains(REFUSED);
  }

  /** One line that names all of it. */
  public String message() {
    String where = className + "." + methodName + (line < 0 ? "" : " (line " + line + ")");
    return call
        + ", called in "
        + where
        + ","
        + REFUSED
        + reason.text
        + (instead.isEmpty() ? "" : "; use " + instead + " instead");
  }
}
