package pvm.persistence.chronicle;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import pvm.persistence.chronicle.ChronicleSnapshot.SharedBase;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.Snapshot;
import pvm.store.StoreException;
import pvm.store.disk.CountedDisk;
import pvm.store.disk.Disk;
import pvm.store.disk.Faults;

/**
 * An image in its folder: a base, which is its oldest kept checkpoint or an older one, and the redo
 * log of all later checkpoints.
 *
 * <pre>
 *   base (heap-g.cm) | record | record | record | record |      CURRENT names base and first record
 *    checkpoint 7        8        9        10       11          readable: the last N of 7 to 11
 * </pre>
 *
 * <p>A commit appends one record. A compaction makes checkpoint 9 a new base beside all this,
 * switches CURRENT, and drops what is before; commits go on meanwhile. So that an image is never
 * larger than two bases and a log of limited size, a commit waits for a compaction if the log has
 * no room for it, and becomes a base itself if the log never has.
 *
 * <p>All state is guarded by {@code lock}, which is held while a commit is written, and else for no
 * time that depends on the image's size.
 */
final class ChronicleImage implements ImageStore {
  private final String name;
  private final CountedDisk disk;
  private final HeapFormat format;
  private final Settings settings;
  private final MapThread thread;
  private final InstantSource clock;
  private final Closeable folderLock;
  private final Runnable onClose;
  private final Object lock = new Object();
  private final CurrentFile currentFile;
  private final RedoLog log;
  private final Compaction compaction;
  private final List<ChronicleSnapshot> snapshots = new ArrayList<>();

  private SharedBase base = SharedBase.NONE;
  private Overlay overlay = new Overlay();
  private long baseLogBytes;
  private long lastHeap;
  private Damage damage;
  private boolean isBaseDamaged;
  private boolean isClosed;

  private ChronicleImage(Opening opening, Closeable folderLock, Current current) {
    this.name = opening.name();
    this.disk = new CountedDisk(opening.disk());
    this.format = opening.format();
    this.settings = opening.settings();
    this.thread = opening.thread();
    this.clock = opening.clock();
    this.onClose = opening.onClose();
    this.folderLock = folderLock;
    this.currentFile = new CurrentFile(disk, current);
    this.log = new RedoLog(disk, settings, opening.life());
    this.lastHeap = current == null ? 0 : current.heap();
    this.compaction = new Compaction(this);
  }

  /**
   * What an image is opened with.
   *
   * @param life a number that no other process has used for the image
   */
  record Opening(
      String name,
      Disk disk,
      HeapFormat format,
      Settings settings,
      MapThread thread,
      InstantSource clock,
      long life,
      Runnable onClose) {}

  /** Opens the image in a folder, which may be empty. */
  static ChronicleImage open(Opening opening) throws IOException {
    Closeable folderLock = opening.disk().lock();
    try {
      ChronicleImage image = new ChronicleImage(opening, folderLock, Current.read(opening.disk()));
      image.load();
      return image;
    } catch (IOException | RuntimeException | Error e) {
      folderLock.close();
      throw e;
    }
  }

  private void load() throws IOException {
    // A process that was killed may have left names that a power cut would take back: what is found
    // must be durable before anything is built on it, or deleted because of it.
    if (current() != null) {
      disk.syncFolder();
    }
    Leftovers.clear(disk, current());
    if (current() == null) {
      log.beginAt(FileNames.lastRedo(disk) + 1);
      return;
    }
    openBase();
    LogReplay.Result replay = LogReplay.run(disk, current(), log);
    overlay = replay.overlay();
    if (damage == null && replay.damage() != null) {
      damage = replay.damage().of(name, newest().number() + 1);
    }
  }

  /** What CURRENT says; null if there is no image yet. */
  private Current current() {
    return currentFile.value();
  }

  private void openBase() throws IOException {
    if (current().heap() == 0) {
      return;
    }
    try {
      base = SharedBase.of(Base.open(disk, current().heap(), format, thread));
    } catch (StoreException e) {
      isBaseDamaged = true;
      damage = Damage.of(name, current().base().number(), e.getMessage(), null);
    }
  }

  @Override
  public List<CheckpointInfo> checkpoints() {
    synchronized (lock) {
      List<CheckpointInfo> all = new ArrayList<>();
      if (isBaseDamaged) {
        return all;
      }
      if (current() != null && current().base().number() > 0) {
        all.add(current().base());
      }
      overlay.commits().forEach(commit -> all.add(commit.info()));
      return List.copyOf(
          all.subList(Math.max(0, all.size() - settings.keptCheckpoints()), all.size()));
    }
  }

  @Override
  public Optional<String> damage() {
    synchronized (lock) {
      return Optional.ofNullable(damage).map(Damage::what);
    }
  }

  @Override
  public OptionalLong lostMillis() {
    synchronized (lock) {
      return damage == null ? OptionalLong.empty() : damage.lostMillis(newest());
    }
  }

  @Override
  public Snapshot read(long number) {
    synchronized (lock) {
      requireKept(number);
      snapshots.removeIf(ChronicleSnapshot::isClosed);
      ChronicleSnapshot snapshot = snapshot(number);
      snapshots.add(snapshot);
      return snapshot;
    }
  }

  private ChronicleSnapshot snapshot(long number) {
    return new ChronicleSnapshot(name, base, overlay.view(number));
  }

  private void requireKept(long number) {
    requireOpen();
    List<CheckpointInfo> kept = checkpoints();
    if (kept.stream().noneMatch(info -> info.number() == number)) {
      String range =
          kept.isEmpty() ? "none" : kept.getFirst().number() + " to " + kept.getLast().number();
      throw new StoreException(
          "image "
              + name
              + " has no checkpoint "
              + number
              + "; readable: "
              + range
              + (damage == null ? "" : "; " + damage.what()));
    }
  }

  @Override
  public CheckpointInfo commit(Delta delta) {
    return commit(delta, settings.isTooLarge(LogFormat.RecordHeader.recordBytes(delta)));
  }

  /** Commits to the log, or as a new base. */
  CheckpointInfo commit(Delta delta, boolean isBase) {
    if (isBase) {
      compaction.cancel();
    } else {
      compaction.makeRoom(() -> hasRoom(LogFormat.RecordHeader.recordBytes(delta)));
    }
    synchronized (lock) {
      requireOpen();
      if (damage != null) {
        throw new StoreException(
            damage.what() + "; nothing is committed before a return to an older checkpoint");
      }
      Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var info = new CheckpointInfo(newest().number() + 1, time, delta.sizeBytes());
      try {
        currentFile.settle();
        if (isBase && current() != null) { // a base without CURRENT would be damage
          commitAsBase(info, delta);
        } else {
          append(info, delta);
        }
      } catch (IOException e) {
        throw failed("checkpoint " + info.number() + " of image " + name + " is not committed", e);
      }
      compaction.startIfWorthwhile();
      return info;
    }
  }

  private void append(CheckpointInfo info, Delta delta) throws IOException {
    try {
      long sequence = log.nextSequence();
      log.commit(info, delta, overlay);
      if (current() == null) {
        startImage(sequence);
      }
      overlay.commit(info, sequence, log.last(), log.writtenBytes());
    } catch (IOException | RuntimeException | Error e) {
      overlay.abandon();
      throw e;
    }
  }

  /** The first commit is not done before CURRENT says that there is an image. */
  private void startImage(long sequence) throws IOException {
    Current first = new Current(0, Current.NO_BASE, log.last().number(), sequence);
    try {
      currentFile.write(first);
      currentFile.accept(first);
    } catch (IOException e) {
      log.takeBack();
      throw e;
    }
  }

  private boolean hasRoom(long recordBytes) {
    synchronized (lock) {
      return folding().hasRoom(recordBytes);
    }
  }

  /** Commits what the log has no room for: the checkpoint becomes a base, alone. */
  private void commitAsBase(CheckpointInfo info, Delta delta) throws IOException {
    log.beginSegment(); // what may stand behind the records that count is void
    long heap = ++lastHeap;
    Base made;
    try (ChronicleSnapshot before = snapshot(newest().number())) {
      new BaseBuilder(disk, format, () -> false)
          .buildAside(heap, new ChangedSnapshot(before, delta));
      made = Base.open(disk, heap, format, thread);
    } catch (IOException | RuntimeException | Error e) {
      Leftovers.deleteHeap(disk, heap);
      throw e;
    }
    Current next = new Current(heap, info, log.last().number(), log.nextSequence());
    try {
      currentFile.write(next);
    } catch (IOException | RuntimeException | Error e) {
      made.close();
      throw e;
    }
    Replaced old = replace(made, next, new Overlay(), log.writtenBytes());
    try {
      drop(old, made);
    } catch (IOException e) {
      // It is committed; what is left is deleted when the image is opened again.
      System.getLogger(ChronicleImage.class.getName())
          .log(System.Logger.Level.WARNING, "files are left in " + disk.path(), e);
    }
  }

  private StoreException failed(String what, IOException e) {
    return new StoreException(
        what
            + ": "
            + disk.path()
            + ": "
            + Faults.reason(e)
            + "; make the disk writable or make room, then try again",
        e);
  }

  @Override
  public void rewind(long number) {
    compaction.cancel();
    synchronized (lock) {
      requireKept(number);
      if (damage == null && number == newest().number()) {
        return;
      }
      try {
        currentFile.settle();
        log.rewind(number);
      } catch (IOException e) {
        throw failed("image " + name + " can't go back to checkpoint " + number, e);
      }
      overlay.rewind(number);
      damage = null;
    }
  }

  /** The newest intact checkpoint; number 0 if there is none. */
  private CheckpointInfo newest() {
    if (!overlay.commits().isEmpty()) {
      return overlay.commits().getLast().info();
    }
    return current() == null ? Current.NO_BASE : current().base();
  }

  private void requireOpen() {
    if (isClosed) {
      throw new IllegalStateException("image " + name + " is closed");
    }
  }

  /** Folds what is older than the kept checkpoints into a new base, now, and waits for it. */
  void compact() {
    compaction.runNow();
  }

  @Override
  public long writtenBytes() {
    return disk.writtenBytes();
  }

  @Override
  public long fileBytes() {
    synchronized (lock) {
      try {
        return log.fileBytes() + (base.base() == null ? 0 : base.base().fileBytes());
      } catch (IOException e) {
        throw new StoreException("can't read " + disk.path() + ": " + Faults.reason(e), e);
      }
    }
  }

  Disk disk() {
    return disk;
  }

  HeapFormat format() {
    return format;
  }

  String name() {
    return name;
  }

  MapThread thread() {
    return thread;
  }

  /** What a compaction would do: fold the log up to {@code target} into generation {@code heap}. */
  record Plan(long heap, Current before, Overlay.Commit target, ChronicleSnapshot snapshot) {}

  /**
   * A plan for a new base, if there is one to make; the caller closes its snapshot.
   *
   * @param isUrgent whether kept checkpoints are given up for it
   */
  Optional<Plan> plan(boolean isUrgent) {
    synchronized (lock) {
      Overlay.Commit target = folding().target(isUrgent);
      if (target == null || damage != null || currentFile.isInDoubt() || isClosed) {
        return Optional.empty();
      }
      var snapshot = snapshot(target.info().number());
      return Optional.of(new Plan(++lastHeap, current(), target, snapshot));
    }
  }

  /** Whether so much of the log can be folded that a new base pays. */
  boolean isCompactionWorthwhile() {
    synchronized (lock) {
      return folding().isWorthwhile();
    }
  }

  private Folding folding() {
    boolean isBaseKept = current() != null && current().base().number() > 0;
    return new Folding(
        settings, log, overlay, new Folding.Ground(base.base(), isBaseKept, baseLogBytes));
  }

  /**
   * Makes a finished map the base. Only a compaction calls this; meanwhile nothing is rewound, and
   * no commit becomes a base.
   */
  void adopt(Plan plan) throws IOException {
    Overlay.Commit target = plan.target();
    synchronized (lock) {
      // Not equals of a record: the JDK would keep its class, and so the bundle's class loader.
      if (current().heap() != plan.before().heap()) {
        throw new AssertionError("image " + name + " has got another base: " + current());
      }
    }
    Base made = Base.open(disk, plan.heap(), format, thread);
    Current next = after(target, plan.heap());
    try {
      currentFile.write(next);
    } catch (IOException | RuntimeException e) {
      made.close();
      throw e;
    }
    Replaced old;
    synchronized (lock) {
      old = replace(made, next, overlay.after(target), target.logBytes());
    }
    plan.snapshot().close();
    drop(old, made);
  }

  /** A base that is no longer part of the image. */
  private record Replaced(SharedBase base, long heap) {}

  /** Goes over to what CURRENT says now. */
  private Replaced replace(Base made, Current next, Overlay rest, long logBytes) {
    Replaced old = new Replaced(base, current() == null ? 0 : current().heap());
    base = SharedBase.of(made);
    overlay = rest;
    baseLogBytes = logBytes;
    currentFile.accept(next);
    return old;
  }

  /** Deletes the files that the image doesn't need any more. */
  private void drop(Replaced old, Base made) throws IOException {
    if (old.base().shares() != null) {
      old.base().shares().release();
    }
    disk.delete(FileNames.heap(old.heap()));
    disk.delete(FileNames.seal(old.heap()));
    synchronized (lock) {
      // As much as the log will take again: new files would have to be filled with zeros first.
      long wanted = settings.foldBytes(made.fileBytes());
      long room = settings.logBytes() - log.segmentBytesFrom(current().log());
      log.dropBefore(current().log(), Math.min(wanted, room));
    }
  }

  /** What CURRENT says once the log up to {@code target} is in generation {@code heap}. */
  private Current after(Overlay.Commit target, long heap) {
    long sequence = target.sequence() + 1;
    synchronized (lock) {
      return new Current(heap, target.info(), log.segmentFor(sequence), sequence);
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      if (isClosed) {
        return;
      }
    }
    compaction.cancel();
    synchronized (lock) {
      isClosed = true;
      snapshots.forEach(Snapshot::close);
      try (folderLock;
          log) {
        if (base.shares() != null) {
          base.shares().release();
        }
      } catch (IOException e) {
        throw new StoreException("image " + name + " is not closed well: " + e.getMessage(), e);
      } finally {
        onClose.run();
      }
    }
  }
}
