package pvm.core.library.guest.bridge;

import jdk.internal.misc.Unsafe;
import pvm.core.abi.Vm;

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
}
