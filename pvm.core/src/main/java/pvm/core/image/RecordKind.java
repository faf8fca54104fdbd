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
 * <p>The order of the constants is part of the format: new ones go to the end.
 */
public enum RecordKind {
  /** An object of any class; ids from 1. */
  OBJECT,
  /** A stretch of the elements of a large array. */
  CHUNK,
  /** A captured activation. */
  FRAME,
  /** A class, as objects, frames and statics of the image refer to it. */
  CLASS,
  /** The original class file of a class of the program, by the id of the class. */
  CODE,
  /** The statics of an initialized class, by the id of the class. */
  STATICS,
  /** A thread. */
  THREAD,
  /** The process itself; id 0. */
  PROCESS,
  /** Console bytes that may not be in the log yet; id 0. */
  CONSOLE;

  private static final RecordKind[] KINDS = values();
  private static final int CHUNK_BITS = 24;

  /** The key of the record of an id. */
  public long key(int id) {
    return (long) (ordinal() + 1) << 56 | id;
  }

  /** The key of a stretch of a large array. */
  public static long chunkKey(int id, int chunk) {
    return (long) (CHUNK.ordinal() + 1) << 56 | (long) id << CHUNK_BITS | chunk;
  }

  /** The kind of a key; null if this version knows none such. */
  public static RecordKind of(long key) {
    int ordinal = (int) (key >>> 56) - 1;
    return ordinal >= 0 && ordinal < KINDS.length ? KINDS[ordinal] : null;
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
