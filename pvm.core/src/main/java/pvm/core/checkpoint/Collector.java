package pvm.core.checkpoint;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import pvm.core.image.ImageClasses;
import pvm.core.image.RecordKind;
import pvm.core.image.References;
import pvm.store.Snapshot;

/**
 * Finds the garbage of an image: objects that no thread, frame or static of a checkpoint reaches.
 * It reads the checkpoint from the store, beside the running program; what was garbage then can
 * never be reached again, but for what is the host's too.
 *
 * <p>Memory: two bits an id and a stack of ids. For one thread.
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

  private final Snapshot snapshot;
  private final BooleanSupplier isCancelled;
  private final References references;
  private final BitSet marked = new BitSet();

  /** Pairs of a reference and its referent: ids in the upper and the lower half. */
  private final LongList weak = new LongList();

  private int[] stack = new int[1024];
  private int depth;
  private int nextFrame;

  Collector(Snapshot snapshot, BooleanSupplier isCancelled) {
    this.snapshot = snapshot;
    this.isCancelled = isCancelled;
    references = new References(new ImageClasses(id -> snapshot.get(RecordKind.CLASS.key(id))));
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
      visit(RecordKind.OBJECT, RecordKind.OBJECT.key(id));
      if (references.hasReferenceChunks()) {
        for (int chunk = 0, n = references.chunks(); chunk < n; chunk++) {
          visit(RecordKind.CHUNK, RecordKind.chunkKey(id, chunk));
        }
      }
    }
  }

  private void visit(RecordKind kind, long key) {
    if (isCancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    byte[] record = snapshot.get(key);
    if (record == null) {
      throw new AssertionError(
          "the collection of an image found no " + kind + " record " + RecordKind.id(key));
    }
    int id = RecordKind.id(key);
    references.visit(
        kind,
        id,
        record,
        this::push,
        referent -> weak.add((long) id << 32 | referent),
        frame -> nextFrame = frame);
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
