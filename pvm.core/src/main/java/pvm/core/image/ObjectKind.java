package pvm.core.image;

/**
 * What an object record holds, by the code in its head. Codes from {@link #GUEST} on stand for a
 * guest object: the code less {@code GUEST} is the id of its class.
 */
public final class ObjectKind {
  /** {@code java.lang.String}. */
  public static final int STRING = 0;

  /** A box of a primitive. */
  public static final int BOX = 1;

  /** A class object. */
  public static final int CLASS = 2;

  /** An array. */
  public static final int ARRAY = 3;

  /** A {@code StringBuilder} or {@code StringBuffer}. */
  public static final int BUILDER = 4;

  /** An exception of a host class. */
  public static final int THROWABLE = 5;

  /** A {@code StackTraceElement}. */
  public static final int TRACE_ELEMENT = 6;

  /** An object that a static field of a host class holds, or that the VM has registered. */
  public static final int CONSTANT = 7;

  /** An object of class {@code java.lang.Object} itself. */
  public static final int PLAIN = 8;

  /** An object of {@code java.lang.invoke}: a {@link Recipe}. */
  public static final int HANDLE = 9;

  /** The first code of guest objects. */
  public static final int GUEST = 16;

  private ObjectKind() {}
}
