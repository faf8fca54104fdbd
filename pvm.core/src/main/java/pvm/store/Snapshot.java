package pvm.store;

/** One checkpoint, read only: a map from keys to bytes. */
public interface Snapshot extends AutoCloseable {

  /** The value of a key; null if there is none. The caller owns the array. */
  byte[] get(long key);

  /** Visits every key and its value, in no order. */
  void forEach(Visitor visitor);

  /** Takes one entry; may keep the array. */
  @FunctionalInterface
  interface Visitor {
    void visit(long key, byte[] value);
  }

  @Override
  void close();
}
