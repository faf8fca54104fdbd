package pvm.core.abi;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Objects that were written since the last checkpoint, as one carrier has seen it. Two carriers
 * that write the same object at the same time may both list it; a checkpoint takes it once, by the
 * sign of its state word.
 *
 * <p>What emitted code runs of it, {@link #add}, calls nothing, and etc/jvm.options has it inlined
 * however seldom it runs. For around a call, compiled code saves what it has in registers, and it
 * does so wherever it writes a field, even if the call never comes. So it is an exception that says
 * that the list is full, which C2 leaves out as long as there was none; and the list is made larger
 * while the process is stopped, before it is full.
 *
 * <p>Used by one carrier at a time, and by the checkpoint while the process is stopped.
 */
public final class DirtyList {
  private static final int LENGTH_MIN = 1 << 13;
  private static final int LENGTH_MAX = 1 << 20;

  /** The list is made larger where more than one in so many entries was used. */
  private static final int SPARE = 4;

  private Object[] objects = new Object[LENGTH_MIN];
  private int size;

  /** Adds an object that is dirty already, or will be at once. */
  public void add(GuestObject object) {
    int index = size;
    try {
      objects[index] = object;
    } catch (ArrayIndexOutOfBoundsException full) {
      objects = Arrays.copyOf(objects, index * 2);
      objects[index] = object;
    }
    size = index + 1;
  }

  /** Marks an object dirty, if it is clean. */
  public void touch(GuestObject object) {
    int state = object.$st();
    if (state > 0) {
      add(object); // no memory or stack may run out once it is marked and not listed
      object.$st(-state);
    }
  }

  /** Gives all objects of the list. */
  public void forEach(Consumer<GuestObject> taker) {
    for (int i = 0; i < size; i++) {
      taker.accept((GuestObject) objects[i]);
    }
  }

  /** Forgets all. */
  public void clear() {
    if (size > LENGTH_MAX) {
      objects = new Object[LENGTH_MAX];
    } else if (size > objects.length / SPARE && objects.length < LENGTH_MAX) {
      objects = new Object[objects.length * SPARE];
    } else {
      Arrays.fill(objects, 0, size, null);
    }
    size = 0;
  }
}
