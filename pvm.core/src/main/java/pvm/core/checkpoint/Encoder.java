package pvm.core.checkpoint;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.BitSet;
import pvm.core.abi.DirtyList;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.GuestObject;
import pvm.core.abi.GuestReference;
import pvm.core.heap.ArrayMemory;
import pvm.core.heap.Heap;
import pvm.core.heap.HostConstants;
import pvm.core.heap.IdentityHash;
import pvm.core.heap.SideTable;
import pvm.core.heap.ThrowableParts;
import pvm.core.image.GuestClasses;
import pvm.core.image.ImageException;
import pvm.core.image.ObjectKind;
import pvm.core.image.RecordBuffer;
import pvm.core.image.RecordKind;

/**
 * Writes the records of objects. An object that a record names for the first time gets its id then,
 * and waits in a queue for its own record; the queue is empty after {@link #drain}.
 *
 * <p>It can fail at an object that no image can hold. Nothing is lost then: an object is marked
 * clean only once its record is whole, and what waits in the queue waits there for the next
 * checkpoint.
 *
 * <p>Used while the process is stopped, by one thread.
 */
final class Encoder extends FieldWriter {
  private final Heap heap;
  private final GuestClasses classes;
  private final ClassIds classIds;
  private final HostConstants constants;
  private final ImageGarbage garbage;
  private final HostEncoder hosts;
  private final ObjectQueue queue = new ObjectQueue();
  private final Nursery nursery;
  private final FieldWriter visitor = new Visitor();

  /** Whether it is a stack, or an object in the nursery, that refers to what is named now. */
  private boolean isByStack;

  private RecordBuffer out;
  private Object current;
  private int objects;
  private long newArrayBytes;

  Encoder(
      Heap heap,
      GuestClasses classes,
      ClassIds classIds,
      HostConstants constants,
      ImageGarbage garbage) {
    this.heap = heap;
    this.classes = classes;
    this.classIds = classIds;
    this.constants = constants;
    this.garbage = garbage;
    this.nursery = new Nursery(heap.values(), heap.arrays(), heap.mutables());
    this.hosts = new HostEncoder(this, classes, classIds, constants, heap.strings());
  }

  /** Where the records of the next checkpoint go. */
  void begin(RecordBuffer records) {
    out = records;
    objects = 0;
    isByStack = false;
    nursery.begin(!garbage.isSought());
  }

  /** Until this is called with false, it is a frame that refers to what is named. */
  void byStack(boolean isFrame) {
    isByStack = isFrame && nursery.isOpen();
  }

  /** Objects written since {@link #begin}. */
  int objects() {
    return objects;
  }

  /** Bytes of the arrays that were new since {@link #forgetNewArrayBytes}. */
  long newArrayBytes() {
    return newArrayBytes;
  }

  void forgetNewArrayBytes() {
    newArrayBytes = 0;
  }

  /** What the open record is of, to name it when it can't be written. */
  void current(Object owner) {
    current = owner;
  }

  // ---- what has changed

  /**
   * Writes what has changed of the objects that the image knows. Those in the nursery may be
   * garbage: they are written when they leave it.
   */
  void writeChanged() {
    heap.dirtyLists().forEach(list -> list.forEach(this::writeIfDirty));
    writeChangedArrays();
    writeChangedMutables();
    heap.strings().takeFresh(this::writeInterned);
  }

  private void writeIfDirty(GuestObject object) {
    int state = object.$st();
    if (state < 0 && !nursery.mayBeGarbage(-state)) {
      writeObject(object, -state);
      object.$st(-state);
    }
  }

  /** A string of the image has become the interned one: its record has to say so. */
  private void writeInterned(String value) {
    int entry = heap.values().find(value);
    if (entry >= 0) {
      idOf(value); // it is no garbage
      writeObject(value, heap.values().id(entry));
    }
  }

  /** To be called once all is written: nothing is dirty now. */
  void clean() {
    heap.dirtyLists().forEach(DirtyList::clear);
  }

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
    int length = ArrayMemory.length(array);
    int chunkLength = length <= ArrayMemory.SMALL_LENGTH ? length : ArrayMemory.chunkLength(array);
    if (length <= chunkLength) {
      if (ArrayMemory.differs(array, shadow, 0, length)) {
        writeObject(array, id);
        System.arraycopy(array, 0, shadow, 0, length);
      }
      return;
    }
    for (int from = 0, chunk = 0; from < length; from += chunkLength, chunk++) {
      int to = Math.min(length, from + chunkLength);
      if (ArrayMemory.differs(array, shadow, from, to)) {
        current = array;
        writeChunk(array, id, chunk);
        System.arraycopy(array, from, shadow, from, to - from);
      }
    }
  }

  private void writeChunk(Object array, int id, int chunk) {
    out.begin(RecordKind.chunkKey(id, chunk));
    hosts.writeChunk(out, array, chunk);
    out.end();
  }

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
      writeObject(object, mutables.id(entry));
      mutables.shadow(entry, HostKind.shadowOf(object));
    }
  }

  private static boolean isSame(Object object, Object shadow) {
    return shadow instanceof ThrowableParts.Shadow parts
        ? parts.isOf((Throwable) object)
        : ((BuilderShadow) shadow).isOf(object);
  }

  // ---- what is new

  /** Writes all objects that wait, and those that they bring. */
  void drain() {
    drainKept();
    for (ObjectQueue waiting = nursery.waiting(); !waiting.isEmpty(); waiting.remove()) {
      if (nursery.isUnwritten(waiting.id())) {
        byStack(nursery.holds(waiting.id()));
        writeNew(waiting.object(), waiting.id());
        nursery.written(waiting.id());
        byStack(false);
        drainKept();
      }
    }
  }

  private void drainKept() {
    ObjectQueue leaving = nursery.leaving();
    while (!queue.isEmpty() || !leaving.isEmpty()) {
      if (!queue.isEmpty()) {
        writeNew(queue.object(), queue.id());
        queue.remove();
      } else {
        writeLeaving(leaving.object(), leaving.id());
        leaving.remove();
      }
    }
  }

  private void writeNew(Object object, int id) {
    writeObject(object, id);
    writeChunks(object, id);
    setShadow(object);
  }

  /** Writes an object that leaves the nursery, if it has to be, and names all that it refers to. */
  private void writeLeaving(Object object, int id) {
    if (nursery.isUnwritten(id)) {
      writeNew(object, id);
      nursery.written(id);
    } else if (object instanceof GuestObject guest) {
      int state = guest.$st();
      if (state < 0) {
        writeObject(guest, id);
        guest.$st(id);
      } else {
        current = guest;
        guest.$write(visitor);
      }
    } else if (HostKind.tableOf(heap, object) == heap.arrays()) {
      int entry = heap.arrays().find(object);
      writeArrayIfChanged(object, heap.arrays().shadow(entry), id);
      if (object instanceof Object[] elements) {
        current = object;
        keep(elements);
      }
    } else if (HostKind.tableOf(heap, object) == heap.mutables()) {
      writeMutableIfChanged(heap.mutables().find(object));
    }
  }

  /** Names references that stay as the image has them; some may be null. */
  void keep(Object[] references) {
    for (Object reference : references) {
      if (reference != null) {
        idOf(reference);
      }
    }
  }

  /** Names what an object refers to. */
  private final class Visitor extends FieldWriter {
    @Override
    public void putInt(int value) {}

    @Override
    public void putLong(long value) {}

    @Override
    public void putRef(Object value) {
      if (value != null) {
        idOf(value);
      }
    }
  }

  /** Removes what was in the nursery and has not been reached; all is written now. */
  void removeTemporaries(LongList removals) {
    BitSet dead = nursery.end((object, id) -> bury(object, id, removals));
    for (int id = dead.nextSetBit(0); id >= 0; id = dead.nextSetBit(id + 1)) {
      heap.ids().free(id);
      removals.add(RecordKind.OBJECT.key(id));
    }
  }

  private void bury(Object object, int id, LongList removals) {
    if (object.getClass().isArray()) {
      Sweep.removeChunks(object, id, removals);
      newArrayBytes -= sizeBytes(object);
    }
  }

  private void writeChunks(Object object, int id) {
    if (object.getClass().isArray()) {
      int length = ArrayMemory.length(object);
      int chunkLength = ArrayMemory.chunkLength(object);
      for (int from = 0, chunk = 0; length > chunkLength && from < length; from += chunkLength) {
        writeChunk(object, id, chunk++);
      }
    }
  }

  private void setShadow(Object object) {
    if (object instanceof GuestObject && !(object instanceof Throwable)) {
      return;
    }
    SideTable table = HostKind.tableOf(heap, object);
    if (table == heap.arrays()) {
      table.shadow(table.find(object), ArrayMemory.copy(object));
      newArrayBytes += sizeBytes(object);
    } else if (table == heap.mutables()) {
      table.shadow(table.find(object), HostKind.shadowOf(object));
    }
  }

  private static long sizeBytes(Object array) {
    return (long) ArrayMemory.length(array) * ArrayMemory.elementSize(array);
  }

  private void writeObject(Object object, int id) {
    current = object;
    out.begin(RecordKind.OBJECT.key(id));
    if (object instanceof GuestObject guest) {
      writeHead(classIds.of(object.getClass()).code(), object, id);
      guest.$write(this);
      if (object instanceof Throwable thrown) {
        hosts.writeThrowable(out, thrown);
      }
    } else {
      int kind = HostKind.of(object, constants, classes);
      writeHead(kind, object, id);
      hosts.write(out, kind, object);
    }
    out.end();
    objects++;
  }

  /** Writes the head of an object record, with the identity hash if the id doesn't tell it. */
  private void writeHead(int code, Object object, int id) {
    int hash = heap.hashes().peek(object);
    if (hash == IdentityHash.forId(id) || isShared(code, object)) {
      out.putVarint(code << 1);
    } else {
      out.putVarint(code << 1 | 1);
      out.putVarint(hash);
    }
  }

  /** Whether an object is the host's and not the process's alone. */
  private boolean isShared(int kind, Object object) {
    return switch (kind) {
      case ObjectKind.STRING -> heap.strings().isInterned((String) object);
      case ObjectKind.BOX -> HostKind.isCachedBox(object);
      case ObjectKind.CLASS, ObjectKind.CONSTANT -> true;
      case ObjectKind.HANDLE -> object instanceof MethodType;
      default -> false;
    };
  }

  // ---- values

  @Override
  public void putInt(int value) {
    out.putInt(value);
  }

  @Override
  public void putLong(long value) {
    out.putLong(value);
  }

  @Override
  public void putRef(Object value) {
    out.putVarint(value == null ? 0 : idOf(value));
  }

  /** The id of an object; a new one joins the queue. */
  int idOf(Object object) {
    if (object instanceof GuestObject guest) {
      int state = guest.$st();
      if (state == 0) {
        return adopt(guest);
      }
      int id = Math.abs(state);
      if (!heap.ids().isUsed(id)) {
        throw new AssertionError(
            "object id " + id + " of a " + object.getClass() + " was freed while it was in use");
      }
      nursery.reached(object, id, isByStack);
      return id;
    }
    SideTable table = HostKind.tableOf(heap, object);
    int entry = table.find(object);
    if (entry < 0) {
      return adopt(object, table);
    }
    int id = table.id(entry);
    garbage.named(id);
    nursery.reached(object, id, isByStack);
    return id;
  }

  private int adopt(GuestObject object) {
    int id = heap.ids().take();
    heap.hashes().fix(object, IdentityHash.forId(id));
    object.$st(id);
    if (object instanceof Throwable) {
      heap.mutables().add(object, id);
      queue.add(object, id);
    } else if (object instanceof GuestReference) {
      heap.references().table().add(object, id);
      queue.add(object, id);
    } else {
      enqueue(object, id);
    }
    return id;
  }

  private int adopt(Object object, SideTable table) {
    int kind = HostKind.of(object, constants, classes);
    if (kind == HostKind.NONE) {
      throw new ImageException(trouble(object));
    }
    int id = heap.ids().take();
    if (isShared(kind, object)) {
      System.identityHashCode(object);
    } else {
      heap.hashes().fix(object, IdentityHash.forId(id));
    }
    table.add(object, id);
    if (HostKind.canBeTemporary(kind) && !isShared(kind, object)) {
      enqueue(object, id);
    } else {
      queue.add(object, id);
    }
    return id;
  }

  private void enqueue(Object object, int id) {
    if (isByStack) {
      nursery.add(object, id);
    } else {
      queue.add(object, id);
    }
  }

  private String trouble(Object object) {
    String place = new Referrer(current, object, classes).describe();
    if (object instanceof MethodHandle || object instanceof VarHandle) {
      return place
          + " refers to a handle of type "
          + (object instanceof MethodHandle handle ? handle.type() : "VarHandle")
          + " that was made in a way that no image can hold; make it by the methods of Lookup,"
          + " MethodHandles and MethodHandle";
    }
    return place
        + " refers to an object of "
        + object.getClass().getName()
        + ", which no image can hold; keep it in a local variable no longer than one call, or"
        + " make it anew where it is used";
  }
}
