package pvm.core.library.guest.java.lang.ref;

import pvm.core.abi.GuestReference;
import pvm.core.abi.Vm;

/**
 * {@link java.lang.ref.Reference}. The VM clears weak and phantom ones when the garbage of the
 * image is collected; then their queue finds them through {@link Vm#clearedReference}.
 */
public abstract class Reference<T> implements GuestReference {
  // The collector knows this field by its name.
  private T referent;
  private ReferenceQueue<? super T> queue;
  private ReferenceQueue<? super T> enqueuedIn;
  private boolean cleared;

  Reference(T referent) {
    this(referent, null);
  }

  Reference(T referent, ReferenceQueue<? super T> queue) {
    this.referent = referent;
    this.queue = queue;
  }

  public T get() {
    T given = referent;
    if (given != null) {
      Vm.referentGiven(this);
    }
    return given;
  }

  public final boolean refersTo(T object) {
    return referent == object;
  }

  public void clear() {
    referent = null;
  }

  public boolean isEnqueued() {
    ReferenceQueue.takeCleared();
    ReferenceQueue<? super T> in = enqueuedIn;
    return in != null && in.holds(this);
  }

  public boolean enqueue() {
    clear();
    ReferenceQueue<? super T> to;
    synchronized (this) {
      to = queue;
      queue = null;
      enqueuedIn = to;
    }
    return to != null && to.add(this);
  }

  public static void reachabilityFence(Object object) {}

  @Override
  protected Object clone() throws CloneNotSupportedException {
    throw new CloneNotSupportedException();
  }

  // ---- for the VM

  @Override
  public final Object $referent() {
    return referent;
  }

  @Override
  public final Object $queue() {
    return queue;
  }

  @Override
  public final boolean $isCleared() {
    return cleared;
  }

  @Override
  public final void $clear() {
    referent = null;
    cleared = true;
  }
}
