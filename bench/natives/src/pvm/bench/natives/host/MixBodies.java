package pvm.bench.natives.host;

import pvm.natives.Body;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;

/** The body; the same as the ordinary method that it is compared with. */
public final class MixBodies implements NativeProvider {
  @Body(Crash.PURE)
  public int mix(int a, int b) {
    return 31 * a ^ b;
  }
}
