package pvm.core.kernel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import pvm.api.Checkpoint;
import pvm.api.ProcessFigures;
import pvm.core.checkpoint.Captured;
import pvm.core.checkpoint.Checkpointer;
import pvm.core.checkpoint.Image;
import pvm.core.image.ProcessState;
import pvm.core.image.ThreadState;
import pvm.core.natives.Grants;
import pvm.core.natives.ProcessNatives;
import pvm.core.process.GuestProcess;
import pvm.core.process.ProcessClock;
import pvm.store.CheckpointInfo;
import pvm.store.ImageStore;
import pvm.store.StoreException;

/**
 * The image of one running process: takes checkpoints into the store, and writes the console log
 * once its bytes are committed. Used by one thread at a time, but for the figures.
 */
final class ProcessImage implements AutoCloseable {
  /** Note that holds console input which was read ahead, in Base64. */
  static final String UNREAD = "unread";

  /** Note that holds the exit code that the process will have if it ends by itself. */
  static final String EXIT_SO_FAR = "exit";

  /** Note that holds what was written on its day: see {@link WriteBudget}. */
  static final String WRITTEN = "written";

  /** Begins notes that hold what providers of natives remember. */
  private static final String DEVICE = "device/";

  /** What of a process never changes. */
  record Identity(String program, String mainClass, List<String> arguments, String codeDigest) {}

  /**
   * The live process that the image is of.
   *
   * @param input keeps what the program has been given to read
   * @param budget counts what is written
   * @param threadNames gives the name of a guest's Thread object
   */
  record Parts(
      Checkpointer checkpointer,
      ProcessNatives natives,
      Grants grants,
      InputJournal input,
      WriteBudget.Share budget,
      Function<Object, String> threadNames) {}

  private final Identity identity;
  private final ImageStore store;
  private final Parts parts;
  private final Checkpointer checkpointer;
  private final ConsoleLogs logs;
  private final long resumedFrom;
  private long outCommitted;
  private long errCommitted;
  private ProcessState last;

  /** The output that the store holds; it is in the logs if {@link #isLogged}. */
  private ConsoleOutput logged;

  private boolean isLogged = true;

  /** What could not be stored; it is tried again before anything else is captured. */
  private Uncommitted uncommitted;

  private long pauseNanos;
  private volatile long objects;
  private volatile ProcessFigures.Disk disk = new ProcessFigures.Disk(0, 0, null);
  private volatile long restoredObjects;
  private volatile long restoreNanos;

  ProcessImage(
      Identity identity,
      ImageStore store,
      Parts parts,
      ConsoleLogs logs,
      ConsoleOutput committed,
      long resumedFrom) {
    this.identity = identity;
    this.store = store;
    this.parts = parts;
    this.checkpointer = parts.checkpointer();
    this.logs = logs;
    this.outCommitted = committed.outEnd();
    this.errCommitted = committed.errEnd();
    this.logged = committed;
    this.resumedFrom = resumedFrom;
  }

  /** Tells how many objects the process goes on with, and how long it took to read them. */
  void restored(long count, long nanos) {
    restoredObjects = count;
    restoreNanos = nanos;
  }

  /** Stops the process, captures it, lets it run on and commits; null if it has ended. */
  CheckpointInfo checkpoint(GuestProcess guest) throws InterruptedException {
    if (uncommitted != null) {
      commit(guest);
    }
    Uncommitted taken;
    long start = System.nanoTime();
    var stopped = guest.stopAll();
    try {
      if (guest.isEnded()) {
        return null;
      }
      long calls = parts.natives().commits().taken();
      var output = ConsoleOutput.of(outCommitted, errCommitted, guest.console().collected());
      last = state(stopped, output);
      Captured captured = checkpointer.capture(stopped.threads(), last, output.record());
      parts.natives().listeners().captured();
      taken = new Uncommitted(captured, output, calls);
    } finally {
      guest.resumeAll();
      pauseNanos = System.nanoTime() - start;
    }
    taken.captured().queues().forEach(guest::wakeWaiting);
    uncommitted = taken;
    return commit(guest);
  }

  /**
   * A capture that is not in the store yet, and what goes with it.
   *
   * @param calls number of the capture for {@link Commits}
   */
  private record Uncommitted(Captured captured, ConsoleOutput output, long calls) {}

  /** Stores what was captured; if that fails, all is as before, and it may be tried again. */
  private CheckpointInfo commit(GuestProcess guest) {
    Uncommitted taken = uncommitted;
    forceLogs();
    haveDevicesDurable();
    CheckpointInfo info = checkpointer.commit(taken.captured());
    uncommitted = null;
    objects = taken.captured().figures().objectsInImage();
    disk =
        new ProcessFigures.Disk(
            store.writtenBytes(), store.fileBytes(), store.warning().orElse(null));
    outCommitted = taken.output().outEnd();
    errCommitted = taken.output().errEnd();
    guest.committed(taken.output().size());
    log(taken.output());
    parts.natives().commits().committed(taken.calls());
    parts.natives().listeners().stored();
    parts.input().committed(last.inBytes());
    return info;
  }

  private void haveDevicesDurable() {
    try {
      parts.natives().listeners().storing();
    } catch (IOException e) {
      throw new StoreException(e.getMessage(), e);
    }
  }

  /** Has the last output durable in the logs, before the store lets go of it. */
  private void forceLogs() {
    if (!isLogged) {
      log(logged);
    }
    try {
      logs.force();
    } catch (StoreException e) {
      isLogged = false; // the system may have dropped what it could not write
      throw e;
    }
  }

  private void log(ConsoleOutput output) {
    logged = output;
    isLogged = false;
    logs.write(output);
    isLogged = true;
  }

  /** Commits the end of a process: its last output and its exit code. */
  void end(GuestProcess guest, int code) {
    ConsoleOutput output =
        ConsoleOutput.of(outCommitted, errCommitted, guest.console().collected());
    ProcessClock.Moment now = guest.clock().now();
    ProcessState state =
        new ProcessState(
            identity.program(),
            identity.mainClass(),
            identity.arguments(),
            identity.codeDigest(),
            now.guestNanos(),
            now.wallMillis(),
            last == null ? 1 : last.nextThreadId(),
            output.outEnd(),
            output.errEnd(),
            0,
            OptionalInt.of(code),
            devices(parts.natives().stateBeyondEnd()));
    forceLogs();
    haveDevicesDurable();
    checkpointer.end(state, output.record());
    log(output);
    forceLogs();
  }

  private ProcessState state(pvm.core.process.ProcessState stopped, ConsoleOutput output) {
    return new ProcessState(
        identity.program(),
        identity.mainClass(),
        identity.arguments(),
        identity.codeDigest(),
        stopped.moment().guestNanos(),
        stopped.moment().wallMillis(),
        stopped.nextThreadId(),
        output.outEnd(),
        output.errEnd(),
        stopped.receivedInput(),
        OptionalInt.empty(),
        notes(stopped));
  }

  private Map<String, String> notes(pvm.core.process.ProcessState stopped) {
    Map<String, String> notes = new TreeMap<>();
    notes.put(UNREAD, Base64.getEncoder().encodeToString(stopped.unreadInput()));
    notes.put(EXIT_SO_FAR, Integer.toString(stopped.exitCode()));
    notes.put(WRITTEN, parts.budget().note());
    notes.put(GrantSource.NOTE, String.join(",", parts.grants().texts()));
    notes.putAll(devices(parts.natives().state()));
    return notes;
  }

  private static Map<String, String> devices(Map<String, String> state) {
    Map<String, String> notes = new TreeMap<>();
    state.forEach((key, value) -> notes.put(DEVICE + key, value));
    return notes;
  }

  /**
   * What providers of natives remember of a saved process.
   *
   * @param saved null of a new process
   */
  static Map<String, String> deviceState(Image saved) {
    Map<String, String> state = new TreeMap<>();
    if (saved != null) {
      saved
          .process()
          .notes()
          .forEach(
              (key, value) -> {
                if (key.startsWith(DEVICE)) {
                  state.put(key.substring(DEVICE.length()), value);
                }
              });
    }
    return state;
  }

  /**
   * The runtime's part of a saved process.
   *
   * @param inputBehind console input that came behind the checkpoint
   */
  static pvm.core.process.ProcessState runtime(
      ProcessState saved, byte[] inputBehind, List<ThreadState> threads) {
    ByteArrayOutputStream unread = new ByteArrayOutputStream();
    unread.writeBytes(
        Base64.getDecoder()
            .decode(saved.notes().getOrDefault(UNREAD, "").getBytes(StandardCharsets.US_ASCII)));
    unread.writeBytes(inputBehind);
    return new pvm.core.process.ProcessState(
        threads,
        saved.nextThreadId(),
        Integer.parseInt(saved.notes().getOrDefault(EXIT_SO_FAR, "0")),
        new ProcessClock.Moment(saved.clockNanos(), saved.wallMillis()),
        unread.toByteArray(),
        saved.inBytes() + inputBehind.length);
  }

  List<Checkpoint> checkpoints() {
    return store.checkpoints().stream().map(ProcessImage::checkpoint).toList();
  }

  static Checkpoint checkpoint(CheckpointInfo info) {
    return new Checkpoint(info.number(), info.time(), info.sizeBytes());
  }

  String threadName(Object thread) {
    return parts.threadNames().apply(thread);
  }

  /** How long the process stood still for the last checkpoint. */
  long pauseNanos() {
    return pauseNanos;
  }

  /** CPU time spent beside the checkpoints since the last call. */
  long takeBackgroundNanos() {
    return checkpointer.takeCollectionNanos();
  }

  /** Tells the pace what was written since it was last told. */
  void pace(Pace pace) {
    pace.wrote(parts.budget().wrote(store.writtenBytes()), parts.budget());
  }

  /** Bytes that the store has given to the disk today, before the last restart, too. */
  long todayBytes() {
    return parts.budget().todayBytes();
  }

  /** What the store did with the disk, as of the last checkpoint. */
  ProcessFigures.Disk disk() {
    return disk;
  }

  /** Objects that the image holds, garbage counted in. */
  long objects() {
    return objects;
  }

  /** The checkpoint that the process went on from; 0 if it began anew. */
  long resumedFrom() {
    return resumedFrom;
  }

  long restoredObjects() {
    return restoredObjects;
  }

  long restoreNanos() {
    return restoreNanos;
  }

  @Override
  public void close() {
    checkpointer.close();
    logs.close();
    parts.input().close();
    parts.budget().close();
    store.close();
  }
}
