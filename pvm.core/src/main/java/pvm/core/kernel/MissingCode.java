package pvm.core.kernel;

import pvm.core.library.Refusal;
import pvm.core.loader.MissingClass;

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
      return neededIn(missing.getMessage(), trace);
    }
    return null;
  }

  /** Names the innermost frame that is not of the JDK, where the class is needed. */
  private static String neededIn(String className, StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (frame.getModuleName() == null && !frame.getClassName().startsWith("java.")) {
        String method = frame.getClassName() + "." + frame.getMethodName();
        return MissingClass.message(className, method, frame.getLineNumber());
      }
    }
    return MissingClass.message(className, null, -1);
  }
}
