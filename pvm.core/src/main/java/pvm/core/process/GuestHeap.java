package pvm.core.process;

import pvm.core.abi.FieldReader;
import pvm.core.abi.GuestObject;

/** The part of {@link pvm.core.abi.Carrier} that is about objects and statics. Thread-safe. */
public interface GuestHeap {
  /** A carrier begins to run guest code; called on it. */
  default void carrierBegins() {}

  /** The carrier of the call ends. */
  default void carrierEnds() {}

  void touch(GuestObject object);

  void touchStatics(Class<?> owner);

  /** Saved statics of a class that an image says is initialized; null: its initializer runs. */
  FieldReader savedStatics(Class<?> owner);

  void initialized(Class<?> owner);
}
