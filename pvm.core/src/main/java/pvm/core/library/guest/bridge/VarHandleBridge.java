package pvm.core.library.guest.bridge;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.List;
import pvm.core.library.host.HostHandles;

/** Bridges of {@link VarHandle}: its lists are the guest's. */
public final class VarHandleBridge {
  private VarHandleBridge() {}

  public static List<Class<?>> coordinateTypes(VarHandle handle) {
    MethodType type = handle.accessModeType(VarHandle.AccessMode.GET);
    return List.of(type.parameterArray());
  }

  public static MethodHandle toMethodHandle(VarHandle handle, VarHandle.AccessMode mode) {
    return HostHandles.access(handle, mode);
  }
}
