package pvm.core.library.guest.java.lang.ref;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/** {@link java.lang.ref.Cleaner}: cleans when told to; nothing becomes unreachable by itself. */
public final class Cleaner {
  private Cleaner() {}

  public static Cleaner create() {
    return new Cleaner();
  }

  public static Cleaner create(ThreadFactory factory) {
    Objects.requireNonNull(factory);
    return new Cleaner();
  }

  public Cleanable register(Object object, Runnable action) {
    Objects.requireNonNull(object);
    return new Registered(Objects.requireNonNull(action));
  }

  /** An object with its action. */
  public interface Cleanable {
    void clean();
  }

  private static final class Registered implements Cleanable {
    private Runnable action;

    Registered(Runnable action) {
      this.action = action;
    }

    @Override
    public synchronized void clean() {
      Runnable run = action;
      action = null;
      if (run != null) {
        run.run();
      }
    }
  }
}
