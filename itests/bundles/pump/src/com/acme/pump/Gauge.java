package com.acme.pump;

/** What the test hears of the program. */
public final class Gauge {
  private Gauge() {}

  /** A round is over: whether all that was called gave what it should. True: go on. */
  public static native boolean round(boolean isRight);
}
