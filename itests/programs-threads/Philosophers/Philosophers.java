/**
 * Dining philosophers who take the lower fork first, so that nobody starves and nothing locks for
 * ever.
 */
public class Philosophers {
  static class Fork {
    int uses;
    Thread holder;
  }

  static int eating;
  static int most;
  static final Object TABLE = new Object();

  static long chew(long n) {
    for (int i = 0; i < 4_000; i++) {
      n = Long.rotateLeft(n, 7) ^ i;
    }
    return n;
  }

  static void dine(Fork first, Fork second, int meals, long[] taste, int seat) {
    for (int meal = 0; meal < meals; meal++) {
      synchronized (first) {
        first.holder = Thread.currentThread();
        chew(meal);
        synchronized (second) {
          second.holder = Thread.currentThread();
          synchronized (TABLE) {
            eating++;
            most = Math.max(most, eating);
          }
          taste[seat] += chew(taste[seat] + meal);
          if (first.holder != Thread.currentThread() || second.holder != Thread.currentThread()) {
            throw new IllegalStateException("a fork was stolen from seat " + seat);
          }
          first.uses++;
          second.uses++;
          synchronized (TABLE) {
            eating--;
          }
        }
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Fork[] forks = new Fork[5];
    java.util.Arrays.setAll(forks, i -> new Fork());
    long[] taste = new long[5];
    for (int evening = 1; evening <= 12; evening++) {
      Thread[] guests = new Thread[5];
      for (int i = 0; i < 5; i++) {
        int seat = i;
        Fork left = forks[i];
        Fork right = forks[(i + 1) % 5];
        guests[i] =
            new Thread(
                () -> dine(seat == 4 ? right : left, seat == 4 ? left : right, 1_000, taste, seat));
        guests[i].start();
      }
      for (Thread g : guests) {
        g.join();
      }
      StringBuilder b = new StringBuilder("evening " + evening + " forks");
      for (Fork f : forks) {
        b.append(' ').append(f.uses);
      }
      System.out.println(
          b
              + " most "
              + (most <= 2)
              + " eating "
              + eating
              + " taste "
              + java.util.Arrays.hashCode(taste));
    }
  }
}
