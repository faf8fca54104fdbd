package pvm.core.library.guest.bridge;

import java.io.InputStream;

/** Bridges of {@link ClassLoader}: a guest sees none, as a class of the boot loader does. */
public final class ClassLoaderBridge {
  private ClassLoaderBridge() {}

  public static ClassLoader getSystemClassLoader() {
    return null;
  }

  public static ClassLoader getPlatformClassLoader() {
    return null;
  }

  public static InputStream getSystemResourceAsStream(String name) {
    return ClassBridge.getResourceAsStream(Object.class, "/" + name);
  }
}
