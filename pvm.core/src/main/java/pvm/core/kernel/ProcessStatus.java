package pvm.core.kernel;

import java.util.List;
import pvm.api.ProcessFigures;
import pvm.api.PvmThread;
import pvm.core.process.GuestProcess;
import pvm.core.process.SafepointFigures;
import pvm.core.process.ThreadStatus;

/** What a process shows of itself while it runs: its threads and its figures. Thread-safe. */
final class ProcessStatus {
  private final GuestProcess guest;
  private final ProcessImage image;
  private final GuestTraces traces;
  private final RunState state;
  private final CheckpointLoop loop;
  private final long startNanos = System.nanoTime();

  ProcessStatus(RunningProcess.Parts parts, RunState state, CheckpointLoop loop) {
    this.guest = parts.guest();
    this.image = parts.image();
    this.traces = parts.traces();
    this.state = state;
    this.loop = loop;
  }

  List<PvmThread> threads() {
    return guest.threads().all().stream().map(this::thread).toList();
  }

  private PvmThread thread(ThreadStatus status) {
    return new PvmThread(
        status.id(),
        image.threadName(status.thread()),
        status.state().name(),
        Waits.describe(status.waitsFor(), guest.clock()),
        traces.ofFrames(status.innermost()).stream().map(StackTraceElement::toString).toList());
  }

  /** Waits for the end of a checkpoint that is under way. */
  ProcessFigures figures() {
    SafepointFigures stops = guest.figures();
    state.lock();
    try {
      return new ProcessFigures(
          System.nanoTime() - startNanos,
          loop.checkpoints(),
          stops.stopNanos(),
          stops.pauseNanos(),
          image.objects(),
          loop.writtenBytes(),
          image.disk(),
          image.resumedFrom(),
          image.restoredObjects(),
          image.restoreNanos(),
          stops.pins(),
          stops.pinNanosMax(),
          loop.pacing());
    } finally {
      state.unlock();
    }
  }
}
