package pvm.core.library.guest.natives;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import pvm.core.abi.Abi;
import pvm.core.abi.Unwind;

/** What the bodies call that the translator gives native methods, and what natives call back. */
public final class NativeCalls {
  /** In the names of the classes that lambdas become. */
  private static final String LAMBDA = "$$Lambda$";

  private NativeCalls() {}

  /**
   * Makes a call that can't be made directly.
   *
   * @param method its original name and descriptor
   * @param arguments the receiver first, if there is one
   */
  public static Object call(Class<?> owner, String method, Object[] arguments) throws Throwable {
    return new NativeCall(owner, method, arguments).make();
  }

  /** Waits until a checkpoint holds all that the process has done so far. */
  public static void commit() {
    new NativeCall(NativeCalls.class, "commit", new Object[0]).commit();
  }

  /**
   * What the guest is to see of an exception of the host's: the class of the same name. Who calls
   * has pinned the thread before anything else, because an image can't hold the host's; it is
   * unpinned here.
   */
  public static Throwable thrown(Throwable host) {
    try {
      return host instanceof Unwind ? host : ofGuest(host);
    } finally {
      Abi.unpin();
    }
  }

  private static Throwable ofGuest(Throwable host) {
    String name = host.getClass().getName();
    Class<?> type = guestClass(name);
    if (type == host.getClass() && host.getCause() == null && host.getSuppressed().length == 0) {
      return host;
    }
    Throwable made = make(type, host.getMessage());
    if (made == null) {
      made = new IllegalStateException(name + ": " + host.getMessage());
    }
    if (host.getCause() != null && host.getCause() != host && made.getCause() == null) {
      made.initCause(ofGuest(host.getCause()));
    }
    return made;
  }

  private static Class<?> guestClass(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  /** An exception with a message; null if the class has no constructor for one. */
  private static Throwable make(Class<?> type, String message) {
    if (type == null) {
      return null;
    }
    try {
      var constructor = type.getDeclaredConstructor(String.class);
      constructor.setAccessible(true);
      return (Throwable) constructor.newInstance(message);
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  /** Calls the public method of a name that takes so many arguments. */
  public static Object callback(Object target, String name, Object[] arguments) throws Throwable {
    Method method = find(target.getClass(), name, arguments.length);
    if (method == null) {
      throw new IllegalArgumentException(
          target.getClass().getName()
              + " has no public method "
              + name
              + " with "
              + arguments.length
              + " parameters");
    }
    method.setAccessible(true);
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Method find(Class<?> type, String name, int parameters) {
    if (type.getName().contains(LAMBDA)) { // has no class file that reflection could read
      for (Class<?> implemented : type.getInterfaces()) {
        Method found = find(implemented, name, parameters);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)
          && method.getParameterCount() == parameters
          && !method.isBridge()) {
        return method;
      }
    }
    return null;
  }
}
