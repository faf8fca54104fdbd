package pvm.core.library.guest.bridge;

import pvm.natives.system.FileNatives;

/** Bridges of {@code jdk.internal.util.StaticProperty}: the folders that a process knows. */
public final class StaticPropertyBridge {
  private StaticPropertyBridge() {}

  public static String userDir() {
    return FileNatives.ROOT;
  }

  public static String userHome() {
    return FileNatives.ROOT;
  }

  public static String javaIoTmpDir() {
    return FileNatives.TEMPORARY;
  }
}
