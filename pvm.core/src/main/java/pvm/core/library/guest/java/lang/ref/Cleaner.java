package pvm.core.library.guest.java.lang.ref;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/** {@link java.lang.ref.Cleaner}: a daemon thread of the process runs the actions. */
public final class Cleaner {
  private final ReferenceQueue<Object> queue = new ReferenceQueue<>();

  /** What keeps the registered ones alive. */
  private final Set<Registered> registered = new HashSet<>();

  private Cleaner(ThreadFactory factory) {
    factory.newThread(this::run).start();
  }

  public static Cleaner create() {
    return new Cleaner(
        task -> {
          Thread thread = new Thread(task, "Cleaner");
          thread.setDaemon(true);
          return thread;
        });
  }

  public static Cleaner create(ThreadFactory factory) {
    return new Cleaner(Objects.requireNonNull(factory, "threadFactory"));
  }

  public Cleanable register(Object object, Runnable action) {
    Objects.requireNonNull(object, "obj");
    Objects.requireNonNull(action, "action");
    Registered cleanable = new Registered(this, object, action);
    synchronized (registered) {
      registered.add(cleanable);
    }
    return cleanable;
  }

  private void run() {
    while (true) {
      try {
        ((Registered) queue.remove()).clean();
      } catch (Throwable ignored) {
        // as in the JDK: what an action throws is dropped
      }
    }
  }

  private boolean drop(Registered cleanable) {
    synchronized (registered) {
      return registered.remove(cleanable);
    }
  }

  /** An object with its action. */
  public interface Cleanable {
    void clean();
  }

  private static final class Registered extends PhantomReference<Object> implements Cleanable {
    private final Cleaner cleaner;
    private final Runnable action;

    Registered(Cleaner cleaner, Object object, Runnable action) {
      super(object, cleaner.queue);
      this.cleaner = cleaner;
      this.action = action;
    }

    @Override
    public void clean() {
      if (cleaner.drop(this)) {
        clear();
        action.run();
      }
    }
  }
}
