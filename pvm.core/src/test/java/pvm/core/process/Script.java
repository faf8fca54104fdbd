package pvm.core.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pvm.core.abi.Abi;
import pvm.core.abi.Frame;
import pvm.core.abi.Safepoint;
import pvm.core.abi.Unwind;
import pvm.core.abi.Vm;

/**
 * Guest code for tests: a list of steps, each of which may suspend, with the handler and the {@code
 * $resume} that the translator gives every method.
 *
 * <p>A step gives an int, which the next one finds in {@link Locals#result}; an interrupted step
 * gives {@link #INTERRUPTED}.
 */
final class Script {
  static final int INTERRUPTED = -99;

  /** The locals of one activation. */
  static final class Locals {
    int result;
    final long[] counters;

    Locals(int size) {
      counters = new long[size];
    }
  }

  interface Step {
    int run(Locals locals) throws Throwable;
  }

  interface Action {
    void run() throws Throwable;
  }

  private interface Jump {
    int to(Locals locals);
  }

  private record Entry(Step step, Jump jump) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> labels = new HashMap<>();
  private int counters;

  // ---- building

  Script step(Step step) {
    entries.add(new Entry(step, null));
    return this;
  }

  Script then(Action action) {
    return step(
        locals -> {
          action.run();
          return locals.result;
        });
  }

  Script label(String name) {
    labels.put(name, entries.size());
    return this;
  }

  /** Jumps back to a label until it has come here {@code times} times; polls as a loop does. */
  Script loop(String label, int times) {
    int counter = counters++;
    poll();
    entries.add(
        new Entry(
            null,
            locals ->
                ++locals.counters[counter] < times ? labels.get(label) : resetTo(locals, counter)));
    return this;
  }

  private static int resetTo(Locals locals, int counter) {
    locals.counters[counter] = 0;
    return -1;
  }

  interface Condition {
    boolean holds();
  }

  /** Jumps to a label while a condition holds; polls as a loop does. */
  Script jumpWhile(Condition condition, String label) {
    poll();
    entries.add(new Entry(null, locals -> condition.holds() ? labels.get(label) : -1));
    return this;
  }

  Script poll() {
    return then(Safepoint::poll);
  }

  Script enter(Object o) {
    return then(() -> Abi.enter(o));
  }

  Script exit(Object o) {
    return then(() -> Abi.exit(o));
  }

  Script await(Object o, long millis) {
    return then(() -> Vm.await(o, millis, 0));
  }

  Script signalAll(Object o) {
    return then(() -> Vm.signal(o, true));
  }

  Script sleep(long millis) {
    return then(() -> Vm.sleep(millis * 1_000_000));
  }

  Script start(GuestBody thread) {
    return then(() -> Vm.start(thread));
  }

  Script call(Script callee) {
    return then(callee::run);
  }

  /** As {@code Thread.join} does it. */
  Script join(GuestBody thread) {
    String again = "join " + entries.size();
    String done = "joined " + entries.size();
    enter(thread);
    label(again);
    jumpWhile(() -> !Vm.isAlive(thread), done);
    await(thread, 0);
    jumpWhile(() -> true, again);
    label(done);
    return exit(thread);
  }

  // ---- running, as translated code does

  void run() throws Throwable {
    run(this, 0, new Locals(counters));
  }

  private static void run(Script script, int from, Locals locals) throws Throwable {
    int at = from;
    while (at < script.entries.size()) {
      Entry entry = script.entries.get(at);
      if (entry.jump() != null) {
        int to = entry.jump().to(locals);
        at = to < 0 ? at + 1 : to;
        continue;
      }
      try {
        locals.result = entry.step().run(locals);
      } catch (Unwind unwind) {
        throw unwind.add(capture(script, at, locals));
      } catch (InterruptedException e) {
        locals.result = INTERRUPTED;
      }
      at++;
    }
  }

  private static Frame capture(Script script, int at, Locals locals) {
    long[] prims = new long[2 + locals.counters.length];
    prims[0] = at;
    prims[1] = locals.result;
    System.arraycopy(locals.counters, 0, prims, 2, locals.counters.length);
    return new Frame(Script.class, 0, new Object[] {script}, prims);
  }

  static void $resume(Frame frame) throws Throwable {
    Script script = (Script) frame.refs[0];
    Locals locals = new Locals(frame.prims.length - 2);
    System.arraycopy(frame.prims, 2, locals.counters, 0, locals.counters.length);
    try {
      locals.result = frame.takeInt();
    } catch (Throwable t) {
      if (!(t instanceof InterruptedException)) {
        throw t;
      }
      locals.result = INTERRUPTED;
    }
    run(script, (int) frame.prims[0] + 1, locals);
  }
}
