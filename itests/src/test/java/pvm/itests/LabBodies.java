package pvm.itests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import pvm.natives.Body;
import pvm.natives.Caller;
import pvm.natives.Crash;
import pvm.natives.GuestRef;
import pvm.natives.NativeProvider;
import pvm.natives.Outcome;

/** The host's side of {@code com.acme.lab.Lab}. */
public final class LabBodies implements NativeProvider {
  /** An exception that no guest knows. */
  static final class Strange extends RuntimeException {
    private static final long serialVersionUID = 1;

    Strange(String message) {
      super(message);
    }
  }

  private final LabDevice device;

  private final CountDownLatch gate;

  LabBodies(LabDevice device) {
    this(device, new CountDownLatch(0));
  }

  /**
   * @param gate is open when it has counted down
   */
  LabBodies(LabDevice device, CountDownLatch gate) {
    this.device = device;
    this.gate = gate;
  }

  @Body(Crash.PURE)
  public int add(int a, int b) {
    return a + b;
  }

  @Body(Crash.PURE)
  public int mix(int a, int b) {
    return 31 * a ^ b;
  }

  @Body(Crash.PURE)
  public String all(
      boolean z,
      byte b,
      char c,
      short s,
      int i,
      long l,
      float f,
      double d,
      String text,
      Integer box) {
    return z + " " + b + " " + c + " " + s + " " + i + " " + l + " " + f + " " + d + " " + text
        + " " + box;
  }

  @Body(Crash.IDEMPOTENT)
  public void reverse(int[] numbers) {
    int[] copy = numbers.clone();
    for (int i = 0; i < copy.length; i++) {
      numbers[i] = copy[copy.length - 1 - i];
    }
  }

  @Body(Crash.PURE)
  public String[] sorted(String[] words) {
    if (words == null) {
      return null;
    }
    String[] sorted = words.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  @Body(Crash.PURE)
  public String describe(Caller caller, GuestRef self, GuestRef other) {
    return self.className()
        + " and "
        + (other == null ? null : other.className())
        + " of "
        + caller.process();
  }

  @Body(Crash.PURE)
  public GuestRef same(GuestRef object) {
    return object;
  }

  @Body(Crash.PURE)
  public String watch(Caller caller, GuestRef watcher, int times) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      answers.add((String) caller.call(watcher, "seen", i, Character.toString('a' + i)));
    }
    return String.join(" ", answers);
  }

  @Body(value = Crash.PURE, blocking = true)
  public String watchSlowly(Caller caller, GuestRef watcher, int times)
      throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1);
    return watch(caller, watcher, times);
  }

  @Body(value = Crash.PURE, waiting = true)
  public void gate() throws InterruptedException {
    gate.await();
  }

  @Body(Crash.PURE)
  public void fail(String how) throws Exception {
    switch (how) {
      case "argument" -> throw new IllegalArgumentException("bad");
      case "io" -> throw new IOException("disk");
      case "own" -> throw device.ownException("own");
      case "caused" -> throw new IllegalStateException("outer", new IOException("inner"));
      default -> throw new Strange("odd");
    }
  }

  @Body(value = Crash.PURE, blocking = true)
  public String slow(String text, long millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
    return text + " done";
  }

  @Body(value = Crash.PURE, blocking = true)
  public void sleep(long millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
  }

  @Body(Crash.PURE)
  public CompletionStage<Integer> later(int value) {
    return CompletableFuture.supplyAsync(
        () -> 2 * value, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
  }

  @Body(value = Crash.PURE, blocking = true, deadlineMillis = 50)
  public void endless() throws InterruptedException {
    Thread.sleep(Long.MAX_VALUE);
  }

  @Body(Crash.PURE)
  public int locked() {
    return 1;
  }

  @Body(Crash.PURE)
  public long pure(int call) {
    return call;
  }

  @Body(value = Crash.IDEMPOTENT, blocking = true)
  public long idempotent(int call) {
    return device.effect("idempotent", call, null);
  }

  @Body(Crash.AT_MOST_ONCE)
  public long atMostOnce(int call) {
    return device.effect("atMostOnce", call, null);
  }

  @Body(value = Crash.ONCE, blocking = true)
  public long once(Caller caller, int call) {
    return device.effect("once", call, caller.callId());
  }

  @Override
  public Outcome outcomeOf(String callId) {
    return device.outcome(callId);
  }

  @Override
  public void forget(String callId) {
    device.forget(callId);
  }
}
