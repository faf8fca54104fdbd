package pvm.core.checkpoint;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.GuestObject;
import pvm.core.abi.GuestReference;
import pvm.core.heap.ArrayMemory;
import pvm.core.heap.DirtyList;
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
    this.hosts = new HostEncoder(this, classes, classIds, constants, heap.strings());
  }

  /** Where the records of the next checkpoint go. */
  void begin(RecordBuffer records) {
    out = records;
    objects = 0;
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

  /** Writes what has changed of the objects that the image knows. */
  void writeChanged() {
    for (DirtyList list : heap.dirtyLists()) {
      for (int i = 0; i < list.size(); i++) {
        GuestObject object = list.object(i);
        int state = object.$st();
        if (state < 0) {
          writeObject(object, -state);
          object.$st(-state);
        }
      }
    }
    writeChangedArrays();
    writeChangedMutables();
    heap.strings().takeFresh(this::writeInterned);
  }

  /** A string of the image has become the interned one: its record has to say so. */
  private void writeInterned(String value) {
    int entry = heap.values().find(value);
    if (entry >= 0) {
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
      if (shadow != null) {
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
      Object shadow = mutables.shadow(entry);
      Object object = mutables.object(entry);
      if (shadow != null && !isSame(object, shadow)) {
        writeObject(object, mutables.id(entry));
        mutables.shadow(entry, HostKind.shadowOf(object));
      }
    }
  }

  private static boolean isSame(Object object, Object shadow) {
    return shadow instanceof ThrowableParts.Shadow parts
        ? parts.isOf((Throwable) object)
        : ((BuilderShadow) shadow).isOf(object);
  }

  // ---- what is new

  /** Writes all objects that wait in the queue, and those that they bring. */
  void drain() {
    while (!queue.isEmpty()) {
      Object object = queue.object();
      int id = queue.id();
      writeObject(object, id);
      writeChunks(object, id);
      setShadow(object);
      queue.remove();
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
      newArrayBytes += (long) ArrayMemory.length(object) * ArrayMemory.elementSize(object);
    } else if (table == heap.mutables()) {
      table.shadow(table.find(object), HostKind.shadowOf(object));
    }
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
      return id;
    }
    SideTable table = HostKind.tableOf(heap, object);
    int entry = table.find(object);
    if (entry < 0) {
      return adopt(object, table);
    }
    int id = table.id(entry);
    garbage.named(id);
    return id;
  }

  private int adopt(GuestObject object) {
    int id = heap.ids().take();
    heap.hashes().fix(object, IdentityHash.forId(id));
    object.$st(id);
    if (object instanceof Throwable) {
      heap.mutables().add(object, id);
    } else if (object instanceof GuestReference) {
      heap.references().table().add(object, id);
    }
    queue.add(object, id);
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
    queue.add(object, id);
    return id;
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
