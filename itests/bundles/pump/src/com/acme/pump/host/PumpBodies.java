package com.acme.pump.host;

import pvm.natives.Body;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;

/** The bodies; sound as they are here. */
public final class PumpBodies implements NativeProvider {
  /** Loops and threads of broken versions end when it is false. */
  public static volatile boolean isOn = true;

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

  @Body(Crash.PURE)
  public int next(int value) {
    return value + 1;
  }

  @Body(Crash.PURE)
  public String text(int value) {
    return "text " + value;
  }

  @Body(value = Crash.PURE, blocking = true, deadlineMillis = 40)
  public long slow(long value) {
    return 2 * value;
  }

  @Body(value = Crash.PURE, waiting = true, deadlineMillis = 40)
  public int[] waiting(int value) {
    return new int[] {value};
  }
}
