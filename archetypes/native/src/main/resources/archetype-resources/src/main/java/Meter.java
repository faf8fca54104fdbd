package ${package};

/** A meter that programs read. */
public final class Meter {
  private Meter() {}

  /** What it shows, in units. */
  public static native long read(String name);

  /** Adds to what it shows; gives what it shows then. */
  public static native long add(String name, long units);
}
