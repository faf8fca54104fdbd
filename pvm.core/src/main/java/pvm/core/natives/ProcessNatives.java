package pvm.core.natives;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodType;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.core.abi.Natives;
import pvm.device.DeviceState;
import pvm.natives.Caller;
import pvm.natives.CheckpointListener;
import pvm.natives.Crash;

/**
 * The native methods of one process: its call sites, and the calls that are on their way.
 *
 * <p>A call site whose body is short and needs no journal calls it straight. It is set to another
 * provider at a safepoint, because that provider brings its devices to what it remembers of the
 * process before. If it knows nothing of processes, or if there is none, the site is set while
 * threads run, and what is waited for is only that each has passed a poll: by then it is in no body
 * of the provider before. All other calls go the slow way, by {@link #begin}: a body that is not
 * blocking runs there and then, others elsewhere while the guest thread is parked. Thread-safe.
 */
public final class ProcessNatives implements Natives, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessNatives.class);
  private static final int RUN_BITS = 31;

  private final NativeRegistry registry;
  private final ProcessHost host;
  private final Grants grants;
  private final ConcurrentSkipListMap<String, String> state;
  private final long run;

  private final Serving serving;
  private final RunningCalls calls;
  private final Waiters forProviders;
  private final Commits commits;

  /**
   * @param saved what {@link #state} gave at the checkpoint that the process goes on from
   */
  public ProcessNatives(
      NativeRegistry registry, ProcessHost host, Grants grants, Map<String, String> saved) {
    this.registry = registry;
    this.host = host;
    this.grants = grants;
    state = new ConcurrentSkipListMap<>(saved);
    run = new SecureRandom().nextInt(1, Integer.MAX_VALUE) & ((1L << RUN_BITS) - 1);
    calls = new RunningCalls(run << Integer.SIZE, host, registry.workers());
    serving = new Serving(type -> caller(type, null, hereOnCarrier()));
    forProviders = new Waiters(host);
    commits = new Commits(host);
  }

  /** The process can be run: from now on it has the providers that are there. */
  public void open() {
    registry.open(this);
  }

  /** What providers remember of the process, by type and key. */
  public Map<String, String> state() {
    return new TreeMap<>(state);
  }

  /** The part of {@link #state} that outlives the end of the process. */
  public Map<String, String> stateBeyondEnd() {
    Map<String, String> kept = state();
    kept.keySet().removeIf(key -> !key.contains("/" + DeviceState.BEYOND_END));
    return kept;
  }

  /** Those of the providers that keep step with checkpoints. */
  public CheckpointListeners listeners() {
    Map<CheckpointListener, Caller> listeners = new LinkedHashMap<>();
    for (Provider provider : serving.all()) {
      if (provider.service() instanceof CheckpointListener listener) {
        ProcessCaller caller = caller(provider.origin().type(), null, ProcessCaller.Callbacks.NONE);
        if (!caller.state().all().isEmpty()) {
          listeners.put(listener, caller);
        }
      }
    }
    return new CheckpointListeners(listeners);
  }

  /** The process has come to its end, and will not go on: its devices are given free. */
  public void end() {
    for (Provider provider : serving.all()) {
      tell(provider, "end", provider.service()::ended);
    }
  }

  /** The process runs no more: its calls are interrupted and forgotten. */
  @Override
  public void close() {
    registry.close(this);
    calls.cancelAll();
    for (Provider provider : serving.all()) {
      ProcessCaller caller = caller(provider.origin().type(), null, ProcessCaller.Callbacks.NONE);
      try {
        provider.service().left(caller);
      } catch (RuntimeException e) {
        LOG.error("{} could not close what process {} had open", provider, host.name(), e);
      }
    }
  }

  private ProcessCaller caller(String type, String callId, ProcessCaller.Callbacks callbacks) {
    var rights = new ProcessCaller.Rights(grants, new KeptState(type, state));
    return new ProcessCaller(host, rights, callId, callbacks);
  }

  /** Callbacks of a body on the guest's own thread. */
  private ProcessCaller.Callbacks hereOnCarrier() {
    return new ProcessCaller.OnCarrier(host.classes());
  }

  /** Tells a provider something of the process, if it remembers the process at all. */
  private void tell(Provider provider, String what, Consumer<Caller> action) {
    ProcessCaller caller = caller(provider.origin().type(), null, ProcessCaller.Callbacks.NONE);
    if (caller.state().all().isEmpty()) {
      return;
    }
    try {
      action.accept(caller);
    } catch (RuntimeException e) {
      LOG.error("{} could not {} the devices of process {}", provider, what, host.name(), e);
      provider.threw(null, e);
    }
  }

  /** What a checkpoint of the process goes through. */
  public Commits commits() {
    return commits;
  }

  // ---- providers come and go; called by the registry

  /** Calls go to another provider than before, or to none. */
  void change(NativeRegistry.Change change) {
    Provider after = change.after();
    if (change.before() == null || !isUsed(change)) {
      replace(change);
      return;
    }
    if (after == null || after.isStateless()) {
      serving.leaves(change.before());
      replace(change);
      if (after == null) {
        awaitOut(change.before());
      }
      return;
    }
    try {
      host.atSafepoint(() -> replace(change));
    } catch (RuntimeException e) {
      LOG.error("process {} may still be in natives of {}", host.name(), change.before(), e);
      replace(change);
    }
  }

  private boolean isUsed(NativeRegistry.Change change) {
    return serving.hasSites(change.type()) || calls.isUsed(change.before());
  }

  private void replace(NativeRegistry.Change change) {
    Provider after = change.after();
    if (after != null) {
      tell(after, "restore", after.service()::restore);
    }
    serving.set(change.type(), after);
    if (after != null) {
      forProviders.wakeAll();
    }
  }

  /** Returns when no call is in a provider that has gone. */
  void drain(NativeRegistry.Change change, long nanos) {
    if (change.after() != null && serving.isLeaving(change.before())) {
      awaitOut(change.before());
    }
    if (isUsed(change)) {
      calls.drain(change.before(), nanos);
    }
  }

  /** Returns when no thread is in a body of a provider that it has called straight. */
  private void awaitOut(Provider before) {
    try {
      host.awaitPassed();
      serving.hasLeft(before);
    } catch (RuntimeException e) {
      LOG.error("process {} may still be in natives of {}", host.name(), before, e);
    }
  }

  /** A provider is to be called in another way than before. */
  void relink(Provider provider) {
    serving.relink(provider);
  }

  /** Ends calls that take too much. */
  void look(Predicate<RunningCall> isTooMuch) {
    calls.look(isTooMuch);
  }

  // ---- bodies on a guest's own thread that do not come back

  /** How long a process that is to stop waits for a body, in nanoseconds. */
  public long directNanos() {
    return registry.limits().directNanos();
  }

  /** Whether the process has called natives, so that its threads may be in bodies. */
  public boolean hasSites() {
    return serving.hasSites();
  }

  /** Interrupts threads of the process that are in a body. */
  public void interruptBodies(List<Thread> carriers) {
    for (Thread carrier : carriers) {
      Provider provider = serving.on(carrier);
      if (provider != null) {
        provider.fault(Fault.Kind.HELD, "it keeps process " + host.name() + " from its checkpoint");
        carrier.interrupt();
      }
    }
  }

  /**
   * Gives up a thread of the process that is in a body: no other one gets there.
   *
   * @return what to say of it; null if none is in a body
   */
  public String giveUpBody(List<Thread> carriers) {
    String text = null;
    for (Thread carrier : carriers) {
      Provider provider = serving.on(carrier);
      if (provider != null) {
        text = provider + " does not come back to process " + host.name();
        provider.guard(true);
        registry.watch().givenUp(provider, carrier);
        provider.fault(Fault.Kind.STUCK, "it does not come back to process " + host.name());
      }
    }
    return text;
  }

  boolean uses(Provider provider) {
    String type = provider.origin().type();
    return serving.of(type) == provider && serving.hasSites(type);
  }

  // ---- Natives

  @Override
  public CallSite link(Class<?> owner, String method, MethodType type) {
    return serving.link(owner.getName(), method, type);
  }

  private Provider provider(Class<?> owner) {
    return serving.of(owner.getName());
  }

  @Override
  public int crash(Class<?> owner, String method) {
    forProviders.add();
    Provider provider = provider(owner);
    if (provider == null || provider.body(method) == null) {
      return MISSING;
    }
    forProviders.remove();
    caller(owner.getName(), null, hereOnCarrier()).checkMayUse(provider);
    return provider.body(method).crash().ordinal();
  }

  @Override
  public long awaitNanos(Class<?> owner, String method) {
    boolean isKnown = serving.isKnown(owner.getName());
    if (provider(owner) != null || !isKnown && !registry.isDeclared(owner.getName())) {
      throw new UnsatisfiedLinkError(missing(owner, method));
    }
    return registry.limits().awaitNanos();
  }

  @Override
  public boolean isQuarantined(Class<?> owner) {
    return provider(owner) == null && registry.quarantine(owner.getName()) != null;
  }

  @Override
  public String missing(Class<?> owner, String method) {
    int end = method.indexOf('(');
    String name = GuestTypes.text(method.substring(0, end), method.substring(end));
    Provider provider = provider(owner);
    String missing = SystemNatives.missing(owner.getName());
    if (provider == null && missing != null && registry.quarantine(owner.getName()) == null) {
      return missing;
    }
    return owner.getName() + ", " + name + ": " + reason(provider, owner.getName());
  }

  private String reason(Provider provider, String type) {
    if (provider != null) {
      return "bundle " + provider.origin().bundle() + " has no body for it; update it";
    }
    String trouble = registry.quarantine(type);
    return trouble == null
        ? "no bundle provides its natives now; install or start one, and call again"
        : "its bundle is in quarantine (" + trouble + "); update it, or call again later";
  }

  @Override
  public String newId() {
    return UUID.randomUUID().toString();
  }

  @Override
  public long begin(Class<?> owner, String method, String id, Object[] arguments) {
    // A change of providers comes before that, or waits for the end of the call.
    Begun begun = serving.with(owner.getName(), provider -> begun(provider, method, id));
    if (begun == null) {
      return 0;
    }
    RunningCall call = begun.call();
    BodyMethod body = begun.body();
    if (begun.isHere()) {
      ProcessCaller own = caller(owner.getName(), id, hereOnCarrier());
      calls.runOnCarrier(call, () -> body.call(own, arguments));
    } else {
      ProcessCaller own =
          caller(
              owner.getName(), id, (target, name, all) -> calls.callBack(call, target, name, all));
      calls.runElsewhere(call, () -> body.call(own, arguments));
    }
    return call.number;
  }

  /** A call that is on its way, and whether its body runs on the guest's own thread. */
  private record Begun(RunningCall call, BodyMethod body, boolean isHere) {}

  private Begun begun(Provider provider, String method, String id) {
    BodyMethod body = provider == null ? null : provider.body(method);
    if (body == null || (id == null) != (body.crash().compareTo(Crash.IDEMPOTENT) <= 0)) {
      return null;
    }
    boolean isHere = provider.isHere(body);
    return new Begun(calls.add(provider, body, limits(body, isHere)), body, isHere);
  }

  /** A body that is short, but is not trusted, has as long as one on the guest's own thread. */
  private RunningCall.Limits limits(BodyMethod body, boolean isHere) {
    boolean isShort = !isHere && !body.isBlocking();
    long deadline = isShort ? registry.limits().directNanos() : body.deadlineNanos();
    return new RunningCall.Limits(deadline, body.isWaiting());
  }

  @Override
  public long ask(Class<?> owner, String method, String id) {
    RunningCall call;
    Provider provider = provider(owner);
    if (provider == null) {
      return 0;
    }
    call = calls.add(provider, null, RunningCall.Limits.NONE);
    calls.runElsewhere(call, () -> provider.service().outcomeOf(id));
    return call.number;
  }

  @Override
  public void forget(Class<?> owner, String method, String id) {
    Provider provider = provider(owner);
    if (provider != null) {
      RunningCall call = calls.add(provider, null, RunningCall.Limits.NONE);
      calls.runElsewhere(
          call,
          () -> {
            try {
              provider.service().forget(id);
            } finally {
              calls.remove(call.number); // nobody waits for it
            }
            return null;
          });
    }
  }

  @Override
  public long nanosLeft(long call) {
    return calls.nanosLeft(call);
  }

  @Override
  public boolean isOver(long call) {
    return calls.isOver(call);
  }

  @Override
  public boolean isKnown(long call) {
    return calls.isKnown(call);
  }

  @Override
  public long nextCallback(long call) {
    return calls.nextCallback(call);
  }

  @Override
  public Object[] callback(long call, long callback) {
    return calls.begin(call, callback);
  }

  @Override
  public void answer(long call, long callback, Object result, Throwable thrown) {
    calls.answer(call, callback, result, thrown);
  }

  @Override
  public int outcome(long call) {
    return calls.outcome(call);
  }

  @Override
  public Object take(long call) throws Throwable {
    return calls.take(call);
  }

  @Override
  public void interrupt(long call) {
    calls.interrupt(call);
  }

  @Override
  public void cancel(long call) {
    calls.late(call);
  }

  @Override
  public long run() {
    return run;
  }

  @Override
  public long nextCheckpoint() {
    return commits.next();
  }

  @Override
  public boolean isCommitted(long checkpoint) {
    return commits.isDone(checkpoint);
  }
}
