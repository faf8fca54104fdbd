package pvm.core.heap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import pvm.core.abi.GuestObject;
import pvm.core.abi.GuestReference;

/**
 * The reference objects of a process. An image refers to a referent as to any other object; a
 * collection of the image finds those that are reached by references alone, and they are cleared
 * then, unless one has given its referent away meanwhile.
 *
 * <p>What the guest calls is thread-safe: {@link #given}, {@link #takeCleared}, {@link
 * #hasCleared}, {@link #wantCollection}. All else is used while the process is stopped.
 */
public final class WeakReferences {
  private final SideTable table;
  private final Deque<GuestReference> cleared = new ArrayDeque<>();
  private final Set<Object> given = Collections.newSetFromMap(new IdentityHashMap<>());
  private volatile boolean isWatched;
  private volatile boolean isWanted;

  WeakReferences(IdentityHash hashes) {
    table = new SideTable(hashes);
  }

  /** All that are in the image. */
  public SideTable table() {
    return table;
  }

  // ---- called by the guest

  /** A reference has given its referent away. */
  public void given(GuestReference reference) {
    if (isWatched) {
      synchronized (given) {
        given.add(reference);
      }
    }
  }

  /** Takes one that was cleared; null if there is none. */
  public synchronized GuestReference takeCleared() {
    return cleared.poll();
  }

  public synchronized boolean hasCleared() {
    return !cleared.isEmpty();
  }

  /** The program wishes a collection. */
  public void wantCollection() {
    isWanted = true;
  }

  // ---- while the process is stopped

  /** Whether the program has wished a collection since the last call. */
  public boolean takeWish() {
    boolean was = isWanted;
    isWanted = false;
    return was;
  }

  /** Notes from now on which references give their referents away. */
  public void watch() {
    given.clear();
    isWatched = true;
  }

  /** Ids of the cleared ones that the guest has not taken yet: they are alive. */
  public synchronized int[] pendingIds() {
    return cleared.stream().mapToInt(each -> Math.abs(((GuestObject) each).$st())).toArray();
  }

  /** Ends {@link #watch}; whether none of these has given its referent away. */
  public boolean endWatch(BitSet ids) {
    isWatched = false;
    boolean isNone = true;
    for (int entry = 0; entry < table.size() && isNone; entry++) {
      isNone = !ids.get(table.id(entry)) || !given.contains(table.object(entry));
    }
    given.clear();
    return isNone;
  }

  /**
   * Clears references.
   *
   * @return the queues of those that have one: who waits there is to be woken
   */
  public List<Object> clear(BitSet ids, Heap heap) {
    List<Object> queues = new ArrayList<>();
    for (int entry = 0; entry < table.size(); entry++) {
      if (ids.get(table.id(entry))) {
        var reference = (GuestReference) table.object(entry);
        heap.touch((GuestObject) reference);
        reference.$clear();
        enqueue(reference, queues);
      }
    }
    return queues;
  }

  /** After a restore: those that were cleared and not taken. Returns their queues. */
  public List<Object> restored() {
    List<Object> queues = new ArrayList<>();
    for (int entry = 0; entry < table.size(); entry++) {
      var reference = (GuestReference) table.object(entry);
      if (reference.$isCleared()) {
        enqueue(reference, queues);
      }
    }
    return queues;
  }

  private synchronized void enqueue(GuestReference reference, List<Object> queues) {
    if (reference.$queue() != null) {
      cleared.add(reference);
      queues.add(reference.$queue());
    }
  }
}
