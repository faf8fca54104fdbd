package pvm.core.checkpoint;

import java.util.Arrays;

/** Objects and their ids, first in, first out. */
final class ObjectQueue {
  private Object[] objects = new Object[1024];
  private int[] ids = new int[1024];
  private int head;
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** The object that is next. */
  Object object() {
    return objects[head];
  }

  /** Its id. */
  int id() {
    return ids[head];
  }

  /** Drops the object that is next. */
  void remove() {
    objects[head] = null;
    head = head + 1 & objects.length - 1;
    size--;
  }

  void add(Object object, int id) {
    if (size == objects.length) {
      grow();
    }
    int tail = head + size++ & objects.length - 1;
    objects[tail] = object;
    ids[tail] = id;
  }

  private void grow() {
    int old = objects.length;
    objects = Arrays.copyOf(objects, old * 2);
    ids = Arrays.copyOf(ids, old * 2);
    // What had wrapped round to the front goes behind the old end.
    System.arraycopy(objects, 0, objects, old, head);
    System.arraycopy(ids, 0, ids, old, head);
    Arrays.fill(objects, 0, head, null);
  }
}
