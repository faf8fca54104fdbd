import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** Stack traces of exceptions that pass from thread to thread. */
public class ThreadTraces {

  static int spin(int n) {
    int x = n;
    for (int i = 0; i < 40; i++) {
      x = (x * 31 + i) & 0xff;
    }
    return x == 1000 ? 0 : n;
  }

  /** The trace without the lines of the class library, which are others in each release. */
  static synchronized void print(String what, Throwable t) {
    StringWriter text = new StringWriter();
    t.printStackTrace(new PrintWriter(text));
    System.out.println("== " + what);
    text.toString()
        .lines()
        .map(line -> line.contains("at java.base/") ? line.replaceAll(":\\d+\\)", ")") : line)
        .forEach(System.out::println);
  }

  static void fail(int depth) {
    spin(depth);
    if (depth == 0) {
      throw new IllegalStateException("in " + Thread.currentThread().getName());
    }
    fail(depth - 1);
  }

  static class Worker extends Thread {
    final List<Throwable> caught;

    Worker(List<Throwable> caught) {
      super("worker");
      this.caught = caught;
    }

    @Override
    public void run() {
      for (int i = 0; i < 3; i++) {
        try {
          fail(i);
        } catch (IllegalStateException e) {
          caught.add(e);
        }
        spin(i);
      }
      fail(4);
    }
  }

  static void join(Thread thread) throws InterruptedException {
    thread.start();
    thread.join();
  }

  static void joined() throws InterruptedException {
    List<Throwable> caught = new ArrayList<>();
    Worker worker = new Worker(caught);
    worker.setUncaughtExceptionHandler((thread, e) -> print("uncaught in " + thread.getName(), e));
    join(worker);
    caught.forEach(e -> print("caught in worker", e));
    Thread plain = new Thread(() -> fail(2), "plain");
    plain.setUncaughtExceptionHandler((thread, e) -> print("uncaught in " + thread.getName(), e));
    join(plain);
  }

  static void tasks() throws Exception {
    Callable<Integer> task =
        () -> {
          fail(1);
          return 1;
        };
    FutureTask<Integer> future = new FutureTask<>(task);
    join(new Thread(future, "future"));
    try {
      future.get();
    } catch (Exception e) {
      spin(1);
      print("future", e);
    }
    ExecutorService pool = Executors.newFixedThreadPool(1, r -> new Thread(r, "pool"));
    try {
      pool.submit(task).get();
    } catch (Exception e) {
      print("pool", e);
    }
    try {
      CompletableFuture.supplyAsync(() -> spin(1) / spin(0), pool).join();
    } catch (Exception e) {
      print("completable", e.getCause());
    }
    pool.shutdown();
  }

  static void interrupted() throws InterruptedException {
    Thread sleeper =
        new Thread(
            () -> {
              try {
                spin(1);
                synchronized (ThreadTraces.class) {
                  ThreadTraces.class.wait(spin(1_000_000));
                }
              } catch (InterruptedException e) {
                StackTraceElement[] trace = e.getStackTrace();
                int own = 0;
                while (!trace[own].getClassName().equals("ThreadTraces")) {
                  own++;
                }
                System.out.println(trace[own] + " of " + (trace.length - own));
              }
            },
            "sleeper");
    sleeper.start();
    Thread.sleep(20);
    sleeper.interrupt();
    sleeper.join();
  }

  public static void main(String[] args) throws Exception {
    joined();
    tasks();
    interrupted();
    fail(1);
  }
}
