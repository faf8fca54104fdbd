package pvm.core.library;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows stack frames of translated code as the plain JVM would show those of the original. */
final class GuestFrames {
  private static final String LIFTED = Library.PREFIX.replace('/', '.');

  /** Line of emitted code that calls the rest of its own method. */
  private static final int HIDDEN_LINE = 0xFFFF;

  private static final String BRIDGES = "pvm.core.library.guest.bridge.";
  private static final String BRIDGE = "Bridge";
  private static final Set<String> NATIVES = Set.of("wait", "notify", "notifyAll");

  /** Host classes whose methods nobody overrides: what a bridge of them calls, they would call. */
  private static final Set<String> FINAL_HOSTS =
      Set.of("String", "StringBuilder", "StringBuffer", "System", "Integer", "Long");

  /** Names of the pieces of a method, and of the copies that a resumed frame runs in. */
  private static final Pattern COPY =
      Pattern.compile("(.+?)(?:\\$part\\d+)?(?:\\$resume\\d+|\\$loop\\d+\\$\\d+)?");

  private GuestFrames() {}

  static StackTraceElement show(StackTraceElement frame) {
    String className = frame.getClassName();
    String method = method(frame.getMethodName());
    if (method.startsWith("$")
        || frame.getLineNumber() == HIDDEN_LINE
        || className.startsWith("java.lang.invoke.LambdaForm$")
        || className.contains("$$Lambda$")) {
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
    if (className.startsWith(BRIDGES) && className.endsWith(BRIDGE)) {
      return bridged(className, method);
    }
    if (className.endsWith("$Start")
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

  /** A bridge stands for the method of the host class that the guest has called. */
  private static StackTraceElement bridged(String className, String method) {
    String host = className.substring(BRIDGES.length(), className.length() - BRIDGE.length());
    boolean isNative = host.equals("Object") && NATIVES.contains(method);
    if (!isNative && !FINAL_HOSTS.contains(host) || method.contains("$")) {
      return null;
    }
    return new StackTraceElement(
        null, "java.base", null, "java.lang." + host, method, host + ".java", isNative ? -2 : -1);
  }

  /** The original name of a method, or of the one that a copy was made of. */
  static String method(String translated) {
    if (translated.indexOf('$') < 0) {
      return translated;
    }
    Matcher copy = COPY.matcher(translated);
    String name = copy.matches() ? copy.group(1) : translated;
    return switch (name) {
      case "$init" -> "<init>";
      case "$clinit" -> "<clinit>";
      default -> name;
    };
  }
}
