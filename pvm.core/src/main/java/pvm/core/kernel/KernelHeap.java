package pvm.core.kernel;

import pvm.core.abi.FieldReader;
import pvm.core.abi.GuestObject;
import pvm.core.abi.GuestReference;
import pvm.core.checkpoint.Restorer;
import pvm.core.heap.DirtyList;
import pvm.core.heap.Heap;
import pvm.core.process.GuestHeap;

/** The heap as carriers see it; after a restore, with the statics that were saved. Thread-safe. */
final class KernelHeap implements GuestHeap {
  private final Heap heap;

  /** What each carrier has written, so that marking an object dirty takes no lock. */
  @SuppressWarnings("ThreadLocalUsage") // a carrier serves one process, and removes its list
  private final ThreadLocal<DirtyList> dirtyLists = new ThreadLocal<>();

  private volatile Restorer restorer;

  KernelHeap(Heap heap) {
    this.heap = heap;
  }

  /** Initializers take their values from an image from now on. */
  void savedStatics(Restorer source) {
    restorer = source;
  }

  @Override
  public void carrierBegins() {
    dirtyLists.set(heap.acquireDirtyList());
  }

  @Override
  public void carrierEnds() {
    heap.releaseDirtyList(dirtyLists.get());
    dirtyLists.remove();
  }

  @Override
  public void touch(GuestObject object) {
    DirtyList own = dirtyLists.get();
    if (own != null) {
      own.touch(object);
    } else {
      heap.touch(object);
    }
  }

  @Override
  public void referentGiven(GuestReference reference) {
    heap.references().given(reference);
  }

  @Override
  public GuestReference clearedReference() {
    return heap.references().takeCleared();
  }

  @Override
  public boolean hasClearedReference() {
    return heap.references().hasCleared();
  }

  @Override
  public void wantCollection() {
    heap.references().wantCollection();
  }

  @Override
  public void touchStatics(Class<?> owner) {
    heap.touchStatics(owner);
  }

  @Override
  public FieldReader savedStatics(Class<?> owner) {
    Restorer source = restorer;
    return source == null ? null : source.savedStatics(owner);
  }

  @Override
  public void initialized(Class<?> owner) {
    heap.touchStatics(owner);
  }
}
