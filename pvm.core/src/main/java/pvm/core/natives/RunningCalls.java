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
import pvm.natives.guest.NativeDeadlineException;

/** The calls of a process that guest threads wait for. Thread-safe. */
final class RunningCalls {
  private static final Logger LOG = LoggerFactory.getLogger(RunningCalls.class);

  private final ProcessHost host;
  private final Workers workers;
  private final Map<Long, RunningCall> calls = new HashMap<>();
  private long last;

  /** What a body does; it may throw anything. */
  interface Action {
    Object run() throws Throwable;
  }

  /**
   * @param before no call has this number or a lower one
   */
  RunningCalls(long before, ProcessHost host, Workers workers) {
    this.host = host;
    this.workers = workers;
    this.last = before;
  }

  /** A call of the running guest thread that is about to begin. */
  synchronized RunningCall add(Provider provider, BodyMethod body, RunningCall.Limits limits) {
    RunningCall call = new RunningCall(++last, provider, body, host.currentThread(), limits);
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
      threw(call, t);
    }
  }

  /** Runs an action on the guest's own thread, which nobody interrupts but the VM. */
  @SuppressWarnings("InterruptedInCatchBlock") // another interrupt of the VM, for the same call
  void runOnCarrier(RunningCall call, Action action) {
    runHere(
        call,
        () -> {
          try {
            return action.run();
          } catch (InterruptedException e) {
            Thread.interrupted();
            interrupt(call); // who has lost patience has counted a fault for it
            throw new NativeDeadlineException(call.what() + " took too long");
          }
        });
  }

  private void threw(RunningCall call, Throwable thrown) {
    synchronized (this) {
      if (!call.isInterrupted()) {
        call.provider.threw(call.body, thrown);
      }
    }
    over(call, null, thrown);
  }

  /** Runs an action on a thread of its own. */
  void runElsewhere(RunningCall call, Action action) {
    String name = "pvm native of " + call.provider.origin().type() + " for " + host.name();
    Runnable work =
        () -> {
          if (begin(call)) {
            try {
              runHere(call, action);
            } finally {
              end(call);
            }
          }
        };
    workers.run(name, call.provider, work);
  }

  /** False if the call was cut off already. */
  private synchronized boolean begin(RunningCall call) {
    if (!calls.containsKey(call.number)) {
      return false;
    }
    call.worker = Thread.currentThread();
    call.cpuAtBegin = Workers.cpuNanos();
    return true;
  }

  private void end(RunningCall call) {
    synchronized (this) {
      call.worker = null; // nobody interrupts the thread for it from now on
    }
  }

  private void await(RunningCall call, CompletionStage<?> stage) {
    call.stage = stage;
    stage.whenComplete(
        (result, thrown) -> {
          if (thrown == null) {
            over(call, result, null);
          } else {
            threw(call, cause(thrown));
          }
        });
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
      if (call.isOver()) {
        return; // it was given up
      }
      call.over(result, thrown);
      notifyAll();
    }
    call.provider.waited(call.nanosSoFar());
    host.unpark(call.thread);
  }

  // ---- callbacks

  /**
   * Has the guest thread that waits for a call make another one, and waits for it.
   *
   * @param target a guest object
   * @throws Throwable what that throws; an InterruptedException if the call is cut off meanwhile
   */
  Object callBack(RunningCall call, Object target, String method, Object... arguments)
      throws Throwable {
    Callback callback;
    synchronized (this) {
      if (calls.get(call.number) != call || call.isOver()) {
        throw new IllegalStateException(
            "callback " + method + " of a call that has ended: " + call.what());
      }
      callback = new Callback(++last, target, method, arguments);
      call.add(callback);
    }
    host.unpark(call.thread);
    synchronized (this) {
      try {
        while (!callback.isOver()) {
          if (calls.get(call.number) != call) {
            throw new InterruptedException("cut off: " + call.what());
          }
          wait();
        }
      } finally {
        call.remove(callback);
      }
    }
    return callback.take();
  }

  synchronized long nextCallback(long number) {
    RunningCall call = calls.get(number);
    return call == null ? 0 : call.nextCallback();
  }

  /** Begins a callback that is due; null if the call has just been cut off. */
  synchronized Object[] begin(long number, long callback) {
    RunningCall call = calls.get(number);
    return call == null ? null : call.callback(callback).map(Callback::begin).orElse(null);
  }

  /** A callback has ended; whoever waits for it is told, if somebody still does. */
  synchronized void answer(long number, long callback, Object result, Throwable thrown) {
    RunningCall call = calls.get(number);
    if (call != null) {
      call.callback(callback).ifPresent(each -> each.over(result, thrown));
      notifyAll();
    }
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

  /** The guest thread that waits for a call was interrupted, and so is the call. */
  void interrupt(long number) {
    RunningCall call;
    synchronized (this) {
      call = calls.get(number);
    }
    if (call != null) {
      interrupt(call);
    }
  }

  private void interrupt(RunningCall call) {
    synchronized (this) {
      call.interrupt();
      notifyAll();
    }
    call.cancelStage();
  }

  /** A call has passed its deadline: it is forgotten, and its provider is at fault. */
  void late(long number) {
    RunningCall call = remove(number);
    if (call != null) {
      call.provider.fault(
          Fault.Kind.LATE,
          call.what() + " was not back after " + call.nanosSoFar() / 1_000_000 + " ms");
      giveUp(call);
    }
  }

  private void giveUp(RunningCall call) {
    interrupt(call);
    workers.givenUp(call);
  }

  /** Ends calls that take too much; the guest is told of it as of a deadline. */
  void look(Predicate<RunningCall> isTooMuch) {
    List<RunningCall> running;
    synchronized (this) {
      running = calls.values().stream().filter(call -> !call.isOver()).toList();
    }
    for (RunningCall call : running) {
      if (isTooMuch.test(call)) {
        giveUp(call);
        over(call, null, new NativeDeadlineException(call.what() + " took too much"));
      }
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
      workers.givenUp(late);
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
      interrupt(call);
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
    all.forEach(this::interrupt);
  }
}
