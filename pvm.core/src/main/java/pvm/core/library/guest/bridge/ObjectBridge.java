package pvm.core.library.guest.bridge;

import java.lang.invoke.MethodType;
import pvm.core.abi.Abi;
import pvm.core.abi.Vm;
import pvm.core.library.guest.PlainObject;
import pvm.core.library.host.HostClasses;

/** Bridges of {@link Object}. */
public final class ObjectBridge {
  private ObjectBridge() {}

  public static Class<?> getClass(Object object) {
    Class<?> type = object.getClass();
    return type == PlainObject.class ? Object.class : type;
  }

  public static int hashCode(Object object) {
    if (object instanceof Class<?> type) {
      return Abi.hash(type);
    }
    return object instanceof MethodType type ? MethodTypeBridge.hashCode(type) : object.hashCode();
  }

  public static String toString(Object object) {
    if (object instanceof Object[]) {
      return super$toString(object);
    }
    if (object instanceof Throwable thrown) {
      return thrown.toString();
    }
    return object instanceof Class<?> type ? type.toString() : object.toString();
  }

  public static String super$toString(Object object) {
    return HostClasses.name(object.getClass()) + "@" + Integer.toHexString(object.hashCode());
  }

  public static void notify(Object object) {
    Vm.signal(object, false);
  }

  public static void notifyAll(Object object) {
    Vm.signal(object, true);
  }

  public static void wait(Object object) throws InterruptedException {
    Vm.await(object, 0, 0);
  }

  public static void wait(Object object, long millis) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    Vm.await(object, millis, 0);
  }

  public static void wait(Object object, long millis, int nanos) throws InterruptedException {
    if (millis < 0) {
      throw new IllegalArgumentException("timeoutMillis value is negative");
    }
    if (nanos < 0 || nanos > 999999) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    Vm.await(object, millis, nanos);
  }
}
