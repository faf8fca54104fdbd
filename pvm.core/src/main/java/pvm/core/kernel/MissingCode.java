package pvm.core.kernel;

import pvm.core.library.Refusal;

/** Says in one line what a program lacks when it ends with an error of linkage. */
final class MissingCode {
  private MissingCode() {}

  /** What is missing, where it is needed, and what to do; null if it is nothing of that kind. */
  static String explain(Throwable thrown, StackTraceElement[] trace) {
    if (Refusal.isRefusal(thrown)) {
      return thrown.getMessage();
    }
    if (thrown instanceof NoClassDefFoundError
        && thrown.getCause() instanceof ClassNotFoundException missing) {
      return "class "
          + missing.getMessage()
          + " is missing"
          + neededIn(trace)
          + "; add it to the program, or its jar or folder with --classpath, and run it again";
    }
    return null;
  }

  /** The innermost frame that is not of the JDK, where the class is needed. */
  private static String neededIn(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (frame.getModuleName() == null && !frame.getClassName().startsWith("java.")) {
        String line = frame.getLineNumber() < 0 ? "" : " (line " + frame.getLineNumber() + ")";
        return ", needed in " + frame.getClassName() + "." + frame.getMethodName() + line;
      }
    }
    return "";
  }
}
