package pvm.persistence.chronicle;

import java.io.Closeable;
import java.io.IOException;
import pvm.store.disk.Disk;

/**
 * How the values of a base are kept in one file: as a Chronicle Map, see {@link ChronicleHeap}.
 * Values are bytes here, with their checksums.
 */
interface HeapFormat {

  /**
   * Makes a file for exactly these values. What is put is durable once the heap is closed and the
   * file was forced.
   *
   * @param lengths of the values, each without its checksum
   */
  Heap create(Disk disk, String name, int[] lengths) throws IOException;

  /** Opens a file that {@link #create} made, to read it. */
  Heap open(Disk disk, String name) throws IOException;

  /** An open file of values. Not thread-safe. */
  interface Heap extends Closeable {
    void put(long key, byte[] value);

    /** The value of a key; null if there is none. */
    byte[] get(long key);

    /** Visits all keys and the lengths of their values. */
    void forEachLength(Lengths visitor);

    /** Visits all keys and values. */
    void forEach(Values visitor);

    long size();
  }

  /** Takes a key and the length of its value. */
  interface Lengths {
    void visit(long key, int length);
  }

  /** Takes a key and its value, the first bytes of an array, which are valid during the call. */
  interface Values {
    void visit(long key, byte[] bytes, int length);
  }
}
