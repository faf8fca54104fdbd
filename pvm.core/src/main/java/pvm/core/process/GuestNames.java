package pvm.core.process;

import pvm.core.abi.Frame;

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

  /** A trace of what is on a host's stack, innermost first, and of captured frames below it. */
  StackTraceElement[] stackTrace(StackTraceElement[] host, Frame innermost);

  /**
   * In one line which code a program lacks, or may not use, if that is what an exception says; null
   * if it says something else.
   */
  String missingCode(Throwable thrown);

  /** What {@code HostThrowables.closeTrace} takes for these callers. */
  StackTraceElement[] callers(Frame innermost);

  /** Makes the stack trace of an exception, to which the JVM has not added these callers. */
  void closeTrace(Throwable thrown, Frame callers);

  /** A resource of the program, of several of the name the one at an index; null if none is. */
  byte[] resource(String name, int index);

  /** The original class file of a class. */
  byte[] classFile(Class<?> type);

  /** Makes a class of an original class file. */
  Class<?> defineClass(String name, byte[] classFile, String[] renamed);

  /** A number that is another one after each restart; never 0. */
  int epoch();

  /** The class whose method called the one of the library that asks. */
  Class<?> callerClass();
}
