package pvm.core.natives;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.natives.Outcome;

/** The calls of a process that guest threads wait for. Thread-safe. */
final class RunningCalls {
  private static final Logger LOG = LoggerFactory.getLogger(RunningCalls.class);

  private final ProcessHost host;
  private final Map<Long, RunningCall> calls = new HashMap<>();
  private long last;

  /** What a body does; it may throw anything. */
  interface Action {
    Object run() throws Throwable;
  }

  /**
   * @param before no call has this number or a lower one
   */
  RunningCalls(long before, ProcessHost host) {
    this.host = host;
    this.last = before;
  }

  /** A call of the running guest thread that is about to begin. */
  synchronized RunningCall add(Provider provider, RunningCall.Limits limits) {
    RunningCall call = new RunningCall(++last, provider, host.currentThread(), limits);
    calls.put(call.number, call);
    return call;
  }

  // ---- begin and end

  /** Runs an action on the calling thread; what it gives later is waited for elsewhere. */
  void runHere(RunningCall call, Action action) {
    try {
      Object result = action.run();
      if (result instanceof CompletionStage<?> stage) {
        await(call, stage);
      } else {
        over(call, result, null);
      }
    } catch (Throwable t) { // whatever a body throws is the guest's
      over(call, null, t);
    }
  }

  /** Runs an action on a thread of its own. */
  void runElsewhere(RunningCall call, Action action) {
    Thread worker =
        Thread.ofVirtual()
            .name("pvm native of " + call.provider.origin().type() + " for " + host.name())
            .unstarted(() -> runHere(call, action));
    synchronized (this) {
      call.worker = worker;
    }
    worker.start();
  }

  private void await(RunningCall call, CompletionStage<?> stage) {
    synchronized (this) {
      call.stage = stage;
    }
    stage.whenComplete((result, thrown) -> over(call, result, cause(thrown)));
  }

  private static Throwable cause(Throwable thrown) {
    return switch (thrown) {
      case CompletionException e when e.getCause() != null -> e.getCause();
      case CancellationException _ -> new InterruptedException();
      case null, default -> thrown;
    };
  }

  private void over(RunningCall call, Object result, Throwable thrown) {
    synchronized (this) {
      call.over(result, thrown);
      notifyAll();
    }
    call.provider.waited(call.nanosSoFar());
    host.unpark(call.thread);
  }

  // ---- asked by guest threads

  synchronized boolean isKnown(long number) {
    return calls.containsKey(number);
  }

  synchronized boolean isOver(long number) {
    RunningCall call = calls.get(number);
    return call != null && call.isOver();
  }

  synchronized long nanosLeft(long number) {
    RunningCall call = calls.get(number);
    return call == null ? Long.MAX_VALUE : call.nanosLeft();
  }

  synchronized int outcome(long number) {
    return switch (calls.get(number).outcome()) {
      case Outcome.Made _ -> pvm.core.abi.Natives.MADE;
      case Outcome.NotMade _ -> pvm.core.abi.Natives.NOT_MADE;
      case Outcome.Unknown _ -> pvm.core.abi.Natives.UNKNOWN;
    };
  }

  Object take(long number) throws Throwable {
    return remove(number).take();
  }

  synchronized RunningCall remove(long number) {
    return calls.remove(number);
  }

  synchronized void interrupt(long number) {
    RunningCall call = calls.get(number);
    if (call != null) {
      call.interrupt();
    }
  }

  // ---- providers and processes go

  synchronized boolean isUsed(Provider provider) {
    return calls.values().stream().anyMatch(call -> call.provider == provider);
  }

  /**
   * Waits for the calls of a provider. Those that only wait themselves are cut off at once, those
   * that take too long later.
   */
  void drain(Provider provider, long limitNanos) {
    cutOff(provider, RunningCall::isWaiting);
    awaitEnd(provider, System.nanoTime() + limitNanos);
    for (RunningCall late : cutOff(provider, call -> true)) {
      LOG.warn("a call of {} by process {} took too long and was cut off", provider, host.name());
      late.provider.cutOff();
    }
  }

  private synchronized void awaitEnd(Provider provider, long end) {
    try {
      while (!running(provider).isEmpty() && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever stops the bundle is in a hurry
    }
  }

  private List<RunningCall> cutOff(Provider provider, Predicate<RunningCall> which) {
    List<RunningCall> cut;
    synchronized (this) {
      cut = running(provider).stream().filter(which).toList();
      cut.forEach(call -> calls.remove(call.number));
    }
    for (RunningCall call : cut) {
      call.interrupt();
      host.unpark(call.thread);
    }
    return cut;
  }

  private List<RunningCall> running(Provider provider) {
    return calls.values().stream()
        .filter(call -> call.provider == provider && !call.isOver())
        .toList();
  }

  void cancelAll() {
    List<RunningCall> all;
    synchronized (this) {
      all = List.copyOf(calls.values());
      calls.clear();
    }
    all.forEach(RunningCall::interrupt);
  }
}
