package pvm.core.checkpoint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import pvm.core.image.ImageClasses;
import pvm.core.image.RecordCursor;
import pvm.core.image.RecordKind;
import pvm.core.image.References;
import pvm.store.Snapshot;

/**
 * Finds the garbage of an image: objects that no thread, frame or static of a checkpoint reaches.
 * It reads the checkpoint from the store, beside the running program; what was garbage then can
 * never be reached again, but for what is the host's too.
 *
 * <p>Memory: the {@link ReferringRecords}, a bit an id and a stack of ids. For one thread.
 */
final class Collector {

  /**
   * Where marking starts, and what may be garbage, both as of the checkpoint that is read.
   *
   * @param threads ids of all threads
   * @param statics ids of all classes with saved statics
   * @param objects ids of objects that the VM holds
   * @param used object ids in use
   */
  record Roots(int[] threads, int[] statics, int[] objects, BitSet used) {}

  /**
   * What was found.
   *
   * @param references ids of references whose referents only references reach: they can be cleared
   * @param ifCleared the garbage once those are cleared
   * @param ifKept the garbage as long as they are not
   */
  record Garbage(BitSet references, BitSet ifCleared, BitSet ifKept) {}

  private final BooleanSupplier isCancelled;
  private final ReferringRecords records;
  private final References references;
  private final RecordCursor record = new RecordCursor();
  private final BitSet marked = new BitSet();

  /** Pairs of a reference and its referent: ids in the upper and the lower half. */
  private final LongList weak = new LongList();

  private int[] stack = new int[1024];
  private int depth;
  private int nextFrame;

  /**
   * Reads a checkpoint.
   *
   * @throws CancellationException if it was cancelled meanwhile
   */
  Collector(Snapshot snapshot, BooleanSupplier isCancelled) {
    this.isCancelled = isCancelled;
    records = new ReferringRecords();
    snapshot.scan(
        (key, bytes, offset, length) -> {
          checkCancelled();
          records.add(key, bytes, offset, length);
        });
    references = new References(new ImageClasses(records::classRecord));
  }

  private void checkCancelled() {
    if (isCancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }

  /**
   * Ids of {@code roots.used} that nothing reaches.
   *
   * @throws CancellationException if it was cancelled meanwhile
   */
  Garbage findGarbage(Roots roots) {
    for (int id : roots.threads()) {
      nextFrame = 0;
      visit(RecordKind.THREAD, RecordKind.THREAD.key(id));
      while (nextFrame != 0) {
        long key = RecordKind.FRAME.key(nextFrame);
        nextFrame = 0;
        visit(RecordKind.FRAME, key);
      }
      markAll();
    }
    for (int id : roots.statics()) {
      visit(RecordKind.STATICS, RecordKind.STATICS.key(id));
      markAll();
    }
    for (int id : roots.objects()) {
      push(id);
      markAll();
    }
    BitSet references = clearable();
    BitSet ifCleared = unmarked(roots);
    if (references.isEmpty()) {
      return new Garbage(references, ifCleared, ifCleared);
    }
    while (!weak.isEmpty()) {
      push((int) weak.removeLast());
      markAll();
    }
    return new Garbage(references, ifCleared, unmarked(roots));
  }

  private BitSet unmarked(Roots roots) {
    BitSet unmarked = (BitSet) roots.used().clone();
    unmarked.andNot(marked);
    return unmarked;
  }

  /** The marked references whose referents are not marked. */
  private BitSet clearable() {
    BitSet references = new BitSet();
    for (int i = 0; i < weak.size(); i++) {
      if (!marked.get((int) weak.get(i))) {
        references.set((int) (weak.get(i) >>> 32));
      }
    }
    return references;
  }

  private void markAll() {
    while (depth > 0) {
      int id = stack[--depth];
      boolean isLeaf = !visit(RecordKind.OBJECT, RecordKind.OBJECT.key(id));
      if (!isLeaf && references.hasReferenceChunks()) {
        for (int chunk = 0, n = references.chunks(); chunk < n; chunk++) {
          visit(RecordKind.CHUNK, RecordKind.chunkKey(id, chunk));
        }
      }
    }
  }

  /** Marks what a record refers to; false if it is one that refers to nothing. */
  private boolean visit(RecordKind kind, long key) {
    checkCancelled();
    int id = RecordKind.id(key);
    if (!records.open(key, record)) {
      throw new AssertionError(
          "the collection of an image found no " + kind + " record " + RecordKind.id(key));
    }
    if (record.remaining() == 0) {
      return false;
    }
    references.visit(
        kind,
        id,
        record,
        this::push,
        referent -> weak.add((long) id << 32 | referent),
        frame -> nextFrame = frame);
    return true;
  }

  private void push(int id) {
    if (marked.get(id)) {
      return;
    }
    marked.set(id);
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, depth * 2);
    }
    stack[depth++] = id;
  }
}
