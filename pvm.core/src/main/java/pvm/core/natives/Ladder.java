package pvm.core.natives;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.Alarm;
import pvm.api.BundleHealth;
import pvm.api.BundleHealth.Rung;

/**
 * What is done about bundles whose natives are at fault, step by step. A bundle has a budget of
 * {@link #BUDGET} faults within {@link Rules#windowNanos}; whenever that is used up it goes one
 * rung on:
 *
 * <pre>
 *   from \ event   budget used up                     sound for long   time of the retry
 *   SOUND          restart: RESTARTED
 *   RESTARTED      older version: ROLLED_BACK         SOUND
 *                  there is none: QUARANTINED
 *   ROLLED_BACK    QUARANTINED                        SOUND
 *   QUARANTINED                                                        restart: TRIED
 *   TRIED          QUARANTINED, for twice as long     SOUND
 * </pre>
 *
 * <p>While a step is taken and in quarantine the bundle is suspended: calls wait. On RESTARTED,
 * ROLLED_BACK and TRIED it is guarded: no body runs on a guest's own thread. A step that fails ends
 * in QUARANTINED. A person who installs or starts another provider makes the bundle SOUND; a step
 * that is being taken meanwhile has no other end than that. Providers that come on the thread of
 * the steps are those of a step.
 *
 * <p>All steps are taken by one thread. Thread-safe.
 */
public final class Ladder implements AutoCloseable {
  /** Points of faults that a bundle may have within the window; the last one is too much. */
  static final int BUDGET = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Ladder.class);
  private static final int ALARMS_MAX = 100;

  private final NativeRegistry registry;
  private final Rules rules;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(this::stepper);
  private final Map<String, Case> cases = new TreeMap<>();
  private final Deque<Alarm> alarms = new ArrayDeque<>();
  private volatile Thread stepper;
  private volatile Remedies remedies = Remedies.NONE;
  private volatile Predicate<String> hasStuckThreads = bundle -> false;
  private volatile Consumer<Alarm> listener = alarm -> {};

  /**
   * How long things take, in nanoseconds.
   *
   * @param windowNanos after which a fault is forgotten
   * @param probationNanos after which a bundle is sound again
   * @param quarantineNanos of the first quarantine
   * @param quarantineNanosMax of the longest one
   */
  public record Rules(
      long windowNanos, long probationNanos, long quarantineNanos, long quarantineNanosMax) {
    /** Ten seconds, ten seconds, one second, five minutes. */
    public static final Rules DEFAULT =
        new Rules(10_000_000_000L, 10_000_000_000L, 1_000_000_000L, 300_000_000_000L);
  }

  /** What is known of one bundle; guarded by the lock of the ladder. */
  private static final class Case {
    private final String bundle;
    private final Deque<Long> faults = new ArrayDeque<>();
    private Rung rung = Rung.SOUND;
    private boolean isActing;

    /** Whether a person has changed the bundle while a step was being taken. */
    private boolean isChanged;

    private long step;
    private long quarantineNanos;
    private long restarts;
    private long rollbacks;
    private String trouble;

    Case(String bundle, long quarantineNanos) {
      this.bundle = bundle;
      this.quarantineNanos = quarantineNanos;
    }
  }

  Ladder(NativeRegistry registry, Rules rules) {
    this.registry = registry;
    this.rules = rules;
  }

  private Thread stepper(Runnable steps) {
    stepper = Thread.ofPlatform().daemon().name("pvm ladder").unstarted(steps);
    return stepper;
  }

  /** Says what can be done about bundles. */
  public void remedies(Remedies steps) {
    remedies = steps;
  }

  /** Says who is told of alarms, by the ladder's thread. */
  public void listener(Consumer<Alarm> told) {
    listener = told;
  }

  /** Says of which bundles threads are still running that were given up. */
  void stuckThreads(Predicate<String> question) {
    hasStuckThreads = question;
  }

  /** Runs an action on the ladder's thread again and again. */
  void every(long nanos, Runnable action) {
    thread.scheduleWithFixedDelay(action, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /** Whether no body of a bundle may run on a guest's own thread. */
  synchronized boolean isGuarded(String bundle) {
    Case known = cases.get(bundle);
    return known != null && known.rung != Rung.SOUND;
  }

  /** Why a bundle gets no calls; null if it does. */
  synchronized String quarantine(String bundle) {
    Case known = cases.get(bundle);
    return known != null && known.rung == Rung.QUARANTINED ? known.trouble : null;
  }

  /** The bundles that ever were at fault, by name; without their threads. */
  synchronized List<BundleHealth> health() {
    return cases.values().stream()
        .map(c -> new BundleHealth(c.bundle, c.rung, c.restarts, c.rollbacks, 0, c.trouble))
        .toList();
  }

  /** The newest alarms, oldest first. */
  public synchronized List<Alarm> alarms() {
    return new ArrayList<>(alarms);
  }

  // ---- events

  /** A provider that serves was at fault. */
  synchronized void fault(String bundle, Fault fault) {
    Case known = known(bundle);
    known.trouble = fault.what();
    if (known.isActing || known.rung == Rung.QUARANTINED) {
      return;
    }
    long now = System.nanoTime();
    for (int i = 0; i < fault.kind().points(); i++) {
      known.faults.add(now);
    }
    while (now - known.faults.getFirst() > rules.windowNanos()) {
      known.faults.removeFirst();
    }
    if (known.faults.size() >= BUDGET) {
      known.faults.clear();
      known.isActing = true;
      run(() -> act(known));
    }
  }

  private Case known(String bundle) {
    return cases.computeIfAbsent(bundle, name -> new Case(name, rules.quarantineNanos()));
  }

  /** Providers of a bundle have come; if a person did that, what was is forgotten. */
  synchronized void came(String bundle) {
    Case known = cases.get(bundle);
    if (known == null || Thread.currentThread() == stepper) {
      return;
    }
    if (known.isActing) {
      known.isChanged = true;
    } else if (known.rung != Rung.SOUND) {
      known.isActing = true;
      known.isChanged = true;
      run(() -> settle(known, Rung.SOUND, known.trouble));
    }
  }

  private void run(Runnable step) {
    try {
      thread.execute(step);
    } catch (RejectedExecutionException e) {
      LOG.debug("no step is taken any more", e); // the VM stops
    }
  }

  // ---- steps, on the ladder's thread

  private void act(Case known) {
    registry.suspend(known.bundle);
    if (isChanged(known)) {
      settle(known, Rung.SOUND, known.trouble);
      return;
    }
    switch (known.rung) {
      case SOUND -> attempt(known, Rung.RESTARTED);
      case RESTARTED -> attempt(known, Rung.ROLLED_BACK);
      case ROLLED_BACK, TRIED -> quarantine(known);
      case QUARANTINED -> throw new AssertionError(known.bundle + " had no calls");
    }
  }

  private synchronized boolean isChanged(Case known) {
    return known.isChanged;
  }

  private void attempt(Case known, Rung next) {
    try {
      if (next != Rung.ROLLED_BACK) {
        remedies.restart(known.bundle);
        count(known, 1, 0);
      } else if (remedies.rollBack(known.bundle)) {
        count(known, 0, 1);
      } else {
        quarantine(known);
        return;
      }
    } catch (RuntimeException e) {
      LOG.error("bundle {} could not be {}", known.bundle, next, e);
      synchronized (this) {
        known.trouble = known.trouble + "; then " + e.getMessage();
      }
      quarantine(known);
      return;
    }
    if (settle(known, next, known.trouble) == next) {
      later(known, rules.probationNanos(), () -> endProbation(known));
    }
  }

  /** A bundle is not sound while a thread of it goes on that was given up. */
  private void endProbation(Case known) {
    if (hasStuckThreads.test(known.bundle)) {
      later(known, rules.probationNanos(), () -> endProbation(known));
    } else {
      settle(known, Rung.SOUND, "works again");
    }
  }

  private synchronized void count(Case known, int restarts, int rollbacks) {
    known.restarts += restarts;
    known.rollbacks += rollbacks;
  }

  private void quarantine(Case known) {
    long nanos = known.rung == Rung.TRIED ? 2 * known.quarantineNanos : known.quarantineNanos;
    synchronized (this) {
      known.quarantineNanos = Math.min(nanos, rules.quarantineNanosMax());
    }
    if (settle(known, Rung.QUARANTINED, known.trouble) == Rung.QUARANTINED) {
      later(known, known.quarantineNanos, () -> retry(known));
    }
  }

  private void retry(Case known) {
    if (hasStuckThreads.test(known.bundle)) { // another try would only add to them
      later(known, known.quarantineNanos, () -> retry(known));
      return;
    }
    synchronized (this) {
      known.isActing = true;
    }
    attempt(known, Rung.TRIED);
  }

  /**
   * A step is over: calls go on, but in quarantine.
   *
   * @param next the rung, if no person has changed the bundle meanwhile
   * @return the rung
   */
  private Rung settle(Case known, Rung next, String trouble) {
    Rung rung;
    String text;
    synchronized (this) {
      rung = known.isChanged ? Rung.SOUND : next;
      text = known.isChanged ? "was changed by hand" : trouble;
      known.step++;
      known.rung = rung;
      known.faults.clear();
      known.isActing = false;
      known.isChanged = false;
      if (rung == Rung.SOUND) {
        known.quarantineNanos = rules.quarantineNanos();
      }
    }
    if (rung != Rung.QUARANTINED) {
      registry.release(known.bundle);
    }
    raise(new Alarm(Instant.now(), known.bundle, rung, text));
    return rung;
  }

  private void later(Case known, long nanos, Runnable step) {
    long now = known.step;
    Runnable ifNothingCame =
        () -> {
          synchronized (this) {
            if (known.step != now || known.isActing) {
              return;
            }
          }
          step.run();
        };
    try {
      thread.schedule(ifNothingCame, nanos, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("no step is taken any more", e); // the VM stops
    }
  }

  private void raise(Alarm alarm) {
    synchronized (this) {
      alarms.add(alarm);
      if (alarms.size() > ALARMS_MAX) {
        alarms.remove();
      }
    }
    LOG.warn("bundle {} is {}: {}", alarm.bundle(), alarm.rung(), alarm.text());
    listener.accept(alarm);
  }

  /** Takes no more steps. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
