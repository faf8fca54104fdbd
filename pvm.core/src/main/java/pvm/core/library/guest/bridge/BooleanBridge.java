package pvm.core.library.guest.bridge;

/** Bridges of {@link Boolean}. */
public final class BooleanBridge {
  private BooleanBridge() {}

  public static boolean getBoolean(String name) {
    return name != null && !name.isEmpty() && Boolean.parseBoolean(System.getProperty(name));
  }
}
