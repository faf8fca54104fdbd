package pvm.core.checkpoint;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import pvm.core.abi.GuestObject;
import pvm.core.abi.GuestReference;
import pvm.core.heap.Heap;
import pvm.core.heap.HostConstants;
import pvm.core.heap.IdentityHash;
import pvm.core.heap.SideTable;
import pvm.core.image.GuestClasses;
import pvm.core.image.ImageException;

/**
 * The ids by which records name objects. An object that is named for the first time gets its id
 * then, and waits for its own record: in the nursery if only a stack leads to it, else in {@link
 * #waiting}.
 *
 * <p>What waits when a capture fails waits for the next one. Used while the process is stopped, by
 * one thread.
 */
final class ObjectIds {
  private final Heap heap;
  private final GuestClasses classes;
  private final HostConstants constants;
  private final ImageGarbage garbage;
  private final Nursery nursery;
  private final ObjectQueue waiting = new ObjectQueue();

  private Object referrer;
  private boolean isByStack;

  ObjectIds(Heap heap, GuestClasses classes, HostConstants constants, ImageGarbage garbage) {
    this.heap = heap;
    this.classes = classes;
    this.constants = constants;
    this.garbage = garbage;
    this.nursery = new Nursery(heap.values(), heap.arrays(), heap.mutables());
  }

  /** A capture begins. */
  void begin() {
    isByStack = false; // a capture that failed may have left it
    nursery.begin(!garbage.isSought());
  }

  /** Where objects are that only stacks led to. */
  Nursery nursery() {
    return nursery;
  }

  /** Whose references are named now, as {@link Referrer#owner} has it: for error messages. */
  void referrer(Object owner) {
    referrer = owner;
  }

  /**
   * Until this is called with false, it is a stack, or an object of the nursery, that refers to
   * what is named.
   */
  void byStack(boolean isByStack) {
    this.isByStack = isByStack && nursery.isOpen();
  }

  /** Objects that have an id but no record yet. */
  ObjectQueue waiting() {
    return waiting;
  }

  /**
   * The id of an object.
   *
   * @throws ImageException if it is new, and no image can hold it
   */
  int of(Object object) {
    if (object instanceof GuestObject guest) {
      int state = guest.$st();
      return state == 0 ? adopt(guest) : known(guest, Math.abs(state));
    }
    SideTable table = HostKind.tableOf(heap, object);
    int entry = table.find(object);
    if (entry < 0) {
      return adopt(object, table);
    }
    int id = table.id(entry);
    garbage.named(id);
    nursery.reached(object, id, isByStack);
    return id;
  }

  /** Names references that stay as the image has them; some may be null. */
  void nameAll(Object[] references) {
    for (Object reference : references) {
      if (reference != null) {
        of(reference);
      }
    }
  }

  private int known(GuestObject object, int id) {
    if (!heap.ids().isUsed(id)) {
      throw new AssertionError(
          "object id " + id + " of a " + object.getClass() + " was freed while it was in use");
    }
    nursery.reached(object, id, isByStack);
    return id;
  }

  private int adopt(GuestObject object) {
    int id = heap.ids().take();
    heap.hashes().fix(object, IdentityHash.forId(id));
    object.$st(id);
    if (object instanceof Throwable) {
      heap.mutables().add(object, id);
      waiting.add(object, id);
    } else if (object instanceof GuestReference) {
      heap.references().table().add(object, id);
      waiting.add(object, id);
    } else {
      enqueue(object, id);
    }
    return id;
  }

  private int adopt(Object object, SideTable table) {
    int kind = HostKind.of(object, constants, classes);
    if (kind == HostKind.NONE) {
      throw new ImageException(trouble(object));
    }
    int id = heap.ids().take();
    boolean isShared = HostKind.isShared(kind, object, heap);
    if (isShared) {
      System.identityHashCode(object); // the table needs one, and it isn't ours to choose
    } else {
      heap.hashes().fix(object, IdentityHash.forId(id));
    }
    table.add(object, id);
    if (HostKind.canBeTemporary(kind) && !isShared) {
      enqueue(object, id);
    } else {
      waiting.add(object, id);
    }
    return id;
  }

  private void enqueue(Object object, int id) {
    if (isByStack) {
      nursery.add(object, id);
    } else {
      waiting.add(object, id);
    }
  }

  private String trouble(Object object) {
    String place = new Referrer(referrer, object, classes).describe();
    if (object instanceof MethodHandle || object instanceof VarHandle) {
      return place
          + " refers to a handle of type "
          + (object instanceof MethodHandle handle ? handle.type() : "VarHandle")
          + " that was made in a way that no image can hold; make it by the methods of Lookup,"
          + " MethodHandles and MethodHandle";
    }
    return place
        + " refers to an object of "
        + object.getClass().getName()
        + ", which no image can hold; keep it in a local variable no longer than one call, or"
        + " make it anew where it is used";
  }
}
