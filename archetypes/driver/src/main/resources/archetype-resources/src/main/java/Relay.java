package ${package};

/** A relay of the device. A process needs the grant {@code relay:NUMBER}. */
public final class Relay {
  private Relay() {}

  /** Closes or opens a relay; it stays so until the process changes it or ends. */
  public static native void set(int number, boolean isClosed);

  /** Whether it is closed. */
  public static native boolean isClosed(int number);
}
