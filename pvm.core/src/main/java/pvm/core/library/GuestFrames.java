package pvm.core.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows stack frames of translated code as the plain JVM would show those of the original. */
final class GuestFrames {
  private static final String LIFTED = Library.PREFIX.replace('/', '.');

  /** Names of the copies of a method that a resumed frame runs in. */
  private static final Pattern COPY = Pattern.compile("(.+?)\\$(?:resume\\d+|loop\\d+\\$\\d+)");

  private GuestFrames() {}

  static StackTraceElement show(StackTraceElement frame) {
    String className = frame.getClassName();
    String method = method(frame.getMethodName());
    if (method.startsWith("$")) {
      return null;
    }
    if (className.startsWith(LIFTED)) {
      return new StackTraceElement(
          null,
          "java.base",
          null,
          className.substring(LIFTED.length()),
          method,
          frame.getFileName(),
          frame.getLineNumber());
    }
    if (className.endsWith("$Start")
        || className.contains("$$Lambda$")
        || className.startsWith("pvm.core.")
        || className.startsWith("jdk.internal.reflect.")) {
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
    return new StackTraceElement(className, method, frame.getFileName(), frame.getLineNumber());
  }

  /** The original name of a method, or of the one that a copy was made of. */
  static String method(String translated) {
    Matcher copy = COPY.matcher(translated);
    String name = copy.matches() ? copy.group(1) : translated;
    return name.equals("$init") ? "<init>" : name;
  }
}
