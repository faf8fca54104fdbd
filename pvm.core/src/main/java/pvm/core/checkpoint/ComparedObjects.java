package pvm.core.checkpoint;

import pvm.core.abi.GuestObject;
import pvm.core.heap.ArrayMemory;
import pvm.core.heap.Heap;
import pvm.core.heap.SideTable;
import pvm.core.heap.ThrowableParts;

/**
 * Objects that change without a write barrier: arrays, builders and exceptions. Each has a shadow,
 * what it was when it was written last, and is compared with it at every checkpoint.
 *
 * <p>Used while the process is stopped, by one thread.
 */
final class ComparedObjects {
  /** Shorter arrays have a shadow at once. */
  private static final int LARGE_BYTES = 1 << 16;

  /** The shadow of a large array that may be garbage soon: it counts as changed if it is not. */
  private static final Object UNKNOWN = new Object();

  private final Heap heap;
  private final Encoder encoder;
  private final Nursery nursery;
  private long newArrayBytes;

  ComparedObjects(Heap heap, Encoder encoder, Nursery nursery) {
    this.heap = heap;
    this.encoder = encoder;
    this.nursery = nursery;
  }

  /** Writes those that have changed, but for those that may be garbage. */
  void writeChanged() {
    writeChangedArrays();
    writeChangedMutables();
  }

  /** Writes an object that the image has if it has changed; it may be one that never changes. */
  void writeIfChanged(Object object, int id) {
    SideTable table = HostKind.tableOf(heap, object);
    if (table == heap.arrays()) {
      writeArrayIfChanged(object, table.shadow(table.find(object)), id);
    } else if (table == heap.mutables()) {
      writeMutableIfChanged(table.find(object));
    }
  }

  /**
   * An object has been written for the first time; it may be one that needs no shadow.
   *
   * @param mayBeGarbage whether it is likely to be gone at the next checkpoint
   */
  void setShadow(Object object, boolean mayBeGarbage) {
    if (object instanceof GuestObject && !(object instanceof Throwable)) {
      return;
    }
    SideTable table = HostKind.tableOf(heap, object);
    if (table == heap.arrays()) {
      long bytes = sizeBytes(object);
      boolean isWithout = mayBeGarbage && bytes >= LARGE_BYTES;
      table.shadow(table.find(object), isWithout ? UNKNOWN : ArrayMemory.copy(object));
      newArrayBytes += bytes;
    } else if (table == heap.mutables()) {
      table.shadow(table.find(object), HostKind.shadowOf(object));
    }
  }

  /** Bytes of the arrays that were new since {@link #forgetNewArrayBytes}, and stayed. */
  long newArrayBytes() {
    return newArrayBytes;
  }

  void forgetNewArrayBytes() {
    newArrayBytes = 0;
  }

  /** A new array turned out to be garbage. */
  void forgetArray(Object array) {
    newArrayBytes -= sizeBytes(array);
  }

  private static long sizeBytes(Object array) {
    return (long) ArrayMemory.length(array) * ArrayMemory.elementSize(array);
  }

  // ---- arrays

  private void writeChangedArrays() {
    SideTable arrays = heap.arrays();
    for (int entry = 0, n = arrays.size(); entry < n; entry++) {
      Object shadow = arrays.shadow(entry);
      if (shadow != null && !nursery.mayBeGarbage(arrays.id(entry))) {
        writeArrayIfChanged(arrays.object(entry), shadow, arrays.id(entry));
      }
    }
  }

  private void writeArrayIfChanged(Object array, Object shadow, int id) {
    if (shadow == UNKNOWN) {
      encoder.write(array, id);
      encoder.writeChunks(array, id);
      heap.arrays().shadow(heap.arrays().find(array), ArrayMemory.copy(array));
      return;
    }
    int length = ArrayMemory.length(array);
    int chunkLength = length <= ArrayMemory.SMALL_LENGTH ? length : ArrayMemory.chunkLength(array);
    if (length <= chunkLength) {
      if (ArrayMemory.differs(array, shadow, 0, length)) {
        encoder.write(array, id);
        System.arraycopy(array, 0, shadow, 0, length);
      }
      return;
    }
    for (int from = 0, chunk = 0; from < length; from += chunkLength, chunk++) {
      int to = Math.min(length, from + chunkLength);
      if (ArrayMemory.differs(array, shadow, from, to)) {
        encoder.writeChunk(array, id, chunk);
        System.arraycopy(array, from, shadow, from, to - from);
      }
    }
  }

  // ---- builders and exceptions

  private void writeChangedMutables() {
    SideTable mutables = heap.mutables();
    for (int entry = 0, n = mutables.size(); entry < n; entry++) {
      if (!nursery.mayBeGarbage(mutables.id(entry))) {
        writeMutableIfChanged(entry);
      }
    }
  }

  private void writeMutableIfChanged(int entry) {
    SideTable mutables = heap.mutables();
    Object shadow = mutables.shadow(entry);
    Object object = mutables.object(entry);
    if (shadow != null && !isSame(object, shadow)) {
      encoder.write(object, mutables.id(entry));
      mutables.shadow(entry, HostKind.shadowOf(object));
    }
  }

  private static boolean isSame(Object object, Object shadow) {
    return shadow instanceof ThrowableParts.Shadow parts
        ? parts.isOf((Throwable) object)
        : ((BuilderShadow) shadow).isOf(object);
  }
}
