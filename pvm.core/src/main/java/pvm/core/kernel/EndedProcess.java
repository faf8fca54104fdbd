package pvm.core.kernel;

import java.util.List;
import java.util.function.Function;
import pvm.api.Checkpoint;
import pvm.api.ProcessFigures;
import pvm.api.PvmException;
import pvm.api.PvmProcess;
import pvm.api.PvmThread;

/**
 * What is left of a process that has ended: none of its objects, so that they take no memory.
 *
 * @param stored gives the checkpoints of a name that the store has
 */
record EndedProcess(
    String name,
    State state,
    int exitCode,
    String failure,
    ProcessFigures figures,
    Function<String, List<Checkpoint>> stored)
    implements PvmProcess {

  static EndedProcess of(PvmProcess process, Function<String, List<Checkpoint>> stored) {
    try {
      return new EndedProcess(
          process.name(),
          process.state(),
          process.waitFor(),
          process.failure(),
          process.figures(),
          stored);
    } catch (InterruptedException e) {
      throw new AssertionError("process " + process.name() + " has ended, who waits?", e);
    }
  }

  @Override
  public Checkpoint checkpoint() {
    throw new PvmException("process " + name + " has ended");
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return stored.apply(name);
  }

  @Override
  public List<PvmThread> threads() {
    return List.of();
  }

  @Override
  public void pause() {}

  @Override
  public void resume() {}

  @Override
  public void stop() {}

  @Override
  public int waitFor() {
    return exitCode;
  }
}
