package pvm.core.natives;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again at what providers do with threads: calls that were given up and go on all
 * the same, calls that take too much processor time, threads that nobody ends. Thread-safe.
 */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final NativeRegistry registry;
  private final Rules rules;
  private final List<GivenUp> givenUp = new ArrayList<>();
  private final Field holder = field(Thread.class, "holder");
  private final Field task = holder == null ? null : field(holder.getType(), "task");

  /**
   * What is too much.
   *
   * @param graceNanos that a call which was given up has to end
   * @param cpuNanos processor time of one call
   * @param threads of one bundle
   */
  record Rules(long graceNanos, long cpuNanos, int threads) {}

  /** A call that nobody waits for any more. */
  private static final class GivenUp {
    private final Provider provider;
    private final Thread thread;
    private final RunningCall call;
    private final long since = System.nanoTime();
    private boolean isTold;

    /**
     * @param call null: as long as the thread lives
     */
    GivenUp(Provider provider, Thread thread, RunningCall call) {
      this.provider = provider;
      this.thread = thread;
      this.call = call;
    }

    boolean isOver() {
      return !thread.isAlive() || call != null && call.worker != thread;
    }
  }

  Watch(NativeRegistry registry, Rules rules) {
    this.registry = registry;
    this.rules = rules;
  }

  /** A call is not waited for any more. */
  synchronized void givenUp(RunningCall call) {
    Thread worker = call.worker;
    if (worker != null) {
      givenUp.add(new GivenUp(call.provider, worker, call));
    }
  }

  /** A guest's own thread that is in a provider is not waited for any more. */
  synchronized void givenUp(Provider provider, Thread carrier) {
    GivenUp stuck = new GivenUp(provider, carrier, null);
    stuck.isTold = true;
    givenUp.add(stuck);
  }

  /** Whether threads were given up, and have not ended, that run a class of a provider's bundle. */
  synchronized boolean isStuck(Provider provider) {
    return givenUp.stream()
        .anyMatch(g -> g.isTold && !g.isOver() && g.provider.isSameCode(provider));
  }

  /** How many threads of a bundle were given up and have not ended. */
  synchronized int stuckThreads(String bundle) {
    return (int)
        givenUp.stream()
            .filter(g -> g.isTold && !g.isOver() && g.provider.origin().name().equals(bundle))
            .count();
  }

  /** One look. */
  void look() {
    try {
      lookAfterGivenUp();
      registry.lookAtCalls(this::checkCpu);
      checkThreads();
    } catch (RuntimeException e) {
      LOG.error("natives could not be watched", e);
    }
  }

  private void lookAfterGivenUp() {
    List<GivenUp> stuck;
    synchronized (this) {
      givenUp.removeIf(GivenUp::isOver);
      stuck =
          givenUp.stream()
              .filter(g -> !g.isTold && System.nanoTime() - g.since > rules.graceNanos())
              .toList();
      stuck.forEach(g -> g.isTold = true);
    }
    for (GivenUp each : stuck) {
      each.thread.setPriority(Thread.MIN_PRIORITY);
      each.provider.fault(
          Fault.Kind.STUCK, each.thread.getName() + " goes on though it was interrupted");
    }
  }

  private boolean checkCpu(RunningCall call) {
    Thread worker = call.worker;
    if (worker == null) {
      return false;
    }
    long nanos = CPU.getThreadCpuTime(worker.threadId()) - call.cpuAtBegin;
    if (nanos <= rules.cpuNanos()) {
      return false;
    }
    call.provider.fault(
        Fault.Kind.SPUN,
        worker.getName() + " has taken " + nanos / 1_000_000 + " ms of processor time");
    return true;
  }

  // ---- threads of bundles

  private void checkThreads() {
    Map<ClassLoader, Provider> owners = new HashMap<>();
    registry.serving().forEach(p -> owners.put(p.service().getClass().getClassLoader(), p));
    owners.remove(Watch.class.getClassLoader()); // of a test: nearly all threads are the loader's
    Map<Provider, List<Thread>> owned = new HashMap<>();
    for (Thread thread : all()) {
      Provider owner = owner(thread, owners);
      if (owner != null) {
        owned.computeIfAbsent(owner, p -> new ArrayList<>()).add(thread);
      }
    }
    owned.forEach(this::checkThreads);
  }

  private void checkThreads(Provider provider, List<Thread> threads) {
    if (threads.size() > rules.threads()) {
      threads.forEach(Thread::interrupt);
      provider.fault(
          Fault.Kind.LEAKED,
          "it has " + threads.size() + " threads, " + threads.getFirst().getName() + " among them");
    }
  }

  private static List<Thread> all() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root.getParent() != null) {
      root = root.getParent();
    }
    Thread[] found = new Thread[2 * root.activeCount() + 16];
    return Arrays.asList(found).subList(0, root.enumerate(found));
  }

  /** The provider whose bundle has the thread's class or that of what it runs. */
  private Provider owner(Thread thread, Map<ClassLoader, Provider> owners) {
    Provider owner = owners.get(thread.getClass().getClassLoader());
    if (owner != null || task == null) {
      return owner;
    }
    try {
      Object runs = task.get(holder.get(thread));
      return runs == null ? null : owners.get(runs.getClass().getClassLoader());
    } catch (IllegalAccessException e) {
      throw new AssertionError("it was made accessible", e);
    }
  }

  /** A field of the JDK; null if this JDK has none, or does not let us look. */
  private static Field field(Class<?> type, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException | RuntimeException e) {
      LOG.debug("threads of bundles are not found by what they run", e);
      return null;
    }
  }
}
