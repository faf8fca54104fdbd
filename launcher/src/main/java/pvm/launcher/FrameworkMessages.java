package pvm.launcher;

import org.apache.felix.framework.Logger;

/**
 * Says on stderr, in a line each, what the framework can't tell a log yet. By itself it would print
 * stack traces to stdout, which is the program's.
 */
final class FrameworkMessages extends Logger {

  @Override
  protected void doLogOut(int level, String message, Throwable thrown) {
    if (level == LOG_ERROR) {
      String cause = thrown == null ? "" : ": " + thrown;
      System.err.println("pvm: framework: " + (message + cause).replaceAll("\\s*\\R\\s*", " "));
    }
  }
}
