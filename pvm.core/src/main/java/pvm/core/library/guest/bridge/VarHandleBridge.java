package pvm.core.library.guest.bridge;

import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.List;

/** Bridges of {@link VarHandle}: its lists are the guest's. */
public final class VarHandleBridge {
  private VarHandleBridge() {}

  public static List<Class<?>> coordinateTypes(VarHandle handle) {
    MethodType type = handle.accessModeType(VarHandle.AccessMode.GET);
    return List.of(type.parameterArray());
  }
}
