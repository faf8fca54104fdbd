package pvm.core.process;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What the JVM prints of an exception that nobody caught. */
final class UncaughtText {
  private UncaughtText() {}

  static String of(String threadName, Throwable thrown, GuestNames names) {
    StringBuilder text = new StringBuilder("Exception in thread \"" + threadName + "\" ");
    String line = System.lineSeparator();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    String caption = "";
    for (Throwable t = thrown; t != null && seen.add(t); t = t.getCause()) {
      text.append(caption).append(describe(t, names)).append(line);
      for (StackTraceElement element : names.stackTrace(t)) {
        text.append("\tat ").append(element).append(line);
      }
      caption = "Caused by: ";
    }
    return text.toString();
  }

  private static String describe(Throwable thrown, GuestNames names) {
    String message = thrown.getLocalizedMessage();
    String name = names.className(thrown.getClass());
    return message == null ? name : name + ": " + message;
  }
}
