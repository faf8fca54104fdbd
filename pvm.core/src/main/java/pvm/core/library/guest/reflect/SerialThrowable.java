package pvm.core.library.guest.reflect;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import pvm.core.abi.HostThrowables;

/**
 * Writes and reads what {@link Throwable} itself has, in the form of the JDK but without its stack
 * trace: the JVM's own code for it can't run in a guest.
 */
public final class SerialThrowable {
  private static final StackTraceElement[] NO_TRACE = {};

  private SerialThrowable() {}

  public static void write(Throwable thrown, ObjectOutputStream out) throws IOException {
    List<Throwable> suppressed = new ArrayList<>();
    for (Throwable each : thrown.getSuppressed()) {
      suppressed.add(each);
    }
    ObjectOutputStream.PutField fields = out.putFields();
    fields.put("detailMessage", HostThrowables.message(thrown));
    fields.put("cause", HostThrowables.cause(thrown));
    fields.put("stackTrace", NO_TRACE);
    fields.put("suppressedExceptions", suppressed);
    out.writeFields();
  }

  public static void read(Throwable thrown, ObjectInputStream in)
      throws IOException, ClassNotFoundException {
    ObjectInputStream.GetField fields = in.readFields();
    Object cause = fields.get("cause", thrown);
    HostThrowables.assign(thrown, (String) fields.get("detailMessage", null), (Throwable) cause);
    thrown.setStackTrace(NO_TRACE);
    if (fields.get("suppressedExceptions", null) instanceof List<?> suppressed) {
      for (Object each : suppressed) {
        thrown.addSuppressed((Throwable) each);
      }
    }
  }
}
