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

  /** The JDK's packages are not open to programs. */
  public static MethodHandles.Lookup privateLookupIn(Class<?> owner, MethodHandles.Lookup caller)
      throws IllegalAccessException {
    if (!HostClasses.isOpen(owner) && !HostClasses.isOfLibrary(caller.lookupClass())) {
      throw new IllegalAccessException(
          "module java.base does not open " + owner.getPackageName() + " to unnamed module");
    }
    return MethodHandles.privateLookupIn(owner, caller);
  }

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
