package pvm.core.library.guest.java.io;

import java.io.IOException;
import java.lang.reflect.Method;

/** Declares members of the lifted {@link java.io.ObjectStreamClass}, which is used in its place. */
public final class ObjectStreamClass {
  public FieldReflector fieldRefl;
  public Method readObjectMethod;
  public Method readResolveMethod;
  public Method writeObjectMethod;
  public ExceptionInfo deserializeEx;

  private ObjectStreamClass() {}

  public static native void throwMiscException(Throwable thrown) throws IOException;

  /** Why objects of a class can't be read. */
  public static final class ExceptionInfo {
    public String className;
    public String message;

    private ExceptionInfo() {}
  }

  /** Writes the fields of one object. */
  public static final class FieldReflector {
    private FieldReflector() {}

    public native void setPrimFieldValues(Object object, byte[] values);
  }
}
