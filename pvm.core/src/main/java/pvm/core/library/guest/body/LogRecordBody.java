package pvm.core.library.guest.body;

import java.util.logging.LogRecord;

/** Bodies of {@link LogRecord}. */
public final class LogRecordBody {
  private LogRecordBody() {}

  public static void inferCaller(LogRecord record) {
    record.setSourceMethodName(null);
    boolean isLoggerSeen = false;
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      String name = frame.getClassName();
      boolean isLogger =
          name.equals("java.util.logging.Logger")
              || name.startsWith("sun.util.logging.")
              || name.startsWith("java.lang.System$Logger");
      if (isLoggerSeen && !isLogger && !name.startsWith("java.util.logging.")) {
        record.setSourceClassName(name);
        record.setSourceMethodName(frame.getMethodName());
        return;
      }
      isLoggerSeen |= isLogger;
    }
  }
}
