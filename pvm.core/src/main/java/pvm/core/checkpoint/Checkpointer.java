package pvm.core.checkpoint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import pvm.core.heap.Heap;
import pvm.core.heap.HostConstants;
import pvm.core.image.GuestClasses;
import pvm.core.image.ImageException;
import pvm.core.image.ProcessState;
import pvm.core.image.RecordBuffer;
import pvm.core.image.RecordKind;
import pvm.core.image.ThreadState;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.ImageStore;
import pvm.store.Snapshot;

/**
 * Makes the checkpoints of one process: {@link #capture} in the pause, {@link #commit} beside the
 * running program.
 *
 * <p>A capture that fails (an object that no image can hold) or a commit that fails (a full disk)
 * loses nothing: what it had written is kept, and goes into the next commit.
 *
 * <p>Threading: {@code capture} while the process is stopped; {@code commit} on one thread at a
 * time, which may be another; the collection of garbage runs on the executor it is given.
 */
public final class Checkpointer implements AutoCloseable {
  private final Heap heap;
  private final GuestClasses classes;
  private final HostConstants constants;
  private final ImageStore store;
  private final ImageGarbage garbage;
  private final ClassIds classIds;
  private final ObjectIds ids;
  private final Encoder encoder;
  private final ComparedObjects comparedObjects;
  private final ChangedObjects changedObjects;
  private final NewObjects newObjects;
  private final ThreadRecords threadRecords;
  private final BitSet savedStatics = new BitSet();
  private final List<Captured> uncommitted = new ArrayList<>();
  private final LongList restoredGarbage = new LongList();

  /** A buffer that a committed capture has left, for the next; guarded by {@link #uncommitted}. */
  private RecordBuffer spare;

  private boolean isOwnImage;

  /**
   * @param background runs what takes long and is not urgent: finding the garbage of the image
   */
  public Checkpointer(
      Heap heap,
      GuestClasses classes,
      HostConstants constants,
      ImageStore store,
      Executor background) {
    this.heap = heap;
    this.classes = classes;
    this.constants = constants;
    this.store = store;
    garbage = new ImageGarbage(heap, background);
    classIds = new ClassIds(classes);
    ids = new ObjectIds(heap, classes, constants, garbage);
    encoder = new Encoder(heap, classes, classIds, constants, ids);
    comparedObjects = new ComparedObjects(heap, encoder, ids.nursery());
    changedObjects = new ChangedObjects(heap, ids, encoder, comparedObjects);
    newObjects = new NewObjects(heap, ids, encoder, comparedObjects);
    threadRecords = new ThreadRecords(classes, classIds, ids, encoder);
  }

  /**
   * Takes what has changed since the last capture. All threads of the process stand captured, and
   * go on only after it returns.
   *
   * @param threads all threads that have been started and have not ended
   * @param process the process as a whole
   * @param console bytes that {@link Restored#console} gives back: output that may not be in the
   *     log
   * @throws ImageException if the process holds something that no image can hold; it may run on
   */
  public Captured capture(List<ThreadState> threads, ProcessState process, byte[] console) {
    long start = System.nanoTime();
    Captured captured = new Captured(buffer());
    RecordBuffer out = captured.records;
    ids.begin();
    encoder.begin(out);
    try {
      removeGarbage(captured);
      changedObjects.write();
      writeStatics(captured);
      threadRecords.write(threads, out, captured.removals);
      newObjects.write();
      classIds.write(out);
      writeProcess(out, process, console);
      changedObjects.clean();
      newObjects.removeTemporaries(captured.removals);
    } catch (RuntimeException e) {
      out.abandon();
      keep(captured);
      throw e;
    }
    garbage.written(encoder.objects());
    planCollection(captured);
    captured.figures =
        new Captured.Figures(
            System.nanoTime() - start,
            encoder.objects(),
            out.records(),
            captured.removals.size(),
            out.sizeBytes(),
            heap.ids().inUse());
    keep(captured);
    return captured;
  }

  private RecordBuffer buffer() {
    synchronized (uncommitted) {
      RecordBuffer buffer = spare == null ? new RecordBuffer() : spare;
      spare = null;
      return buffer;
    }
  }

  private void keep(Captured captured) {
    synchronized (uncommitted) {
      uncommitted.add(captured);
    }
  }

  private void writeStatics(Captured captured) {
    RecordBuffer out = captured.records;
    Iterator<Class<?>> dirty = heap.dirtyStatics().iterator();
    while (dirty.hasNext()) {
      Class<?> type = dirty.next();
      ClassIds.Entry entry = classIds.of(type);
      ids.referrer(type);
      out.begin(RecordKind.STATICS.key(entry.id));
      classes.writeStatics(type, encoder);
      out.end();
      savedStatics.set(entry.id);
      if (entry.staleStaticsId != 0) {
        captured.removals.add(RecordKind.STATICS.key(entry.staleStaticsId));
        savedStatics.clear(entry.staleStaticsId);
        entry.staleStaticsId = 0;
      }
      dirty.remove();
    }
  }

  private static void writeProcess(RecordBuffer out, ProcessState process, byte[] console) {
    out.begin(RecordKind.PROCESS.key(0));
    process.write(out);
    out.end();
    out.begin(RecordKind.CONSOLE.key(0));
    out.putBytes(console);
    out.end();
  }

  /**
   * Makes a capture, and all before it, the newest checkpoint.
   *
   * @throws pvm.store.StoreException if the store could not; it may be tried again
   */
  public CheckpointInfo commit(Captured captured) {
    List<Captured> batch = batchUpTo(captured);
    Delta delta = new Delta(1 + batch.stream().mapToInt(Captured::entries).sum());
    if (!isOwnImage) {
      removeAll(delta);
    }
    batch.forEach(part -> part.addTo(delta));
    CheckpointInfo info = store.commit(delta);
    isOwnImage = true;
    synchronized (uncommitted) {
      uncommitted.subList(0, batch.size()).clear();
      spare = captured.records.reset() ? captured.records : null;
    }
    for (Captured part : batch) {
      if (part == captured && part.collection != null) {
        garbage.collect(store.read(info.number()), part.collection);
      } else if (part.collection != null) {
        garbage.giveUp();
      }
    }
    return info;
  }

  /**
   * Commits the end of the process: how it ended and its last output. Its objects stay as they were
   * at the last checkpoint. Nothing is captured afterwards.
   *
   * @throws pvm.store.StoreException if the store could not; it may be tried again
   */
  public CheckpointInfo end(ProcessState process, byte[] console) {
    RecordBuffer out = new RecordBuffer();
    writeProcess(out, process, console);
    Delta delta = new Delta();
    if (!isOwnImage) {
      removeAll(delta);
    }
    out.copyTo(delta);
    return store.commit(delta);
  }

  /** A process that begins anew under the name of an older one leaves nothing of that. */
  private void removeAll(Delta delta) {
    if (store.latest().isPresent()) {
      try (Snapshot older = store.read(store.latest().get().number())) {
        older.forEach((key, _) -> delta.remove(key));
      }
    }
  }

  private List<Captured> batchUpTo(Captured captured) {
    synchronized (uncommitted) {
      int index = uncommitted.indexOf(captured);
      if (index < 0) {
        throw new IllegalStateException("the capture is committed already");
      }
      return List.copyOf(uncommitted.subList(0, index + 1));
    }
  }

  // ---- garbage

  private void planCollection(Captured captured) {
    if (garbage.isDue(comparedObjects.newArrayBytes())) {
      comparedObjects.forgetNewArrayBytes();
      captured.collection =
          new Collector.Roots(
              threadRecords.ids(),
              savedStatics.stream().toArray(),
              heap.references().pendingIds(),
              heap.ids().copy());
      garbage.begin();
    }
  }

  /** CPU time of the search for garbage since the last call. Thread-safe. */
  public long takeCollectionNanos() {
    return garbage.takeNanos();
  }

  private void removeGarbage(Captured captured) {
    garbage.sweep(captured.removals);
    captured.queues = garbage.takeQueues();
    for (int i = 0; i < restoredGarbage.size(); i++) {
      captured.removals.add(restoredGarbage.get(i));
    }
    restoredGarbage.clear();
  }

  /** Ends what runs in the background. To be called before the store is closed. */
  @Override
  public void close() {
    garbage.close();
  }

  // ---- for the restorer

  Heap heap() {
    return heap;
  }

  GuestClasses classes() {
    return classes;
  }

  HostConstants constants() {
    return constants;
  }

  ClassIds classIds() {
    return classIds;
  }

  ThreadRecords threadRecords() {
    return threadRecords;
  }

  /** Statics of this class id are in the image. */
  void claimStatics(int classId) {
    savedStatics.set(classId);
  }

  /** The image holds this record, but nothing reaches it. */
  void claimGarbage(long key) {
    restoredGarbage.add(key);
  }

  /** All objects of the image are known: the next checkpoint goes on from it. */
  void claimed() {
    isOwnImage = true;
    garbage.live(heap.ids().inUse());
  }
}
