package pvm.core.library.guest.java.lang;

import java.util.ArrayList;
import java.util.List;
import pvm.core.abi.Vm;
import pvm.core.library.host.HostFacts;

/** {@link java.lang.Runtime}: the machine's figures; a process starts no other programs. */
public class Runtime {
  private static final Runtime CURRENT = new Runtime();

  private final List<Thread> hooks = new ArrayList<>();
  private boolean isExiting;

  private Runtime() {}

  public static Runtime getRuntime() {
    return CURRENT;
  }

  public static java.lang.Runtime.Version version() {
    return java.lang.Runtime.Version.parse(HostFacts.version());
  }

  public int availableProcessors() {
    return HostFacts.processors();
  }

  public long totalMemory() {
    return HostFacts.totalMemoryBytes();
  }

  public long freeMemory() {
    return HostFacts.freeMemoryBytes();
  }

  public long maxMemory() {
    return HostFacts.maxMemoryBytes();
  }

  /** Has the garbage of the image sought at the next checkpoint; it doesn't wait for that. */
  public void gc() {
    Vm.gc();
  }

  public void runFinalization() {}

  public void exit(int code) {
    runHooks();
    Vm.exit(code);
  }

  public void halt(int code) {
    Vm.exit(code);
  }

  public void addShutdownHook(Thread hook) {
    synchronized (hooks) {
      if (hooks.contains(hook)) {
        throw new IllegalArgumentException("Hook previously registered");
      }
      if (isExiting) {
        throw new IllegalStateException("Shutdown in progress");
      }
      hooks.add(hook);
    }
  }

  public boolean removeShutdownHook(Thread hook) {
    synchronized (hooks) {
      return hooks.remove(hook);
    }
  }

  /** Runs the shutdown hooks, once: when the program exits or its last user thread ends. */
  final void runHooks() {
    List<Thread> run;
    synchronized (hooks) {
      if (isExiting) {
        return;
      }
      isExiting = true;
      run = List.copyOf(hooks);
    }
    run.forEach(Thread::start);
    for (Thread hook : run) {
      joinQuietly(hook);
    }
  }

  private static void joinQuietly(Thread hook) {
    while (true) {
      try {
        hook.join();
        return;
      } catch (InterruptedException e) {
        // a hook is waited for whatever happens
      }
    }
  }
}
