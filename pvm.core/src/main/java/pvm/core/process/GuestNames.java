package pvm.core.process;

/**
 * The part of {@link pvm.core.abi.Services} that is about names, classes and resources.
 * Thread-safe.
 */
public interface GuestNames {
  /** A system property as the guest sees it; null if there is none. */
  String property(String key);

  String[] propertyNames();

  String className(Class<?> type);

  Class<?> classForName(String name, boolean initialize, Class<?> caller)
      throws ClassNotFoundException;

  String intern(String value);

  StackTraceElement[] stackTrace(Throwable thrown);

  /** A resource of the program; null if there is none. */
  byte[] resource(String name);
}
