package pvm.core.natives;

/**
 * Counts the checkpoints of a process, so that a guest thread can wait until one holds what it has
 * done. Thread-safe.
 */
public final class Commits {
  private static final long AGAIN_NANOS = 500_000_000L;

  private final ProcessHost host;
  private final Waiters waiters;
  private long taken;
  private long wished;
  private long wishedAt;
  private volatile long committed;

  Commits(ProcessHost host) {
    this.host = host;
    this.waiters = new Waiters(host);
  }

  /** The process stands still for a checkpoint. */
  public synchronized long taken() {
    return ++taken;
  }

  /** The checkpoint is durable that {@link #taken} gave the number of. */
  public void committed(long number) {
    committed = number;
    waiters.wakeAll();
  }

  /** The first checkpoint that holds what the calling guest thread has done. */
  synchronized long next() {
    return taken + 1;
  }

  /** Whether a checkpoint is durable; if not, one is wished and the thread is woken then. */
  boolean isDone(long number) {
    waiters.add();
    if (committed >= number) {
      waiters.remove();
      return true;
    }
    if (isToBeWished(number)) {
      host.wantCheckpoint();
    }
    return false;
  }

  /** Once for each checkpoint, and again while it can't be taken. */
  private synchronized boolean isToBeWished(long number) {
    long now = System.nanoTime();
    if (number <= wished && now - wishedAt < AGAIN_NANOS) {
      return false;
    }
    wished = Math.max(wished, number);
    wishedAt = now;
    return true;
  }
}
