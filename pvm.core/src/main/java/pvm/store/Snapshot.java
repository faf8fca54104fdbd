package pvm.store;

/**
 * One checkpoint, read only: a map from keys to bytes. It may be read by another thread than the
 * one that commits. To be closed, for it may keep files from being deleted.
 *
 * <p>All methods that read throw {@link StoreException} if what they find is damaged or can't be
 * read, and {@link IllegalStateException} once the snapshot or its image is closed.
 */
public interface Snapshot extends AutoCloseable {

  /** Visits every key and its value, in no order. */
  void forEach(Visitor visitor);

  /**
   * Visits every key and its value, and perhaps older values of some keys after the newer one: of
   * all visits of a key the first counts. It costs less than {@link #forEach}, because nothing is
   * looked up or copied; for those who read a whole checkpoint into tables of their own.
   */
  default void scan(Scan scan) {
    forEach((key, value) -> scan.entry(key, value, 0, value.length));
  }

  /** Takes one entry of a {@link #scan}. */
  @FunctionalInterface
  interface Scan {
    /** The length of an entry that removes its key. */
    int REMOVED = -1;

    /**
     * Takes one entry.
     *
     * @param bytes hold the value, during this call only
     * @param offset where the value begins in them
     * @param length of the value; {@link #REMOVED} if there is none
     */
    void entry(long key, byte[] bytes, int offset, int length);
  }

  /** Takes one entry; may keep the array. */
  @FunctionalInterface
  interface Visitor {
    void visit(long key, byte[] value);
  }

  @Override
  void close();
}
