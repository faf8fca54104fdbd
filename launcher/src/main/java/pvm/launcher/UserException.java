package pvm.launcher;

/** The user's trouble: one line that says what to do, and the exit code that goes with it. */
@SuppressWarnings("serial")
final class UserException extends Exception {
  private final int exitCode;

  /** Something is wrong with the command line or what it names: exit code 2. */
  UserException(String message) {
    this(message, 2);
  }

  UserException(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
