package pvm.core.library.guest.java.lang.ref;

/** {@link java.lang.ref.SoftReference}, which the VM never clears. */
public class SoftReference<T> extends Reference<T> {

  public SoftReference(T referent) {
    super(referent);
  }

  public SoftReference(T referent, ReferenceQueue<? super T> queue) {
    super(referent, queue);
  }
}
