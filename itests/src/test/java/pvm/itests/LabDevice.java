package pvm.itests;

import java.util.HashMap;
import java.util.Map;
import pvm.natives.Outcome;

/**
 * What the bodies of the lab work on: it outlives processes, and remembers what was done to it.
 * Thread-safe.
 */
final class LabDevice {
  private final Cut cut;
  private final ClassLoader guestClasses;
  private final Map<String, Integer> effects;
  private final Map<String, Long> done;

  /**
   * @param cut what stops everything at some point
   * @param guestClasses gives the guest package's classes as the bundle's own loader does
   */
  LabDevice(Cut cut, ClassLoader guestClasses) {
    this(cut, guestClasses, new HashMap<>(), new HashMap<>());
  }

  private LabDevice(
      Cut cut, ClassLoader guestClasses, Map<String, Integer> effects, Map<String, Long> done) {
    this.cut = cut;
    this.guestClasses = guestClasses;
    this.effects = effects;
    this.done = done;
  }

  /** The device as it is now, with another cut. */
  synchronized LabDevice without(Cut other) {
    return new LabDevice(other, guestClasses, new HashMap<>(effects), new HashMap<>(done));
  }

  /** Has an effect that can be counted. */
  long effect(String kind, int call, String id) {
    cut.point("before the effect of " + kind + call);
    long result = 10 + call;
    synchronized (this) {
      effects.merge(kind + " " + call, 1, Integer::sum);
      if (id != null) {
        done.put(id, result);
      }
    }
    cut.point("after the effect of " + kind + call);
    return result;
  }

  /** How often a call had its effect. */
  synchronized int effects(String kind, int call) {
    return effects.getOrDefault(kind + " " + call, 0);
  }

  Outcome outcome(String id) {
    cut.point("asked for the outcome");
    synchronized (this) {
      return done.containsKey(id) ? Outcome.made(done.get(id)) : Outcome.notMade();
    }
  }

  void forget(String id) {
    cut.point("forget");
    synchronized (this) {
      done.remove(id);
    }
  }

  /** How many calls are not forgotten. */
  synchronized int remembered() {
    return done.size();
  }

  /** The exception of the guest package, made by the host's copy of its class. */
  Exception ownException(String message) throws ReflectiveOperationException {
    return (Exception)
        guestClasses
            .loadClass("com.acme.lab.LabException")
            .getConstructor(String.class)
            .newInstance(message);
  }
}
