package pvm.itests.engine;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import pvm.api.Checkpoint;
import pvm.api.ProcessFigures;
import pvm.api.Program;
import pvm.api.PvmProcess;
import pvm.api.PvmThread;
import pvm.api.Spread;

/** Ends with a code, fails, or waits to be stopped, as the program's first argument says. */
final class ScriptedProcess implements PvmProcess {
  private static final Spread NONE = new Spread(0, 0, 0, 0);

  private final Program program;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile State state = State.RUNNING;

  ScriptedProcess(Program program) {
    this.program = program;
    if (!script().equals("wait")) {
      state = script().equals("fail") ? State.FAILED : State.ENDED;
      end.countDown();
    }
  }

  private String script() {
    return program.arguments().isEmpty() ? "0" : program.arguments().getFirst();
  }

  @Override
  public String name() {
    return program.name();
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public Checkpoint checkpoint() {
    return new Checkpoint(7, Instant.EPOCH, 4096);
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return List.of(checkpoint());
  }

  @Override
  public List<PvmThread> threads() {
    return List.of(new PvmThread(1, "main", "WAITING", "the end", List.of("Program.main")));
  }

  @Override
  public void pause() {
    state = State.PAUSED;
  }

  @Override
  public void resume() {
    state = State.RUNNING;
  }

  @Override
  public void stop() {
    System.out.println("stopped " + name());
    state = State.STOPPED;
    end.countDown();
  }

  @Override
  public int waitFor() throws InterruptedException {
    end.await();
    return state == State.ENDED ? Integer.parseInt(script()) : 1;
  }

  @Override
  public String failure() {
    return state == State.FAILED ? "the script says so" : null;
  }

  @Override
  public ProcessFigures figures() {
    return new ProcessFigures(
        0,
        7,
        NONE,
        new Spread(1_500_000, 1_500_000, 2_500_000, 2_500_000),
        42,
        8192,
        new ProcessFigures.Disk(98_304, 8_388_608, "the log is not folded: no room"),
        0,
        0,
        0,
        0,
        0,
        new ProcessFigures.Pacing(100_000_000, true, 2_500_000, 500_000_000));
  }
}
