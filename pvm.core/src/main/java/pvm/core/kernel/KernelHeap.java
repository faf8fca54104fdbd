package pvm.core.kernel;

import pvm.core.abi.DirtyList;
import pvm.core.abi.FieldReader;
import pvm.core.abi.GuestReference;
import pvm.core.checkpoint.Restorer;
import pvm.core.heap.Heap;
import pvm.core.process.GuestHeap;

/** The heap as carriers see it; after a restore, with the statics that were saved. Thread-safe. */
final class KernelHeap implements GuestHeap {
  private final Heap heap;

  private volatile Restorer restorer;

  KernelHeap(Heap heap) {
    this.heap = heap;
  }

  /** Initializers take their values from an image from now on. */
  void savedStatics(Restorer source) {
    restorer = source;
  }

  @Override
  public DirtyList carrierBegins() {
    return heap.acquireDirtyList();
  }

  @Override
  public void carrierEnds(DirtyList list) {
    heap.releaseDirtyList(list);
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
