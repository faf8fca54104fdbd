import java.util.Arrays;

/**
 * Workers in step behind a hand-made barrier: a parallel game of heat on a rod, a sort by odd and
 * even, a prefix sum.
 */
public class Phases {
  static class Barrier {
    private final int parties;
    private int waiting;
    private int generation;
    private final Runnable action;

    Barrier(int parties, Runnable action) {
      this.parties = parties;
      this.action = action;
    }

    synchronized void await() {
      int mine = generation;
      if (++waiting == parties) {
        action.run();
        waiting = 0;
        generation++;
        notifyAll();
        return;
      }
      while (mine == generation) {
        try {
          wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  interface Part {
    void step(int phase, int from, int to);
  }

  static void parallel(int workers, int size, int phases, Runnable between, Part part)
      throws InterruptedException {
    Barrier barrier = new Barrier(workers, between);
    Thread[] threads = new Thread[workers];
    for (int w = 0; w < workers; w++) {
      int from = size * w / workers;
      int to = size * (w + 1) / workers;
      threads[w] =
          new Thread(
              () -> {
                for (int phase = 0; phase < phases; phase++) {
                  part.step(phase, from, to);
                  barrier.await();
                }
              });
      threads[w].start();
    }
    for (Thread t : threads) {
      t.join();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    long[][] rod = {new long[4_000], new long[4_000]};
    Arrays.fill(rod[0], 1_000, 1_300, 1_000_000_000);
    int[] steps = {0};
    parallel(
        4,
        4_000,
        1_200,
        () -> {
          if (++steps[0] % 100 == 0) {
            System.out.println(
                "heat "
                    + steps[0]
                    + " "
                    + Arrays.hashCode(rod[steps[0] & 1])
                    + " "
                    + Arrays.stream(rod[steps[0] & 1]).sum());
          }
        },
        (phase, from, to) -> {
          long[] now = rod[phase & 1];
          long[] next = rod[phase + 1 & 1];
          for (int i = from; i < to; i++) {
            long left = now[i == 0 ? 0 : i - 1];
            long right = now[i == 3_999 ? i : i + 1];
            next[i] = (left + 2 * now[i] + right) / 4;
          }
        });
    int[] numbers = new int[600];
    long x = 3;
    for (int i = 0; i < numbers.length; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
      numbers[i] = (int) (x >>> 40) % 10_000;
    }
    parallel(
        3,
        300,
        600,
        () -> {},
        (phase, from, to) -> {
          for (int k = from; k < to; k++) {
            int i = 2 * k + (phase & 1);
            if (i + 1 < numbers.length && numbers[i] > numbers[i + 1]) {
              int t = numbers[i];
              numbers[i] = numbers[i + 1];
              numbers[i + 1] = t;
            }
          }
        });
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    System.out.println("sorted " + Arrays.equals(sorted, numbers) + " " + Arrays.hashCode(numbers));
    long[][] sums = new long[2][1 << 12];
    Arrays.setAll(sums[0], i -> i % 17);
    int[] phaseCount = {0};
    parallel(
        4,
        1 << 12,
        12,
        () -> phaseCount[0]++,
        (phase, from, to) -> {
          for (int i = from; i < to; i++) {
            int back = i - (1 << phase);
            sums[phase + 1 & 1][i] = sums[phase & 1][i] + (back >= 0 ? sums[phase & 1][back] : 0);
          }
        });
    System.out.println(
        "prefix " + sums[0][4_095] + " " + phaseCount[0] + " " + Arrays.hashCode(sums[0]));
  }
}
