package pvm.api;

import java.util.List;
import java.util.Optional;

/** The virtual machine: starts programs as processes and knows those that run. Thread-safe. */
public interface Pvm {

  /**
   * Starts a process, or goes on with the one whose image has this name.
   *
   * @throws PvmException if it can't be started; the message is one line that says what to do
   */
  PvmProcess start(Program program);

  /** The process of this name that is running, paused, or ended since the VM started. */
  Optional<PvmProcess> process(String name);

  /** All processes that {@link #process} knows, by name. */
  List<PvmProcess> processes();

  /** Checkpoints of an image on disk, oldest first; empty if there is no image of this name. */
  List<Checkpoint> checkpoints(String name);

  /**
   * Waits until a process has come to its end. One that the VM takes back to its last checkpoint is
   * another object then; the wait goes on for that.
   *
   * @return the process in its last state
   */
  default PvmProcess awaitEnd(PvmProcess process) throws InterruptedException {
    PvmProcess awaited = process;
    while (true) {
      awaited.waitFor();
      PvmProcess now = process(process.name()).orElse(awaited);
      if (now == awaited || now.state() == awaited.state()) {
        return awaited;
      }
      awaited = now;
    }
  }
}
