package pvm.bench.natives;

/** A native method that does next to nothing: what is measured is the call. */
public final class Mix {
  private Mix() {}

  public static native int mix(int a, int b);
}
