package com.acme.pump.host;

import pvm.natives.Body;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;

/** The bodies; sound as they are here, and never late. A test calls what else is here from them. */
public final class PumpBodies implements NativeProvider {
  /** Bodies and threads of broken versions end when it is false. */
  public static volatile boolean isOn = true;

  /** Whether a thread has come to {@link #spin}. */
  public static volatile boolean isHeld;

  /** What leaked threads do. */
  public static final class Idle implements Runnable {
    @Override
    public void run() {
      try {
        while (isOn) {
          Thread.sleep(1000);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Never comes back, and ends for no interrupt, but takes no processor. */
  static void hang() {
    while (isOn) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        // that is the mistake
      }
    }
  }

  /** Never comes back, and takes a whole processor. */
  static void spin() {
    isHeld = true;
    while (isOn) {
      Thread.onSpinWait();
    }
  }

  /** Waits too long, but ends when it is interrupted. */
  static void sleep() throws InterruptedException {
    Thread.sleep(60_000);
  }

  /** Leaves a thread behind. */
  static void leak() {
    new Thread(new Idle(), "leaked").start();
  }

  static void fail() {
    throw new NullPointerException("broken");
  }

  @Body(Crash.PURE)
  public int next(int value) {
    return value + 1;
  }

  @Body(Crash.PURE)
  public String text(int value) {
    return "text " + value;
  }

  @Body(value = Crash.PURE, blocking = true, deadlineMillis = 60_000)
  public long slow(long value) {
    return 2 * value;
  }

  @Body(value = Crash.PURE, waiting = true, deadlineMillis = 60_000)
  public int[] waiting(int value) {
    return new int[] {value};
  }
}
