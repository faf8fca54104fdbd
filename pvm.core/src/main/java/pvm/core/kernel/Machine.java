package pvm.core.kernel;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.Checkpoint;
import pvm.api.Program;
import pvm.api.Pvm;
import pvm.api.PvmException;
import pvm.api.PvmProcess;
import pvm.core.loader.TranslationCache;
import pvm.core.process.PollSwitch;
import pvm.store.CheckpointStore;
import pvm.store.ImageStore;
import pvm.store.StoreException;

/** Runs programs as processes from and to one store. Thread-safe. */
public final class Machine implements Pvm, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Machine.class);

  /**
   * What a machine stands on.
   *
   * @param store where the images are
   * @param logFolder where console logs are written
   * @param cache of translated classes; may be null
   * @param version fingerprint of the engine, for the cache
   * @param extensions what bundles add
   * @param budget of what all processes write
   */
  public record Ground(
      CheckpointStore store,
      Path logFolder,
      TranslationCache cache,
      String version,
      Extensions extensions,
      WriteBudget budget) {

    /** A ground without bundles and with no limit to what is written. */
    public Ground(CheckpointStore store, Path logFolder, TranslationCache cache, String version) {
      this(store, logFolder, cache, version, Extensions.none(), WriteBudget.unlimited());
    }
  }

  /** The host's streams behind the consoles of processes. */
  public record Streams(InputStream in, OutputStream out, OutputStream err) {}

  private final Ground ground;
  private final Streams streams;
  private final UnaryOperator<PollSwitch> pollFilter;
  private final Map<String, PvmProcess> processes = new TreeMap<>();
  private boolean isClosed;

  public Machine(Ground ground, Streams streams) {
    this(ground, streams, UnaryOperator.identity());
  }

  /**
   * A machine that may stop its processes at more polls than those where a stop was asked for.
   *
   * @param pollFilter gives each new process its switch, around that of its loader
   */
  Machine(Ground ground, Streams streams, UnaryOperator<PollSwitch> pollFilter) {
    this.ground = ground;
    this.streams = streams;
    this.pollFilter = pollFilter;
  }

  @Override
  public synchronized PvmProcess start(Program program) {
    if (!program.name().matches("[A-Za-z0-9._-]{1,100}")) {
      throw new PvmException(
          "process name \""
              + program.name()
              + "\" is not of 1 to 100 letters, digits, dots, dashes and underscores; choose one with --name");
    }
    PvmProcess known = processes.get(program.name());
    if (known != null && isAlive(known)) {
      throw new PvmException(
          "process "
              + program.name()
              + " is running already; stop it first, or choose another --name");
    }
    RunningProcess started = new Launch(ground, streams, pollFilter, program).start();
    processes.put(program.name(), started);
    started.begin(process -> ended(started, program));
    return started;
  }

  /** Forgets the objects of a process that has ended, or goes on with it. */
  private synchronized void ended(RunningProcess process, Program program) {
    if (processes.get(process.name()) != process) {
      return;
    }
    if (!process.isTakenBack()) {
      processes.put(process.name(), EndedProcess.of(process, this::checkpoints));
    } else if (!isClosed) {
      try {
        start(program.again());
      } catch (PvmException e) {
        LOG.error("process {} does not go on from its last checkpoint", process.name(), e);
        System.err.println("pvm: process " + process.name() + ": " + e.getMessage());
      }
    }
  }

  private static boolean isAlive(PvmProcess process) {
    return process.state() == PvmProcess.State.RUNNING
        || process.state() == PvmProcess.State.PAUSED
        || process.state() == PvmProcess.State.WAITING_FOR_DISK;
  }

  @Override
  public synchronized Optional<PvmProcess> process(String name) {
    return Optional.ofNullable(processes.get(name));
  }

  @Override
  public synchronized List<PvmProcess> processes() {
    return List.copyOf(processes.values());
  }

  @Override
  public List<Checkpoint> checkpoints(String name) {
    Optional<PvmProcess> running = process(name).filter(Machine::isAlive);
    if (running.isPresent()) {
      return running.get().checkpoints();
    }
    if (!ground.store().images().contains(name)) {
      return List.of();
    }
    try (ImageStore image = ground.store().open(name)) {
      return image.checkpoints().stream().map(ProcessImage::checkpoint).toList();
    } catch (StoreException e) {
      throw new PvmException(e.getMessage(), e);
    }
  }

  /** Stops all processes, each with a last checkpoint. */
  @Override
  public void close() {
    synchronized (this) {
      isClosed = true;
    }
    for (PvmProcess process : processes()) {
      if (isAlive(process)) {
        process.stop();
      }
    }
  }
}
