package pvm.core.process;

import pvm.core.abi.Frame;
import pvm.core.abi.HostThrowables;

/**
 * Completes the stack traces of exceptions with those callers that are captured frames. Remembers
 * the last, because a loop that throws has the same callers each time. For the thread of its
 * carrier only.
 */
final class CallerTraces {
  private final GuestNames names;
  private Frame lastCallers;
  private StackTraceElement[] lastTrace;

  CallerTraces(GuestNames names) {
    this.names = names;
  }

  /** Completes the trace of an exception and of its causes, as far as they are open. */
  void close(Throwable thrown, Frame callers) {
    Throwable open = thrown;
    while (open != null && HostThrowables.isTraceOpen(open)) {
      if (callers.owner.isInstance(open)) {
        names.closeTrace(open, callers); // its constructors are not shown
      } else {
        HostThrowables.closeTrace(open, trace(callers));
      }
      open = HostThrowables.cause(open);
    }
  }

  private StackTraceElement[] trace(Frame callers) {
    if (callers != lastCallers) {
      lastTrace = names.callers(callers);
      lastCallers = callers;
    }
    return lastTrace;
  }
}
