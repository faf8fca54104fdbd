package com.acme.pump;

/** Native methods with a body of each kind that can fail. */
public final class Pump {
  private Pump() {}

  public static native int next(int value);

  public static native String text(int value);

  public static native long slow(long value);

  public static native int[] waiting(int value);
}
