package pvm.core.library.guest.java.lang.ref;

/** {@link java.lang.ref.WeakReference}. */
public class WeakReference<T> extends Reference<T> {

  public WeakReference(T referent) {
    super(referent);
  }

  public WeakReference(T referent, ReferenceQueue<? super T> queue) {
    super(referent, queue);
  }
}
