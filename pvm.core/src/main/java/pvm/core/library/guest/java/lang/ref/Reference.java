package pvm.core.library.guest.java.lang.ref;

/** {@link java.lang.ref.Reference}, which the VM never clears. */
public abstract class Reference<T> {
  private T referent;
  private ReferenceQueue<? super T> queue;

  Reference(T referent) {
    this(referent, null);
  }

  Reference(T referent, ReferenceQueue<? super T> queue) {
    this.referent = referent;
    this.queue = queue;
  }

  public T get() {
    return referent;
  }

  public final boolean refersTo(T object) {
    return referent == object;
  }

  public void clear() {
    referent = null;
  }

  public boolean isEnqueued() {
    return queue != null && queue.holds(this);
  }

  public boolean enqueue() {
    clear();
    ReferenceQueue<? super T> to = queue;
    queue = null;
    return to != null && to.add(this);
  }

  public static void reachabilityFence(Object object) {}

  @Override
  protected Object clone() throws CloneNotSupportedException {
    throw new CloneNotSupportedException();
  }
}
