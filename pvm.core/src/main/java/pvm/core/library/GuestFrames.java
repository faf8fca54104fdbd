package pvm.core.library;

/** Shows stack frames of translated code as the plain JVM would show those of the original. */
final class GuestFrames {
  private static final String LIFTED = Library.PREFIX.replace('/', '.');

  private GuestFrames() {}

  static StackTraceElement show(StackTraceElement frame) {
    String className = frame.getClassName();
    String method = frame.getMethodName();
    if (method.startsWith("$") && !method.equals("$init")) {
      return null;
    }
    if (className.startsWith(LIFTED)) {
      return new StackTraceElement(
          null,
          "java.base",
          null,
          className.substring(LIFTED.length()),
          shown(method),
          frame.getFileName(),
          frame.getLineNumber());
    }
    if (className.endsWith("$Start") || className.contains("$$Lambda$") || className.startsWith("pvm.core.") || className.startsWith("jdk.internal.reflect.")) {
      return null;
    }
    if (frame.getModuleName() != null) {
      return new StackTraceElement(
          null,
          frame.getModuleName(),
          null,
          className,
          method,
          frame.getFileName(),
          frame.getLineNumber());
    }
    return new StackTraceElement(
        className, shown(method), frame.getFileName(), frame.getLineNumber());
  }

  private static String shown(String method) {
    return method.equals("$init") ? "<init>" : method;
  }
}
