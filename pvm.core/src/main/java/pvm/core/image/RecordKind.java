package pvm.core.image;

/**
 * The kinds of records of a checkpoint. A record's key holds its kind and its id:
 *
 * <pre>
 *   63      56 55                                  0
 *   | kind    |  id                                |
 *   | CHUNK   |  id of the array (32) | chunk (24) |
 * </pre>
 *
 * <p>The codes are part of the format.
 */
public enum RecordKind {
  /** An object of any class; ids from 1. */
  OBJECT(1),
  /** A stretch of the elements of a large array. */
  CHUNK(2),
  /** A captured activation. */
  FRAME(3),
  /** A class, as objects, frames and statics of the image refer to it. */
  CLASS(4),
  /** The original class file of a class of the program, by the id of the class. */
  CODE(5),
  /** The statics of an initialized class, by the id of the class. */
  STATICS(6),
  /** A thread. */
  THREAD(7),
  /** The process itself; id 0. */
  PROCESS(8),
  /** Console bytes that may not be in the log yet; id 0. */
  CONSOLE(9);

  private static final RecordKind[] KINDS = values();
  private static final int CHUNK_BITS = 24;

  private final long bits;

  RecordKind(long code) {
    bits = code << 56;
  }

  /** The key of the record of an id. */
  public long key(int id) {
    return bits | id;
  }

  /** The key of a stretch of a large array. */
  public static long chunkKey(int id, int chunk) {
    return CHUNK.bits | (long) id << CHUNK_BITS | chunk;
  }

  /** The kind of a key; null if this version knows none such. */
  public static RecordKind of(long key) {
    int code = (int) (key >>> 56);
    return code >= 1 && code <= KINDS.length ? KINDS[code - 1] : null;
  }

  /** The id in a key; for a chunk the id of its array. */
  public static int id(long key) {
    return of(key) == CHUNK ? (int) (key >>> CHUNK_BITS) : (int) key;
  }

  /** The number of a chunk. */
  public static int chunk(long key) {
    return (int) key & (1 << CHUNK_BITS) - 1;
  }
}
