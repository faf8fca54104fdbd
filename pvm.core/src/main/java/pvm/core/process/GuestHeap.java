package pvm.core.process;

import pvm.core.abi.DirtyList;
import pvm.core.abi.FieldReader;
import pvm.core.abi.GuestReference;

/** The part of {@link pvm.core.abi.Carrier} that is about objects and statics. Thread-safe. */
public interface GuestHeap {
  /** A carrier begins to run guest code; gives the list of what it writes. */
  DirtyList carrierBegins();

  /** A carrier ends; what is in its list stays dirty. */
  void carrierEnds(DirtyList list);

  /** A reference object has given its referent away: it may be reachable now. */
  void referentGiven(GuestReference reference);

  /** Takes a reference that the VM has cleared; null if there is none. */
  GuestReference clearedReference();

  boolean hasClearedReference();

  /** Garbage is to be sought at the next checkpoint. */
  void wantCollection();

  void touchStatics(Class<?> owner);

  /** Saved statics of a class that an image says is initialized; null: its initializer runs. */
  FieldReader savedStatics(Class<?> owner);

  void initialized(Class<?> owner);
}
