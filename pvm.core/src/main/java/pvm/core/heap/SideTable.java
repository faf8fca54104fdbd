package pvm.core.heap;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ObjIntConsumer;

/**
 * Objects without a state word, by identity: each has an id and, where it can change, a shadow to
 * compare it with. Entries stand densely, so that a checkpoint walks them fast; an index over the
 * identity hash finds one.
 *
 * <p>Every object in it has an identity hash. Used while the process is stopped, by one thread.
 */
public final class SideTable {
  /** Where more than one in so many entries goes, a new index takes less time than the old one. */
  private static final int REBUILD_SHARE = 8;

  private final IdentityHash hashes;
  private Object[] objects = new Object[64];
  private Object[] shadows = new Object[64];
  private int[] ids = new int[64];
  private int[] hashCodes = new int[64]; // so that no walk through the index reads an object
  private int size;
  // Entry number + 1 at its hash, or at the next free place after it; 0 is free.
  private int[] index = new int[128];

  public SideTable(IdentityHash hashes) {
    this.hashes = hashes;
  }

  /** Number of entries. */
  public int size() {
    return size;
  }

  public Object object(int entry) {
    return objects[entry];
  }

  public int id(int entry) {
    return ids[entry];
  }

  /** What the entry was when it was written last; null if it has not been written yet. */
  public Object shadow(int entry) {
    return shadows[entry];
  }

  public void shadow(int entry, Object shadow) {
    shadows[entry] = shadow;
  }

  /** The entry of an object; -1 if it is not here. */
  public int find(Object object) {
    int hash = hashes.peek(object);
    return hash == 0 ? -1 : find(object, hash);
  }

  private int find(Object object, int hash) {
    int mask = index.length - 1;
    for (int i = spread(hash) & mask; ; i = i + 1 & mask) {
      int entry = index[i] - 1;
      if (entry < 0 || objects[entry] == object) {
        return entry;
      }
    }
  }

  /** Adds an object that is not here and has an identity hash; returns its entry. */
  public int add(Object object, int id) {
    if (size == objects.length) {
      grow(size * 2);
    }
    int entry = size++;
    objects[entry] = object;
    ids[entry] = id;
    hashCodes[entry] = hashes.peek(object);
    put(entry);
    return entry;
  }

  /** Makes room for so many entries in all. */
  public void reserve(int entries) {
    if (entries > objects.length) {
      grow(Integer.highestOneBit(entries) * 2);
    }
  }

  private void grow(int capacity) {
    objects = Arrays.copyOf(objects, capacity);
    shadows = Arrays.copyOf(shadows, capacity);
    ids = Arrays.copyOf(ids, capacity);
    hashCodes = Arrays.copyOf(hashCodes, capacity);
    index = new int[capacity * 2];
    putAll();
  }

  private void putAll() {
    for (int entry = 0; entry < size; entry++) {
      put(entry);
    }
  }

  private void put(int entry) {
    int mask = index.length - 1;
    int i = home(entry);
    while (index[i] != 0) {
      i = i + 1 & mask;
    }
    index[i] = entry + 1;
  }

  private int home(int entry) {
    return spread(hashCodes[entry]) & index.length - 1;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 15;
  }

  /**
   * Removes entries whose id is doomed, going down from entry {@code from} for at most {@code
   * steps} entries; returns the entry to go on with, -1 at the end. Entries above {@code from} may
   * move down.
   *
   * @param removed is told each object that goes, and its id
   */
  public int sweep(int from, int steps, BitSet doomed, ObjIntConsumer<Object> removed) {
    int entry = Math.min(from, size - 1);
    for (int n = steps; n > 0 && entry >= 0; n--, entry--) {
      if (doomed.get(ids[entry])) {
        removed.accept(objects[entry], ids[entry]);
        remove(entry);
      }
    }
    return entry;
  }

  /**
   * Removes entries whose id is doomed; the others keep their order.
   *
   * @param from the first entry to look at
   * @param removed is told each object that goes, and its id
   */
  public void removeFrom(int from, BitSet doomed, ObjIntConsumer<Object> removed) {
    int count = 0;
    for (int entry = from; entry < size; entry++) {
      count += doomed.get(ids[entry]) ? 1 : 0;
    }
    boolean isIndexNew = count > size / REBUILD_SHARE;
    for (int entry = from; entry < size && count > 0 && !isIndexNew; entry++) {
      if (doomed.get(ids[entry])) {
        unlink(place(entry));
      }
    }
    int kept = from;
    for (int entry = from; entry < size && count > 0; entry++) {
      if (doomed.get(ids[entry])) {
        removed.accept(objects[entry], ids[entry]);
        continue;
      }
      if (!isIndexNew && kept != entry) {
        index[place(entry)] = kept + 1;
      }
      move(entry, kept++);
    }
    Arrays.fill(objects, size - count, size, null);
    Arrays.fill(shadows, size - count, size, null);
    size -= count;
    if (isIndexNew) {
      Arrays.fill(index, 0);
      putAll();
    }
  }

  private void move(int entry, int to) {
    objects[to] = objects[entry];
    shadows[to] = shadows[entry];
    ids[to] = ids[entry];
    hashCodes[to] = hashCodes[entry];
  }

  private void remove(int entry) {
    unlink(place(entry));
    int last = --size;
    if (entry != last) {
      index[place(last)] = entry + 1;
      move(last, entry);
    }
    objects[last] = null;
    shadows[last] = null;
  }

  private int place(int entry) {
    int mask = index.length - 1;
    int i = home(entry);
    while (index[i] != entry + 1) {
      if (index[i] == 0) {
        throw new AssertionError("entry " + entry + " of " + size + " is not in the index");
      }
      i = i + 1 & mask;
    }
    return i;
  }

  /** Frees a place and moves those after it up, as linear probing wants it. */
  private void unlink(int place) {
    int mask = index.length - 1;
    int hole = place;
    for (int i = hole + 1 & mask; index[i] != 0; i = i + 1 & mask) {
      int home = home(index[i] - 1);
      if ((i - home & mask) >= (i - hole & mask)) {
        index[hole] = index[i];
        hole = i;
      }
    }
    index[hole] = 0;
  }
}
