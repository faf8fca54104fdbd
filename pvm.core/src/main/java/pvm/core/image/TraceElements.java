package pvm.core.image;

import jdk.internal.misc.Unsafe;

/** Elements of a stack trace as bytes and back, with all that their {@code toString} shows. */
public final class TraceElements {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long FORMAT = UNSAFE.objectFieldOffset(StackTraceElement.class, "format");

  private TraceElements() {}

  public static void write(RecordBuffer out, StackTraceElement element) {
    out.putNullableString(element.getClassLoaderName());
    out.putNullableString(element.getModuleName());
    out.putNullableString(element.getModuleVersion());
    out.putString(element.getClassName());
    out.putString(element.getMethodName());
    out.putNullableString(element.getFileName());
    out.putInt(element.getLineNumber());
    out.putByte(UNSAFE.getByte(element, FORMAT));
  }

  /** Reads what {@link #write} has written. */
  public static StackTraceElement read(RecordCursor in) {
    StackTraceElement element =
        new StackTraceElement(
            in.getNullableString(),
            in.getNullableString(),
            in.getNullableString(),
            in.getString(),
            in.getString(),
            in.getNullableString(),
            in.getInt());
    UNSAFE.putByte(element, FORMAT, (byte) in.getByte());
    return element;
  }
}
