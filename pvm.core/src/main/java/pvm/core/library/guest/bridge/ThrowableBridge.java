package pvm.core.library.guest.bridge;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import pvm.core.abi.Abi;
import pvm.core.abi.HostThrowables;
import pvm.core.abi.Vm;
import pvm.core.library.host.HostClasses;
import pvm.core.library.host.HostText;

/**
 * Bridges of {@link Throwable}: texts with the guest's names, stack traces on the guest's streams.
 */
public final class ThrowableBridge {
  private ThrowableBridge() {}

  public static String getMessage(Throwable thrown) {
    String message = thrown.getMessage();
    return thrown instanceof GuestThrowable ? message : HostText.guestText(message);
  }

  public static String getLocalizedMessage(Throwable thrown) {
    return thrown instanceof GuestThrowable
        ? thrown.getLocalizedMessage()
        : HostText.guestText(thrown.getLocalizedMessage());
  }

  public static String super$getLocalizedMessage(Throwable thrown) {
    return thrown.getMessage();
  }

  public static String toString(Throwable thrown) {
    return thrown instanceof GuestThrowable
        ? thrown.toString()
        : HostText.guestText(thrown.toString());
  }

  public static String super$toString(Throwable thrown) {
    String name = HostClasses.name(thrown.getClass());
    String message = thrown.getLocalizedMessage();
    return message == null ? name : name + ": " + message;
  }

  public static StackTraceElement[] getStackTrace(Throwable thrown) {
    return Vm.stackTrace(thrown);
  }

  public static Throwable fillInStackTrace(Throwable thrown) {
    Throwable result = thrown.fillInStackTrace();
    Abi.seen(thrown);
    return result;
  }

  public static Throwable super$fillInStackTrace(Throwable thrown) {
    HostThrowables.fillInStackTrace(thrown);
    Abi.seen(thrown);
    return thrown;
  }

  public static void printStackTrace(Throwable thrown) {
    if (thrown instanceof GuestThrowable own) {
      own.printStackTrace();
    } else {
      super$printStackTrace(thrown);
    }
  }

  public static void super$printStackTrace(Throwable thrown) {
    printStackTrace(thrown, System.err);
  }

  public static void super$printStackTrace(Throwable thrown, PrintStream stream) {
    printStackTrace(thrown, stream);
  }

  public static void super$printStackTrace(Throwable thrown, PrintWriter writer) {
    printStackTrace(thrown, writer);
  }

  public static void printStackTrace(Throwable thrown, PrintStream stream) {
    print(
        thrown,
        new Lines() {
          @Override
          Object lock() {
            return stream;
          }

          @Override
          void print(Object line) {
            stream.println(line);
          }
        });
  }

  public static void printStackTrace(Throwable thrown, PrintWriter writer) {
    print(
        thrown,
        new Lines() {
          @Override
          Object lock() {
            return writer;
          }

          @Override
          void print(Object line) {
            writer.println(line);
          }
        });
  }

  private abstract static class Lines {
    abstract Object lock();

    abstract void print(Object line);
  }

  private static void print(Throwable thrown, Lines lines) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    seen.add(thrown);
    synchronized (lines.lock()) {
      lines.print(thrown);
      StackTraceElement[] trace = Vm.stackTrace(thrown);
      for (StackTraceElement frame : trace) {
        lines.print("\tat " + frame);
      }
      printEnclosed(thrown, trace, "", seen, lines);
    }
  }

  private static void printEnclosed(
      Throwable thrown,
      StackTraceElement[] trace,
      String indent,
      Set<Throwable> seen,
      Lines lines) {
    for (Throwable suppressed : thrown.getSuppressed()) {
      printWithin(suppressed, trace, "Suppressed: ", indent + "\t", seen, lines);
    }
    Throwable cause = thrown.getCause();
    if (cause != null) {
      printWithin(cause, trace, "Caused by: ", indent, seen, lines);
    }
  }

  private static void printWithin(
      Throwable thrown,
      StackTraceElement[] enclosing,
      String caption,
      String indent,
      Set<Throwable> seen,
      Lines lines) {
    if (!seen.add(thrown)) {
      lines.print(indent + caption + "[CIRCULAR REFERENCE: " + thrown + "]");
      return;
    }
    StackTraceElement[] trace = Vm.stackTrace(thrown);
    int last = trace.length - 1;
    for (int other = enclosing.length - 1;
        last >= 0 && other >= 0 && trace[last].equals(enclosing[other]);
        other--) {
      last--;
    }
    lines.print(indent + caption + thrown);
    for (int i = 0; i <= last; i++) {
      lines.print(indent + "\tat " + trace[i]);
    }
    int inCommon = trace.length - 1 - last;
    if (inCommon != 0) {
      lines.print(indent + "\t... " + inCommon + " more");
    }
    printEnclosed(thrown, trace, indent, seen, lines);
  }
}
