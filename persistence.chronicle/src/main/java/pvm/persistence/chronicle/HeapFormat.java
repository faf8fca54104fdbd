package pvm.persistence.chronicle;

import java.io.Closeable;
import java.io.IOException;
import pvm.store.disk.Disk;

/** How the pages of a base are kept in one file: as a Chronicle Map, see {@link ChronicleHeap}. */
interface HeapFormat {

  /**
   * Makes a file for exactly these pages. What is put is durable once the heap is closed and the
   * file was forced.
   *
   * @param lengths of the pages, with their checksums
   */
  Heap create(Disk disk, String name, int[] lengths) throws IOException;

  /** Opens a file that {@link #create} made, to read it. */
  Heap open(Disk disk, String name) throws IOException;

  /** An open file of pages. Not thread-safe. */
  interface Heap extends Closeable {
    void put(long number, byte[] page);

    /** The page of a number; null if there is none. */
    byte[] get(long number);

    /** How many pages there are. */
    long size();
  }
}
