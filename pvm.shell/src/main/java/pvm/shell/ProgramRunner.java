package pvm.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.Program;
import pvm.api.Pvm;
import pvm.api.PvmException;
import pvm.api.PvmProcess;

/**
 * Runs a program for {@code pvm run}: starts it, waits, and says with which code to exit. The
 * launcher, which shares no class with bundles, gives the program as a map of its parts. When the
 * framework stops in the meantime, the process is stopped with a last checkpoint.
 */
@Component(service = ToIntFunction.class, property = "pvm.command=run")
public final class ProgramRunner implements ToIntFunction<Map<String, Object>> {
  private static final Duration ENGINE_LIMIT = Duration.ofSeconds(10);
  private static final int FAILED = 1;
  private static final int REFUSED = 2;

  private final Logger log = LoggerFactory.getLogger(ProgramRunner.class);
  private final BundleContext context;
  private final MissingEngine missing;
  private Pvm engine;
  private PvmProcess running;
  private boolean isStopped;

  @Activate
  public ProgramRunner(BundleContext context, @Reference ServiceComponentRuntime components) {
    this.context = context;
    this.missing = new MissingEngine(context, components);
  }

  /** Waits for a start that is under way, so that what it started is stopped, too. */
  @Deactivate
  synchronized void stop() {
    isStopped = true;
    if (running != null) {
      PvmProcess now = engine.process(running.name()).orElse(running);
      if (isAlive(now)) {
        now.stop();
      }
    }
  }

  private synchronized PvmProcess start(Pvm pvm, Program program) {
    if (isStopped) {
      throw new PvmException("run: told to stop before " + program.name() + " was started");
    }
    engine = pvm;
    running = pvm.start(program);
    return running;
  }

  @Override
  public int applyAsInt(Map<String, Object> parts) {
    try {
      Optional<Pvm> pvm = engine();
      if (pvm.isEmpty()) {
        return say("run: the engine is not there: " + missing.explain(Pvm.class), FAILED);
      }
      PvmProcess process = start(pvm.get(), program(parts));
      process = pvm.get().awaitEnd(process);
      int exitCode = waitFor(process);
      if (Boolean.TRUE.equals(parts.get("printsFigures"))) {
        System.err.println("pvm: " + FigureText.of(process.figures()));
      }
      return exitCode;
    } catch (PvmException e) {
      return say(e.getMessage(), REFUSED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    } catch (RuntimeException e) {
      log.error("program {} could not be run", parts.get("name"), e);
      return say("run: internal error: " + e + "; the log has more", FAILED);
    }
  }

  private Optional<Pvm> engine() throws InterruptedException {
    var tracker = new ServiceTracker<Pvm, Pvm>(context, Pvm.class, null);
    tracker.open();
    return Optional.ofNullable(tracker.waitForService(ENGINE_LIMIT.toMillis()));
  }

  @SuppressWarnings("unchecked") // the launcher's map: see its order()
  private static Program program(Map<String, Object> parts) {
    return new Program(
        (String) parts.get("name"),
        (Path) parts.get("source"),
        (List<Path>) parts.get("classPath"),
        (String) parts.get("mainClass"),
        (List<String>) parts.get("arguments"),
        Duration.ofMillis((Long) parts.get("everyMillis")),
        (Long) parts.get("from"),
        (Boolean) parts.get("isUpgrade"),
        Set.copyOf((List<String>) parts.get("grants")));
  }

  private static int waitFor(PvmProcess process) throws InterruptedException {
    int exitCode = process.waitFor();
    return process.state() == PvmProcess.State.FAILED
        ? say("process " + process.name() + " failed: " + process.failure(), FAILED)
        : exitCode;
  }

  private static boolean isAlive(PvmProcess process) {
    return switch (process.state()) {
      case RUNNING, PAUSED, WAITING_FOR_DISK -> true;
      case ENDED, STOPPED, FAILED -> false;
    };
  }

  private static int say(String message, int exitCode) {
    System.err.println("pvm: " + message);
    return exitCode;
  }
}
