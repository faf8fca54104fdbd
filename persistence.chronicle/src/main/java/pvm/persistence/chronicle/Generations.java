package pvm.persistence.chronicle;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import pvm.persistence.chronicle.ChronicleSnapshot.SharedBase;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.StoreException;
import pvm.store.disk.Disk;

/**
 * What an image consists of: the base that CURRENT names, the redo log of all later checkpoints,
 * and the overlay that knows where the log has what. Makes the next generation of the base, and
 * goes over to it.
 *
 * <p>State is guarded by the image's lock; who calls holds it, but for what a compaction calls.
 */
final class Generations implements Closeable {
  private final String name;
  private final Disk disk;
  private final HeapFormat format;
  private final Settings settings;
  private final MapThread thread;
  private final Object lock;
  private final CurrentFile currentFile;
  private final RedoLog log;

  private SharedBase base = SharedBase.NONE;
  private Overlay overlay = new Overlay();
  private long baseLogBytes;
  private long lastHeap;
  private Damage damage;
  private boolean isBaseDamaged;
  private boolean isClosed;

  /** Reads what is there, and clears away what a crash left. */
  Generations(ChronicleImage.Opening opening, Disk disk, Object lock) throws IOException {
    Current current = Current.read(disk);
    this.name = opening.name();
    this.disk = disk;
    this.format = opening.format();
    this.settings = opening.settings();
    this.thread = opening.thread();
    this.lock = lock;
    this.currentFile = new CurrentFile(disk, current);
    this.log = new RedoLog(disk, settings, opening.life());
    this.lastHeap = current == null ? 0 : current.heap();
    load();
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

  // ---- what there is

  /** The checkpoints that are there, oldest first, kept or not. */
  List<CheckpointInfo> checkpoints() {
    List<CheckpointInfo> all = new ArrayList<>();
    if (isBaseDamaged) {
      return all;
    }
    if (current() != null && current().base().number() > 0) {
      all.add(current().base());
    }
    overlay.commits().forEach(commit -> all.add(commit.info()));
    return all;
  }

  /** The newest intact checkpoint; number 0 if there is none. */
  CheckpointInfo newest() {
    if (!overlay.commits().isEmpty()) {
      return overlay.commits().getLast().info();
    }
    return current() == null ? Current.NO_BASE : current().base();
  }

  /** What can't be used of it; null if all can. */
  Damage damage() {
    return damage;
  }

  /** A checkpoint, which must be there. */
  ChronicleSnapshot snapshot(long number) {
    return new ChronicleSnapshot(name, base, overlay.view(number));
  }

  long fileBytes() throws IOException {
    return log.fileBytes() + (base.base() == null ? 0 : base.base().fileBytes());
  }

  // ---- commits

  /**
   * Commits to the log, or as a new base.
   *
   * @throws IOException if it is not committed
   */
  void commit(CheckpointInfo info, Delta delta, boolean isBase) throws IOException {
    currentFile.settle();
    if (isBase && current() != null) { // a base without CURRENT would be damage
      commitAsBase(info, delta);
    } else {
      append(info, delta);
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
      System.getLogger(Generations.class.getName())
          .log(System.Logger.Level.WARNING, "files are left in " + disk.path(), e);
    }
  }

  /** Takes back what came after a checkpoint, and damage with it. */
  void rewind(long number) throws IOException {
    currentFile.settle();
    log.rewind(number);
    overlay.rewind(number);
    damage = null;
  }

  // ---- the next base

  private Folding folding() {
    boolean isBaseKept = current() != null && current().base().number() > 0;
    return new Folding(
        settings, log, overlay, new Folding.Ground(base.base(), isBaseKept, baseLogBytes));
  }

  /** Whether the log takes a record; takes the lock. */
  boolean hasRoom(long recordBytes) {
    synchronized (lock) {
      return folding().hasRoom(recordBytes);
    }
  }

  /** Whether so much of the log can be folded that a new base pays; takes the lock. */
  boolean isFoldingWorthwhile() {
    synchronized (lock) {
      return folding().isWorthwhile();
    }
  }

  /** What a compaction would do: fold the log up to {@code target} into generation {@code heap}. */
  record Plan(long heap, Current before, Overlay.Commit target, ChronicleSnapshot snapshot)
      implements Closeable {
    @Override
    public void close() {
      snapshot.close();
    }
  }

  /**
   * A plan for a new base, if there is one to make; the caller closes it. Takes the lock.
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

  /** Makes the files of a new base, beside all commits. */
  void build(Plan plan, BooleanSupplier isCancelled) throws IOException {
    new BaseBuilder(disk, format, isCancelled).build(plan.heap(), plan.snapshot());
  }

  /**
   * Makes a finished map the base; takes the lock. Meanwhile nothing is rewound, and no commit
   * becomes a base.
   */
  void adopt(Plan plan) throws IOException {
    Overlay.Commit target = plan.target();
    synchronized (lock) {
      // Not equals of a record: the JDK would keep its class, and so the bundle's class loader.
      if (current().heap() != plan.before().heap()) {
        throw new AssertionError("image " + name + " has got another base: " + current());
      }
      log.leaveLargeSegment();
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

  /** Deletes the files of a plan, unless CURRENT names them: the next start does what remains. */
  void discard(Plan plan) {
    try {
      Current current = Current.read(disk);
      if (current != null && current.heap() < plan.heap()) {
        Leftovers.deleteHeap(disk, plan.heap());
      }
    } catch (IOException | RuntimeException e) {
      System.getLogger(Generations.class.getName())
          .log(System.Logger.Level.DEBUG, "files of a compaction are left in " + disk.path());
    }
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
  public void close() throws IOException {
    isClosed = true;
    try (log) {
      if (base.shares() != null) {
        base.shares().release();
      }
    }
  }
}
