package pvm.core.library;

/**
 * Where a class comes from for a guest.
 *
 * @param kind what is done with it
 * @param translated its internal name in translated code
 * @param instead what to use instead of what is refused of it; empty if nothing is
 */
public record Placement(Kind kind, String translated, String instead) {

  /** What is done with a class. */
  public enum Kind {
    /** A class of the program: translated under its own name. */
    PROGRAM,
    /** A class of the JDK, renamed and translated. */
    LIFTED,
    /** A class of the JDK that one of ours stands for. */
    REPLACED,
    /** A class of {@code pvm.core.library.guest} that stands for no JDK class. */
    GUEST_LIBRARY,
    /** The class of the JVM itself. */
    HOST,
    /** Of the JVM, may be mentioned but not used. */
    REFUSED
  }

  /** Whether its translated code runs in the guest. */
  public boolean isGuest() {
    return kind != Kind.HOST && kind != Kind.REFUSED;
  }

  /** Whether it has another name in translated code. */
  public boolean isRenamed() {
    return kind == Kind.LIFTED || kind == Kind.REPLACED;
  }
}
