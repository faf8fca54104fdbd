package pvm.core.library.guest.bridge;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import pvm.core.library.host.HostClasses;

/** Bridges of {@link java.lang.invoke.MethodHandles}. */
public final class MethodHandlesBridge {
  private MethodHandlesBridge() {}

  private static Class<?>[] array(List<Class<?>> types) {
    return types.toArray(new Class<?>[0]);
  }

  public static MethodHandle dropArguments(MethodHandle target, int at, List<Class<?>> types) {
    return MethodHandles.dropArguments(target, at, array(types));
  }

  public static VarHandle byteArrayViewVarHandle(Class<?> arrayType, ByteOrder order) {
    return HostClasses.byteArrayView(arrayType, order == ByteOrder.BIG_ENDIAN);
  }
}
