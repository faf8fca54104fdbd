package pvm.core.library.guest.bridge;

import java.lang.reflect.Field;
import jdk.internal.misc.Unsafe;
import pvm.core.abi.Vm;
import pvm.core.library.host.HostClasses;

/** Bridges of {@link Unsafe}: threads are the VM's own. Writes are guarded by the lifter. */
public final class UnsafeBridge {
  private UnsafeBridge() {}

  public static void park(Unsafe unsafe, boolean isAbsolute, long time) {
    Vm.park(isAbsolute, time);
  }

  public static void unpark(Unsafe unsafe, Object thread) {
    if (thread != null) {
      Vm.unpark(thread);
    }
  }

  public static long objectFieldOffset(Unsafe unsafe, Field field) {
    return unsafe.objectFieldOffset(field.getDeclaringClass(), field.getName());
  }

  public static long staticFieldOffset(Unsafe unsafe, Field field) {
    return HostClasses.staticFieldOffset(field.getDeclaringClass(), field.getName());
  }

  public static Object staticFieldBase(Unsafe unsafe, Field field) {
    return HostClasses.staticFieldBase(field.getDeclaringClass(), field.getName());
  }
}
