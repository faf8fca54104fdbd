package pvm.core.process;

import pvm.core.abi.FieldReader;
import pvm.core.abi.GuestObject;

/** The part of {@link pvm.core.abi.Carrier} that is about objects and statics. Thread-safe. */
public interface GuestHeap {
  void touch(GuestObject object);

  void touchStatics(Class<?> owner);

  /** Saved statics of a class that an image says is initialized; null: its initializer runs. */
  FieldReader savedStatics(Class<?> owner);

  void initialized(Class<?> owner);
}
