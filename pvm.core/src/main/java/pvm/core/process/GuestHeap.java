package pvm.core.process;

import pvm.core.abi.FieldReader;
import pvm.core.abi.GuestObject;
import pvm.core.abi.GuestReference;

/** The part of {@link pvm.core.abi.Carrier} that is about objects and statics. Thread-safe. */
public interface GuestHeap {
  /** A carrier begins to run guest code; called on it. */
  default void carrierBegins() {}

  /** The carrier of the call ends. */
  default void carrierEnds() {}

  void touch(GuestObject object);

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
