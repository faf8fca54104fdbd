package pvm.core.library.guest.bridge;

import java.util.concurrent.TimeUnit;
import jdk.internal.misc.VM;
import pvm.core.abi.Vm;

/** Bridges of {@link VM}: clocks read the process's time. */
public final class VMBridge {
  private VMBridge() {}

  public static long getNanoTimeAdjustment(long offsetSeconds) {
    long millis = Vm.currentTimeMillis() - TimeUnit.SECONDS.toMillis(offsetSeconds);
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }

  public static boolean isSystemDomainLoader(ClassLoader loader) {
    return loader == null;
  }

  public static ClassLoader latestUserDefinedLoader() {
    return ClassLoader.getSystemClassLoader();
  }
}
