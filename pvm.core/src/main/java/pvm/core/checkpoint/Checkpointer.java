package pvm.core.checkpoint;

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
  private final StaticsRecords staticsRecords;
  private final UncommittedCaptures uncommitted = new UncommittedCaptures();
  private final LongList restoredGarbage = new LongList();

  /** Whether the newest checkpoint of the store is one of this process. */
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
    staticsRecords = new StaticsRecords(classes, classIds, ids, encoder);
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
    Captured captured = new Captured(uncommitted.buffer());
    RecordBuffer out = captured.records;
    ids.begin();
    encoder.begin(out);
    try {
      removeGarbage(captured);
      changedObjects.write();
      staticsRecords.write(heap.dirtyStatics(), out, captured.removals);
      threadRecords.write(threads, out, captured.removals);
      newObjects.write();
      classIds.write(out);
      writeProcess(out, process, console);
      changedObjects.clean();
      newObjects.removeTemporaries(captured.removals);
    } catch (RuntimeException e) {
      out.abandon();
      uncommitted.add(captured);
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
    uncommitted.add(captured);
    return captured;
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
    List<Captured> batch = uncommitted.upTo(captured);
    Delta delta = new Delta(1 + batch.stream().mapToInt(Captured::entries).sum());
    if (!isOwnImage) {
      removeAll(delta);
    }
    batch.forEach(part -> part.addTo(delta));
    CheckpointInfo info = store.commit(delta);
    isOwnImage = true;
    uncommitted.committed(batch);
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

  // ---- garbage

  private void planCollection(Captured captured) {
    if (garbage.isDue(comparedObjects.newArrayBytes())) {
      comparedObjects.forgetNewArrayBytes();
      captured.collection =
          new Collector.Roots(
              threadRecords.ids(),
              staticsRecords.ids(),
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
    staticsRecords.claim(classId);
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
