package pvm.core.checkpoint;

import pvm.core.abi.FieldWriter;
import pvm.core.abi.GuestObject;
import pvm.core.heap.ArrayMemory;
import pvm.core.heap.Heap;
import pvm.core.heap.HostConstants;
import pvm.core.heap.IdentityHash;
import pvm.core.image.GuestClasses;
import pvm.core.image.RecordBuffer;
import pvm.core.image.RecordKind;

/**
 * Writes records of objects, each when it is told to; {@link Decoder} reads them. Which objects
 * have to be written is the business of {@link ChangedObjects} and {@link NewObjects}; what a
 * reference becomes, of {@link ObjectIds}.
 *
 * <p>Used while the process is stopped, by one thread.
 */
final class Encoder extends FieldWriter {
  private final Heap heap;
  private final GuestClasses classes;
  private final ClassIds classIds;
  private final HostConstants constants;
  private final ObjectIds ids;
  private final HostEncoder hosts;

  private RecordBuffer out;
  private int objects;

  Encoder(
      Heap heap, GuestClasses classes, ClassIds classIds, HostConstants constants, ObjectIds ids) {
    this.heap = heap;
    this.classes = classes;
    this.classIds = classIds;
    this.constants = constants;
    this.ids = ids;
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

  /**
   * Writes the record of an object; of a large array, all but its elements.
   *
   * @throws pvm.core.image.ImageException if it refers to something that no image can hold; the
   *     record is open then
   */
  void write(Object object, int id) {
    ids.referrer(object);
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
    if (hash == IdentityHash.forId(id) || HostKind.isShared(code, object, heap)) {
      out.putVarint(code << 1);
    } else {
      out.putVarint(code << 1 | 1);
      out.putVarint(hash);
    }
  }

  /** Writes the elements of a large array; nothing if the object is none. */
  void writeChunks(Object object, int id) {
    if (object.getClass().isArray()) {
      int length = ArrayMemory.length(object);
      int chunkLength = ArrayMemory.chunkLength(object);
      for (int from = 0, chunk = 0; length > chunkLength && from < length; from += chunkLength) {
        writeChunk(object, id, chunk++);
      }
    }
  }

  /** Writes the record of a stretch of a large array. */
  void writeChunk(Object array, int id, int chunk) {
    ids.referrer(array);
    out.begin(RecordKind.chunkKey(id, chunk));
    hosts.writeChunk(out, array, chunk);
    out.end();
  }

  // ---- values of the open record

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
    out.putVarint(value == null ? 0 : ids.of(value));
  }
}
