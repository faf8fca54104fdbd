package pvm.itests;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import pvm.api.BundleHealth;
import pvm.api.Pvm;
import pvm.api.PvmProcess;
import pvm.core.natives.Ladder;
import pvm.core.natives.NativeRegistry;
import pvm.core.natives.Provider;
import pvm.core.natives.Remedies;
import pvm.natives.Body;
import pvm.natives.Crash;
import pvm.natives.NativeProvider;
import pvm.store.MemoryStore;

/** A process that calls a pump, and the pump, which is broken and mended again and again. */
final class FaultLane implements Remedies, AutoCloseable {
  private static final String PUMP = "com.acme.pump.Pump";
  private static final String GAUGE = "com.acme.pump.Gauge";
  private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(5);
  private static final int THREADS = 2;

  private final LabRun lab;
  private final String name;
  private final NativeRegistry registry;
  private final Gauge gauge = new Gauge();
  private final Pvm pvm;
  private final PvmProcess process;
  private PumpFault fault;
  private Class<?> bodies;
  private Provider serving;

  /** The host's side of {@code com.acme.pump.Gauge}: tells when rounds are right again. */
  public static final class Gauge implements NativeProvider {
    private final AtomicLong right = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private volatile boolean isOn = true;

    @Body(Crash.PURE)
    public boolean round(boolean isRight) {
      (isRight ? right : wrong).incrementAndGet();
      return isOn;
    }
  }

  /**
   * @param interval of checkpoints
   */
  FaultLane(LabRun lab, String name, Duration interval) throws Exception {
    this.lab = lab;
    this.name = name;
    registry =
        new NativeRegistry(
            new NativeRegistry.Limits(
                LIMIT_NANOS,
                TimeUnit.MILLISECONDS.toNanos(100),
                TimeUnit.MILLISECONDS.toNanos(50),
                TimeUnit.MILLISECONDS.toNanos(200),
                16),
            new Ladder.Rules(
                TimeUnit.SECONDS.toNanos(10),
                TimeUnit.SECONDS.toNanos(10),
                TimeUnit.MILLISECONDS.toNanos(20),
                TimeUnit.MILLISECONDS.toNanos(100)),
            type -> true);
    registry.ladder().remedies(this);
    registry.add(lab.provider(gauge, new Provider.Origin("gauge 1", GAUGE, "")));
    install(null);
    pvm = lab.machine(new MemoryStore(), registry, polls -> polls);
    process = pvm.start(lab.program("Pumping", name, List.of(Integer.toString(THREADS)), interval));
    await("the begin", () -> gauge.right.get() > 0);
  }

  /** Puts another version in the place of the one that serves. */
  private synchronized void install(PumpFault next) throws Exception {
    bodies = PumpFault.load(next, lab.classes(), lab.hostClasses());
    fault = next;
    serve();
  }

  private void serve() throws Exception {
    NativeProvider made = (NativeProvider) bodies.getConstructor().newInstance();
    Provider before = serving;
    serving = lab.provider(made, new Provider.Origin("pump 1", PUMP, ""));
    registry.add(serving);
    if (before != null) {
      registry.remove(before);
    }
  }

  @Override
  public synchronized void restart(String bundle) {
    try {
      serve();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized boolean rollBack(String bundle) {
    if (fault == null) {
      return false;
    }
    try {
      install(null);
      return true;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Breaks the pump, and waits until the program gets right answers again; how long that took. */
  long suffer(PumpFault next) throws Exception {
    Class<?> broken;
    long wrong = gauge.wrong.get();
    long start = System.nanoTime();
    synchronized (this) {
      install(next);
      broken = bodies;
    }
    if (!next.kind().isSeen()) {
      await(next, () -> gauge.wrong.get() > wrong);
      install(null); // a person has seen it
    }
    await(next, this::isMended);
    long right = gauge.right.get();
    await(next, () -> gauge.right.get() > right);
    long nanos = System.nanoTime() - start;
    broken.getField("isOn").setBoolean(null, false);
    install(null);
    await(next, () -> registry.health().stream().allMatch(FaultLane::isSound));
    return nanos;
  }

  /**
   * Puts a body there that spins, and another version in its place as soon as a thread is in it;
   * waits until the VM has given that thread up, and the program gets right answers.
   */
  void takeAwayWhileItSpins() throws Exception {
    PumpFault spins = new PumpFault(PumpFault.Kind.SPINS, "next");
    install(spins);
    Class<?> broken = bodies;
    var isHeld = broken.getField("isHeld");
    await(spins, () -> isHeld.getBoolean(null));
    install(null);
    await(spins, () -> registry.health().stream().anyMatch(health -> health.stuckThreads() > 0));
    long right = gauge.right.get();
    await(spins, () -> gauge.right.get() > right);
    broken.getField("isOn").setBoolean(null, false);
  }

  private synchronized boolean isMended() {
    return fault == null;
  }

  private static boolean isSound(BundleHealth health) {
    return health.rung() == BundleHealth.Rung.SOUND;
  }

  private interface Question {
    boolean ask() throws Exception;
  }

  private void await(Object what, Question question) throws Exception {
    long end = System.nanoTime() + LIMIT_NANOS;
    while (!question.ask()) {
      if (System.nanoTime() > end) {
        PvmProcess now = pvm.process(name).orElseThrow();
        throw new AssertionError(
            "%s of %s, %s %s %s, %s %s"
                .formatted(
                    what,
                    name,
                    now.state(),
                    now.failure(),
                    lab.errors(name),
                    registry.health(),
                    registry.ladder().alarms()));
      }
      TimeUnit.MILLISECONDS.sleep(1); // the program is another thread's
    }
  }

  /** Has the program come to its end; what it has printed. */
  String end() throws Exception {
    gauge.isOn = false;
    PvmProcess ended = pvm.awaitEnd(process);
    return ended.state() + " " + ended.failure() + " " + lab.printed(name).strip();
  }

  @Override
  public void close() {
    registry.close();
  }
}
