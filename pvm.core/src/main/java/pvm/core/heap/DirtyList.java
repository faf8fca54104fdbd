package pvm.core.heap;

import java.util.Arrays;
import pvm.core.abi.GuestObject;

/**
 * Objects that were written since the last checkpoint, as one carrier has seen it. Two carriers
 * that write the same object at the same time may both list it; a checkpoint takes it once, by the
 * sign of its state word.
 *
 * <p>Used by one carrier at a time, and by the checkpoint while the process is stopped.
 */
public final class DirtyList {
  private static final int KEPT_MAX = 1 << 16;

  private GuestObject[] objects = new GuestObject[256];
  private int size;

  DirtyList() {}

  /** Marks an object dirty, if it is clean. */
  public void touch(GuestObject object) {
    int state = object.$st();
    if (state > 0) {
      reserveOne();
      objects[size] = object;
      object.$st(-state); // no memory or stack may run out once it is marked and not listed
      size++;
    }
  }

  /** Adds an object that is dirty already. */
  void add(GuestObject object) {
    reserveOne();
    objects[size++] = object;
  }

  private void reserveOne() {
    if (size == objects.length) {
      objects = Arrays.copyOf(objects, size * 2);
    }
  }

  public int size() {
    return size;
  }

  public GuestObject object(int index) {
    return objects[index];
  }

  /** Forgets all. */
  public void clear() {
    if (objects.length > KEPT_MAX) {
      objects = new GuestObject[KEPT_MAX];
    } else {
      Arrays.fill(objects, 0, size, null);
    }
    size = 0;
  }
}
