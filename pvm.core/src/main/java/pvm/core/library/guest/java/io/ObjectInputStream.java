package pvm.core.library.guest.java.io;

import java.io.ObjectStreamClass;

/** Declares members of the lifted {@link java.io.ObjectInputStream}, which is used in its place. */
public final class ObjectInputStream {
  private ObjectInputStream() {}

  /** The values of the fields of one object. */
  public final class FieldValues {
    public FieldValues(ObjectStreamClass type, boolean isComplete) {}
  }
}
