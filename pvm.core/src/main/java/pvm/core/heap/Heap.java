package pvm.core.heap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pvm.core.abi.DirtyList;
import pvm.core.abi.GuestObject;

/**
 * The objects of one process as its image knows them: ids, what is dirty, and the tables of objects
 * that have no state word.
 *
 * <p>What carriers call is thread-safe: {@link #acquireDirtyList}, {@link #touchStatics}, {@link
 * #strings}. All else belongs to the checkpoint, while the process is stopped, or to the restorer,
 * before it runs.
 *
 * <p>Invariants while the process is stopped and no checkpoint is under way: an object has an id
 * iff it is in the image or waits for its first record; a guest object with a negative state word
 * is in a dirty list; an array or builder whose shadow is null waits for its first record.
 */
public final class Heap {
  private final IdentityHash hashes;
  private final Ids ids = new Ids();
  private final StringPool strings = new StringPool();
  private final SideTable values;
  private final SideTable arrays;
  private final SideTable mutables;
  private final WeakReferences references;
  private final List<DirtyList> dirtyLists = new ArrayList<>();
  private final ArrayDeque<DirtyList> freeDirtyLists = new ArrayDeque<>();
  private final DirtyList shared;
  private final Set<Class<?>> dirtyStatics = ConcurrentHashMap.newKeySet();

  public Heap(IdentityHash hashes) {
    this.hashes = hashes;
    values = new SideTable(hashes);
    arrays = new SideTable(hashes);
    mutables = new SideTable(hashes);
    references = new WeakReferences(hashes);
    shared = new DirtyList();
    dirtyLists.add(shared);
  }

  /** A list for a carrier that begins to run guest code; it marks objects dirty without a lock. */
  public synchronized DirtyList acquireDirtyList() {
    DirtyList free = freeDirtyLists.poll();
    if (free != null) {
      return free;
    }
    DirtyList list = new DirtyList();
    dirtyLists.add(list);
    return list;
  }

  /** Takes the list of a carrier back; what is in it stays dirty. */
  public synchronized void releaseDirtyList(DirtyList list) {
    freeDirtyLists.add(list);
  }

  /** Marks a clean object dirty, from any thread. */
  public synchronized void touch(GuestObject object) {
    shared.touch(object);
  }

  /** Adds an object whose state word says already that it is dirty. */
  public synchronized void addDirty(GuestObject object) {
    shared.add(object);
  }

  /** Marks the statics of a class dirty: when it has been initialized, and before each write. */
  public void touchStatics(Class<?> owner) {
    dirtyStatics.add(owner);
  }

  /** The interned strings of the process. */
  public StringPool strings() {
    return strings;
  }

  // ---- for the checkpoint

  public IdentityHash hashes() {
    return hashes;
  }

  public Ids ids() {
    return ids;
  }

  /** Objects that never change: strings, boxes, classes, empty arrays. */
  public SideTable values() {
    return values;
  }

  /** Arrays that are not empty; a shadow is a copy. */
  public SideTable arrays() {
    return arrays;
  }

  /** Builders and exceptions; a shadow is the record that was written last. */
  public SideTable mutables() {
    return mutables;
  }

  /** Reference objects of the guest library. */
  public WeakReferences references() {
    return references;
  }

  /** All lists of dirty objects. */
  public synchronized List<DirtyList> dirtyLists() {
    return List.copyOf(dirtyLists);
  }

  public Set<Class<?>> dirtyStatics() {
    return dirtyStatics;
  }
}
