package pvm.core.library.guest.jdk.internal.ref;

import pvm.core.library.guest.java.lang.ref.Cleaner;

/** {@code CleanerFactory} of the JDK: the cleaner that its own classes share. */
public final class CleanerFactory {
  private static final Cleaner COMMON = Cleaner.create();

  private CleanerFactory() {}

  public static Cleaner cleaner() {
    return COMMON;
  }
}
