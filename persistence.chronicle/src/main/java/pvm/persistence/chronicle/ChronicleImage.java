package pvm.persistence.chronicle;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * switches CURRENT, and drops what is before; commits go on meanwhile. All state is guarded by
 * {@code lock}, which is held while a commit is written, and for no time that depends on the
 * image's size.
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
  private final RedoLog log;
  private final Compaction compaction;
  private final List<ChronicleSnapshot> snapshots = new ArrayList<>();

  private Current current;
  private SharedBase base = SharedBase.NONE;
  private Overlay overlay = new Overlay();
  private long baseLogBytes;
  private long lastHeap;
  private String damage;
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
    this.current = current;
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
    if (current != null) {
      disk.syncFolder();
    }
    Leftovers.clear(disk, current);
    if (current == null) {
      log.beginAt(FileNames.lastRedo(disk) + 1);
      return;
    }
    openBase();
    LogReplay.Result replay = LogReplay.run(disk, current, log);
    overlay = replay.overlay();
    if (damage == null && replay.damage() != null) {
      damage = damaged(newest().number() + 1, replay.damage().what());
    }
  }

  private void openBase() throws IOException {
    if (current.heap() == 0) {
      return;
    }
    try {
      base = shared(Base.open(disk, current.heap(), format, thread));
    } catch (StoreException e) {
      isBaseDamaged = true;
      damage = damaged(current.base().number(), e.getMessage());
    }
  }

  private static SharedBase shared(Base base) {
    return new SharedBase(base, new Shares(base));
  }

  private String damaged(long number, String what) {
    return "checkpoint " + number + " of image " + name + " is damaged: " + what;
  }

  @Override
  public List<CheckpointInfo> checkpoints() {
    synchronized (lock) {
      List<CheckpointInfo> all = new ArrayList<>();
      if (isBaseDamaged) {
        return all;
      }
      if (current != null && current.base().number() > 0) {
        all.add(current.base());
      }
      overlay.commits().forEach(commit -> all.add(commit.info()));
      return List.copyOf(
          all.subList(Math.max(0, all.size() - settings.keptCheckpoints()), all.size()));
    }
  }

  @Override
  public Optional<String> damage() {
    synchronized (lock) {
      return Optional.ofNullable(damage);
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
              + (damage == null ? "" : "; " + damage));
    }
  }

  @Override
  public CheckpointInfo commit(Delta delta) {
    synchronized (lock) {
      requireOpen();
      if (damage != null) {
        throw new StoreException(
            damage + "; nothing is committed before a return to an older checkpoint");
      }
      Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      var info = new CheckpointInfo(newest().number() + 1, time, delta.sizeBytes());
      try {
        append(info, delta);
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
      if (current == null) {
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
      first.write(disk);
      current = first;
    } catch (IOException e) {
      log.takeBack();
      throw e;
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
    return current == null ? Current.NO_BASE : current.base();
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
  record Plan(long heap, Overlay.Commit target, ChronicleSnapshot snapshot) {}

  /** A plan for a new base, if there is one to make; the caller closes its snapshot. */
  Optional<Plan> plan() {
    synchronized (lock) {
      Overlay.Commit target = oldestKept();
      if (target == null || damage != null || isClosed) {
        return Optional.empty();
      }
      return Optional.of(new Plan(++lastHeap, target, snapshot(target.info().number())));
    }
  }

  /** Whether so much of the log is older than the kept checkpoints that a new base pays. */
  boolean isCompactionWorthwhile() {
    synchronized (lock) {
      Overlay.Commit target = oldestKept();
      long baseBytes = base.base() == null ? 0 : base.base().fileBytes();
      return target != null
          && target.logBytes() - baseLogBytes >= Math.max(settings.compactionBytes(), baseBytes);
    }
  }

  /** The commit of the oldest kept checkpoint; null if that is the base. */
  private Overlay.Commit oldestKept() {
    List<Overlay.Commit> commits = overlay.commits();
    int older = commits.size() - settings.keptCheckpoints();
    boolean isBaseKept = older < 0 && current != null && current.base().number() > 0;
    return commits.isEmpty() || isBaseKept ? null : commits.get(Math.max(0, older));
  }

  /** Makes a finished map the base. Only a compaction calls this; nothing is rewound meanwhile. */
  void adopt(Plan plan) throws IOException {
    Overlay.Commit target = plan.target();
    Base made = Base.open(disk, plan.heap(), format, thread);
    Current next = after(target, plan.heap());
    try {
      next.write(disk);
    } catch (IOException | RuntimeException e) {
      made.close();
      throw e;
    }
    SharedBase oldBase;
    Current old;
    synchronized (lock) {
      oldBase = base;
      old = current;
      base = shared(made);
      overlay = overlay.after(target);
      baseLogBytes = target.logBytes();
      current = next;
    }
    plan.snapshot().close();
    if (oldBase.shares() != null) {
      oldBase.shares().release();
    }
    disk.delete(FileNames.heap(old.heap()));
    disk.delete(FileNames.seal(old.heap()));
    synchronized (lock) {
      // As much as the log will take again: new files would have to be filled with zeros first.
      log.dropBefore(next.log(), Math.max(settings.compactionBytes(), made.fileBytes()));
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
