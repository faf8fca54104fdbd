package pvm.core.library.guest.java.lang;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import pvm.core.library.guest.java.lang.Thread.Builder;
import pvm.core.library.guest.java.lang.Thread.UncaughtExceptionHandler;

/** The builders of threads. */
final class ThreadBuilders {
  private ThreadBuilders() {}

  /** What both kinds have. */
  private abstract static class Settings {
    String name;
    long counter = -1;
    boolean inherits = true;
    UncaughtExceptionHandler handler;

    final void setName(String name) {
      this.name = Objects.requireNonNull(name);
      this.counter = -1;
    }

    final void setName(String prefix, long start) {
      if (start < 0) {
        throw new IllegalArgumentException("'start' is negative");
      }
      this.name = Objects.requireNonNull(prefix);
      this.counter = start;
    }

    final synchronized String nextName(String unnamed) {
      if (name == null) {
        return unnamed;
      }
      return counter < 0 ? name : name + counter++;
    }

    abstract Thread make(Runnable task);

    public final Thread unstarted(Runnable task) {
      Thread thread = make(Objects.requireNonNull(task));
      if (handler != null) {
        thread.setUncaughtExceptionHandler(handler);
      }
      return thread;
    }

    public final Thread start(Runnable task) {
      Thread thread = unstarted(task);
      thread.start();
      return thread;
    }

    /** For javac these threads are not java.lang's; once lifted they are one class. */
    public final ThreadFactory factory() {
      return task -> (java.lang.Thread) (Object) unstarted(task);
    }
  }

  static final class Platform extends Settings implements Builder.OfPlatform {
    private ThreadGroup group;
    private Boolean daemon;
    private int priority;

    @Override
    public Platform name(String name) {
      setName(name);
      return this;
    }

    @Override
    public Platform name(String prefix, long start) {
      setName(prefix, start);
      return this;
    }

    @Override
    public Platform inheritInheritableThreadLocals(boolean inherit) {
      inherits = inherit;
      return this;
    }

    @Override
    public Platform uncaughtExceptionHandler(UncaughtExceptionHandler handler) {
      this.handler = Objects.requireNonNull(handler);
      return this;
    }

    @Override
    public Platform group(ThreadGroup group) {
      this.group = Objects.requireNonNull(group);
      return this;
    }

    @Override
    public Platform daemon(boolean on) {
      daemon = on;
      return this;
    }

    @Override
    public Platform priority(int priority) {
      if (priority < Thread.MIN_PRIORITY || priority > Thread.MAX_PRIORITY) {
        throw new IllegalArgumentException();
      }
      this.priority = priority;
      return this;
    }

    @Override
    public Platform stackSize(long sizeBytes) {
      if (sizeBytes < 0) {
        throw new IllegalArgumentException();
      }
      return this;
    }

    @Override
    Thread make(Runnable task) {
      String given = name == null ? Thread.nextName() : nextName(null);
      Thread thread = new Thread(group, task, given, inherits, false);
      if (daemon != null) {
        thread.setDaemon(daemon);
      }
      if (priority != 0) {
        thread.setPriority(priority);
      }
      return thread;
    }
  }

  static final class Virtual extends Settings implements Builder.OfVirtual {

    @Override
    public Virtual name(String name) {
      setName(name);
      return this;
    }

    @Override
    public Virtual name(String prefix, long start) {
      setName(prefix, start);
      return this;
    }

    @Override
    public Virtual inheritInheritableThreadLocals(boolean inherit) {
      inherits = inherit;
      return this;
    }

    @Override
    public Virtual uncaughtExceptionHandler(UncaughtExceptionHandler handler) {
      this.handler = Objects.requireNonNull(handler);
      return this;
    }

    @Override
    Thread make(Runnable task) {
      return new Thread(null, task, nextName(""), inherits, true);
    }
  }
}
