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
  private final Settings settings;
  private final InstantSource clock;
  private final Closeable folderLock;
  private final Runnable onClose;
  private final Object lock = new Object();
  private final Generations generations;
  private final Compaction compaction;
  private final List<ChronicleSnapshot> snapshots = new ArrayList<>();
  private boolean isClosed;

  private ChronicleImage(Opening opening, Closeable folderLock) throws IOException {
    this.name = opening.name();
    this.disk = new CountedDisk(opening.disk());
    this.settings = opening.settings();
    this.clock = opening.clock();
    this.onClose = opening.onClose();
    this.folderLock = folderLock;
    this.generations = new Generations(opening, disk, lock);
    this.compaction = new Compaction(name, generations);
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
      return new ChronicleImage(opening, folderLock);
    } catch (IOException | RuntimeException | Error e) {
      folderLock.close();
      throw e;
    }
  }

  @Override
  public List<CheckpointInfo> checkpoints() {
    synchronized (lock) {
      List<CheckpointInfo> all = generations.checkpoints();
      return List.copyOf(
          all.subList(Math.max(0, all.size() - settings.keptCheckpoints()), all.size()));
    }
  }

  @Override
  public Optional<String> damage() {
    synchronized (lock) {
      return Optional.ofNullable(generations.damage()).map(Damage::what);
    }
  }

  @Override
  public OptionalLong lostMillis() {
    synchronized (lock) {
      Damage damage = generations.damage();
      return damage == null ? OptionalLong.empty() : damage.lostMillis(generations.newest());
    }
  }

  @Override
  public Snapshot read(long number) {
    synchronized (lock) {
      requireKept(number);
      snapshots.removeIf(ChronicleSnapshot::isClosed);
      ChronicleSnapshot snapshot = generations.snapshot(number);
      snapshots.add(snapshot);
      return snapshot;
    }
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
              + damage().map(what -> "; " + what).orElse(""));
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
      long recordBytes = LogFormat.RecordHeader.recordBytes(delta);
      compaction.makeRoom(() -> generations.hasRoom(recordBytes));
    }
    synchronized (lock) {
      requireOpen();
      if (generations.damage() != null) {
        throw new StoreException(
            generations.damage().what()
                + "; nothing is committed before a return to an older checkpoint");
      }
      Instant time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      long number = generations.newest().number() + 1;
      var info = new CheckpointInfo(number, time, delta.sizeBytes());
      try {
        generations.commit(info, delta, isBase);
      } catch (IOException e) {
        throw failed("checkpoint " + number + " of image " + name + " is not committed", e);
      }
      compaction.startIfWorthwhile();
      return info;
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
      if (generations.damage() == null && number == generations.newest().number()) {
        return;
      }
      try {
        generations.rewind(number);
      } catch (IOException e) {
        throw failed("image " + name + " can't go back to checkpoint " + number, e);
      }
    }
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
  public Optional<String> warning() {
    return compaction.failure().map(why -> "the log is not folded: " + why);
  }

  @Override
  public long writtenBytes() {
    return disk.writtenBytes();
  }

  @Override
  public long fileBytes() {
    synchronized (lock) {
      try {
        return generations.fileBytes();
      } catch (IOException e) {
        throw new StoreException("can't read " + disk.path() + ": " + Faults.reason(e), e);
      }
    }
  }

  String name() {
    return name;
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
      try (folderLock) {
        generations.close();
      } catch (IOException e) {
        throw new StoreException("image " + name + " is not closed well: " + e.getMessage(), e);
      } finally {
        onClose.run();
      }
    }
  }
}
