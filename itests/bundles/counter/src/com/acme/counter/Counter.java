package com.acme.counter;

/** Counts for each of some threads. */
public final class Counter {
  private Counter() {}

  /** Counts one on; gives the new count. */
  public static native long next(int thread);

  /** The version of the bundle that answers. */
  public static native String version();
}
