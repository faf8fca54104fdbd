package pvm.core.library.guest.jdk.internal.loader;

/** {@code jdk.internal.loader.BootLoader}: native libraries of the JDK are not used. */
public final class BootLoader {
  private BootLoader() {}

  public static void loadLibrary(String name) {}
}
