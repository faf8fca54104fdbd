package pvm.core.library.guest.java.lang;

import java.util.ArrayList;
import java.util.List;
import pvm.core.library.guest.java.lang.Thread.UncaughtExceptionHandler;

/** {@link java.lang.ThreadGroup}: a name and a parent; its threads know it. */
public class ThreadGroup implements UncaughtExceptionHandler {
  private final String name;
  private final ThreadGroup parent;

  /** Whether it is one of the program, which may handle exceptions. */
  final boolean handlesUncaught;

  private volatile int maxPriority = Thread.MAX_PRIORITY;
  private volatile boolean daemon;

  public ThreadGroup(String name) {
    this(Thread.currentThread().getThreadGroup(), name);
  }

  public ThreadGroup(ThreadGroup parent, String name) {
    this(name, parent);
    maxPriority = parent.maxPriority;
    daemon = parent.daemon;
  }

  private ThreadGroup(String name, ThreadGroup parent) {
    this.name = name;
    this.parent = parent;
    this.handlesUncaught = ((Object) this).getClass() != ThreadGroup.class;
  }

  static ThreadGroup main() {
    return new ThreadGroup("main", new ThreadGroup("system", (ThreadGroup) null));
  }

  public final String getName() {
    return name;
  }

  public final ThreadGroup getParent() {
    return parent;
  }

  public final int getMaxPriority() {
    return maxPriority;
  }

  public final void setMaxPriority(int priority) {
    if (priority >= Thread.MIN_PRIORITY && priority <= Thread.MAX_PRIORITY) {
      maxPriority = parent == null ? priority : Math.min(priority, parent.maxPriority);
    }
  }

  public final boolean isDaemon() {
    return daemon;
  }

  public final void setDaemon(boolean daemon) {
    this.daemon = daemon;
  }

  /** Live threads of this group and of those below it. */
  public int activeCount() {
    return threads(true).size();
  }

  public int enumerate(Thread[] target) {
    return enumerate(target, true);
  }

  public int enumerate(Thread[] target, boolean recurse) {
    int count = 0;
    for (Thread thread : threads(recurse)) {
      if (count < target.length) {
        target[count++] = thread;
      }
    }
    return count;
  }

  public final void interrupt() {
    threads(true).forEach(Thread::interrupt);
  }

  private List<Thread> threads(boolean recurse) {
    List<Thread> threads = new ArrayList<>();
    for (Thread thread : Thread.live()) {
      ThreadGroup group = thread.getThreadGroup();
      if (group == this || recurse && parentOf(group)) {
        threads.add(thread);
      }
    }
    return threads;
  }

  public boolean isDestroyed() {
    return false;
  }

  public final void destroy() {}

  public final boolean parentOf(ThreadGroup group) {
    for (ThreadGroup at = group; at != null; at = at.parent) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  public final void checkAccess() {}

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (parent != null) {
      parent.uncaughtException(thread, thrown);
      return;
    }
    UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    if (handler != null) {
      handler.uncaughtException(thread, thrown);
    } else {
      System.err.print("Exception in thread \"" + thread.getName() + "\" ");
      thrown.printStackTrace(System.err);
    }
  }

  @Override
  public String toString() {
    return ((Object) this).getClass().getName() + "[name=" + name + ",maxpri=" + maxPriority + "]";
  }
}
