package com.acme.lab;

/** Native methods of every kind. */
public final class Lab {
  private final String name;

  public Lab(String name) {
    this.name = name;
  }

  @Override
  public String toString() {
    return "lab " + name;
  }

  public static native int add(int a, int b);

  public static native int mix(int a, int b);

  public static native String all(
      boolean z, byte b, char c, short s, int i, long l, float f, double d, String text, Integer box);

  public static native void reverse(int[] numbers);

  public static native String[] sorted(String[] words);

  public native String describe(Object other);

  public static native Object same(Object object);

  public static native String watch(Watcher watcher, int times);

  /** As watch; its body is blocking. */
  public static native String watchSlowly(Watcher watcher, int times);

  /** Returns when the gate is open. */
  public static native void gate() throws InterruptedException;

  public static native void fail(String how) throws LabException, java.io.IOException;

  public static native String slow(String text, long millis);

  public static native void sleep(long millis) throws InterruptedException;

  public static native int later(int value);

  public static native void endless();

  public static native synchronized int locked();

  public static native long pure(int call);

  public static native long idempotent(int call);

  public static native long atMostOnce(int call);

  public static native long once(int call);
}
