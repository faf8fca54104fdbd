package pvm.core.library.guest.bridge;

import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import pvm.core.library.host.HostClasses;

/** Bridges of {@link java.lang.invoke.MethodHandles}. */
public final class MethodHandlesBridge {
  private MethodHandlesBridge() {}

  public static VarHandle byteArrayViewVarHandle(Class<?> arrayType, ByteOrder order) {
    return HostClasses.byteArrayView(arrayType, order == ByteOrder.BIG_ENDIAN);
  }
}
