import java.util.ArrayList;
import java.util.List;

/**
 * A tree of threads that start children and join them, with ThreadLocals, uncaught handlers and
 * exceptions passed up.
 */
public class JoinTree {
  static final ThreadLocal<StringBuilder> PATH = ThreadLocal.withInitial(StringBuilder::new);

  static class Job extends Thread {
    final int from;
    final int to;
    long result;
    String path;
    RuntimeException failure;

    Job(int from, int to) {
      super("job " + from + ".." + to);
      this.from = from;
      this.to = to;
    }

    @Override
    public void run() {
      PATH.get().append(getName());
      try {
        result = to - from <= 250 ? leaf() : split();
      } catch (RuntimeException e) {
        failure = e;
      }
      path = PATH.get().append('!').toString();
    }

    private long leaf() {
      long sum = 0;
      for (int i = from; i < to; i++) {
        long n = i + 1;
        int steps = 0;
        while (n != 1) {
          n = n % 2 == 0 ? n / 2 : 3 * n + 1;
          steps++;
        }
        sum += steps;
        if (i == 7_777) {
          throw new IllegalStateException("no luck at " + i);
        }
      }
      return sum;
    }

    private long split() {
      int mid = (from + to) / 2;
      Job left = new Job(from, mid);
      Job right = new Job(mid, to);
      left.start();
      right.start();
      try {
        left.join();
        right.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      for (Job j : List.of(left, right)) {
        if (j.failure != null) {
          throw new IllegalStateException("from " + j.getName(), j.failure);
        }
      }
      return left.result + right.result;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    for (int round = 0; round < 12; round++) {
      Job job = new Job(round * 600, round * 600 + 2_000);
      job.start();
      job.join();
      StringBuilder b = new StringBuilder();
      for (Throwable t = job.failure; t != null; t = t.getCause()) {
        b.append(" < ").append(t.getMessage());
      }
      System.out.println(round + " " + job.result + " " + job.path + b);
    }
    List<String> handled = new ArrayList<>();
    Thread dies =
        new Thread(
            () -> {
              throw new IllegalArgumentException("nobody catches me");
            },
            "dies");
    dies.setUncaughtExceptionHandler((t, e) -> handled.add(t.getName() + ": " + e.getMessage()));
    dies.start();
    dies.join();
    System.out.println(
        handled + " " + PATH.get().length() + " " + Thread.currentThread().getName());
  }
}
