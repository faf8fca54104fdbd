import java.util.ArrayList;
import java.util.List;

/** Sleeps, timed waits and joins, and interrupts: only what doesn't depend on speed is printed. */
public class Timeouts {
  static final Object LOCK = new Object();
  static boolean ready;

  static void say(String s) {
    System.out.println(s);
  }

  static void sleeping() throws InterruptedException {
    List<String> order = new ArrayList<>();
    Thread[] sleepers = new Thread[4];
    for (int i = 0; i < 4; i++) {
      int n = i;
      sleepers[i] =
          new Thread(
              () -> {
                try {
                  long start = System.currentTimeMillis();
                  Thread.sleep(50 + n * 200L);
                  long millis = System.currentTimeMillis() - start;
                  synchronized (order) {
                    order.add(
                        "sleeper "
                            + n
                            + (millis >= 49 + n * 200L ? " in time" : " after " + millis));
                  }
                } catch (InterruptedException e) {
                  say("interrupted?");
                }
              });
      sleepers[i].start();
    }
    for (Thread t : sleepers) {
      t.join();
    }
    order.sort(null);
    say(order.toString());
  }

  static void timedWait() throws InterruptedException {
    synchronized (LOCK) {
      long end = System.nanoTime() + 120_000_000;
      for (long left = 120; left > 0; left = (end - System.nanoTime() + 999_999) / 1_000_000) {
        LOCK.wait(left);
      }
      say("waited, ready " + ready);
    }
    Thread late =
        new Thread(
            () -> {
              try {
                Thread.sleep(100);
              } catch (InterruptedException e) {
                say("no");
              }
              synchronized (LOCK) {
                ready = true;
                LOCK.notify();
              }
            });
    late.start();
    synchronized (LOCK) {
      while (!ready) {
        LOCK.wait(60_000);
      }
      say("woken, ready " + ready);
    }
    late.join();
  }

  static void interrupts() throws InterruptedException {
    Thread sleeper =
        new Thread(
            () -> {
              try {
                Thread.sleep(600_000);
                say("slept?");
              } catch (InterruptedException e) {
                say("sleep interrupted, flag " + Thread.currentThread().isInterrupted());
              }
            });
    sleeper.start();
    sleeper.interrupt();
    sleeper.join();
    Thread waiter =
        new Thread(
            () -> {
              synchronized (LOCK) {
                try {
                  LOCK.wait();
                  say("woken?");
                } catch (InterruptedException e) {
                  say("wait interrupted, lock held " + Thread.holdsLock(LOCK));
                }
              }
            });
    waiter.start();
    Thread.sleep(50);
    waiter.interrupt();
    waiter.join(60_000);
    Thread.currentThread().interrupt();
    say(
        "flag "
            + Thread.currentThread().isInterrupted()
            + " "
            + Thread.interrupted()
            + " "
            + Thread.interrupted());
    Thread.currentThread().interrupt();
    try {
      Thread.sleep(1);
      say("slept?");
    } catch (InterruptedException e) {
      say("sleep refuses an interrupted thread");
    }
  }

  static void states() throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              synchronized (LOCK) {
                say("in");
              }
            },
            "stated");
    say(t.getState() + " " + t.isDaemon() + " " + t.getName());
    synchronized (LOCK) {
      t.start();
      for (int i = 0; i < 1_000 && t.getState() != Thread.State.BLOCKED; i++) {
        t.join(10);
      }
      say("alive " + t.isAlive() + " " + t.getState());
    }
    t.join();
    say("alive " + t.isAlive() + " " + t.getState());
    try {
      t.start();
    } catch (IllegalThreadStateException e) {
      say("can't start twice");
    }
    try {
      LOCK.notify();
    } catch (IllegalMonitorStateException e) {
      say("notify needs the lock");
    }
  }

  public static void main(String[] args) throws InterruptedException {
    for (int round = 1; round <= 3; round++) {
      say("round " + round);
      ready = false;
      sleeping();
      timedWait();
      interrupts();
      states();
    }
  }
}
