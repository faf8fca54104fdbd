package pvm.core.library.guest.jdk.internal.perf;

/** {@code jdk.internal.perf.PerfCounter} that counts nothing. */
public final class PerfCounter {
  private static final PerfCounter NOTHING = new PerfCounter();

  private PerfCounter() {}

  public static PerfCounter getFindClasses() {
    return NOTHING;
  }

  public static PerfCounter getFindClassTime() {
    return NOTHING;
  }

  public static PerfCounter getReadClassBytesTime() {
    return NOTHING;
  }

  public static PerfCounter getParentDelegationTime() {
    return NOTHING;
  }

  public static PerfCounter getZipFileCount() {
    return NOTHING;
  }

  public static PerfCounter getZipFileOpenTime() {
    return NOTHING;
  }

  public void increment() {}

  public void add(long value) {}

  public void addTime(long nanos) {}

  public void addElapsedTimeFrom(long startNanos) {}
}
