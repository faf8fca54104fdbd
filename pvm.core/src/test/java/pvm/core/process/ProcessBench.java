package pvm.core.process;

import java.util.ArrayList;
import java.util.List;
import pvm.core.abi.Abi;
import pvm.core.abi.Vm;

/** Prints what the runtime costs; to be run by hand. */
final class ProcessBench {
  public static void main(String[] args) throws Exception {
    stacks();
    monitors();
    pingPong();
    contended();
    stops(1);
    stops(2);
    stops(8);
    deep();
    blocked();
    System.exit(0);
  }

  private static void stacks() throws Exception {
    for (long mb : new long[] {1, 16, 64, 512, 512}) {
      int n = 50;
      long rss = rssKb();
      long t = System.nanoTime();
      List<Thread> threads = new ArrayList<>();
      Object lock = new Object();
      for (int i = 0; i < n; i++) {
        Thread thread =
            new Thread(
                null,
                () -> {
                  try {
                    synchronized (lock) {
                      lock.wait();
                    }
                  } catch (InterruptedException e) {
                    // ends
                  }
                },
                "x",
                mb << 20);
        thread.start();
        threads.add(thread);
      }
      long started = System.nanoTime() - t;
      Thread.sleep(20);
      long used = rssKb() - rss;
      threads.forEach(Thread::interrupt);
      for (Thread thread : threads) {
        thread.join();
      }
      System.out.printf(
          "stack %d MB: start %d us, resident %d KB each%n", mb, started / n / 1000, used / n);
    }
  }

  private static long rssKb() throws Exception {
    return java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/status")).stream()
        .filter(l -> l.startsWith("VmRSS"))
        .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  private static void run(Script main) throws Exception {
    try (Rig rig = new Rig().start(main)) {
      rig.awaitEnd();
    }
  }

  private static void monitors() throws Exception {
    int n = 20_000_000;
    Object one = new Object();
    Object[] many = new Object[1000];
    for (int i = 0; i < many.length; i++) {
      many[i] = new Object();
    }
    long[] x = new long[1];
    run(
        new Script()
            .then(
                () -> {
                  for (int round = 0; round < 4; round++) {
                    long t = System.nanoTime();
                    for (int i = 0; i < n; i++) {
                      Abi.enter(one);
                      x[0]++;
                      Abi.exit(one);
                    }
                    long own = System.nanoTime() - t;
                    t = System.nanoTime();
                    for (int i = 0; i < n; i++) {
                      synchronized (one) {
                        x[0]++;
                      }
                    }
                    long jvm = System.nanoTime() - t;
                    t = System.nanoTime();
                    for (int i = 0; i < n; i++) {
                      Object o = many[i % many.length];
                      Abi.enter(o);
                      x[0]++;
                      Abi.exit(o);
                    }
                    long table = System.nanoTime() - t;
                    t = System.nanoTime();
                    int fresh = 300_000;
                    for (int i = 0; i < fresh; i++) {
                      Object o = new Object();
                      Abi.enter(o);
                      x[0]++;
                      Abi.exit(o);
                    }
                    long first = System.nanoTime() - t;
                    System.out.printf(
                        "enter+exit: one object %.1f ns, 1000 objects %.1f ns, first use %.0f ns;"
                            + " synchronized %.1f ns%n",
                        1.0 * own / n, 1.0 * table / n, 1.0 * first / fresh, 1.0 * jvm / n);
                  }
                }));
  }

  private static void pingPong() throws Exception {
    int n = 50_000;
    int[] turn = new int[1];
    GuestBody[] pair = new GuestBody[2];
    for (int i = 0; i < 2; i++) {
      int own = i;
      pair[i] =
          new GuestBody(
              "pong",
              new Script()
                  .then(
                      () -> {
                        for (int k = 0; k < n; k++) {
                          while (volatileGet(turn) % 2 != own) {
                            Vm.park(false, 0);
                          }
                          synchronized (turn) {
                            turn[0]++;
                          }
                          Vm.unpark(pair[1 - own]);
                        }
                      }));
    }
    long t = System.nanoTime();
    run(new Script().start(pair[0]).start(pair[1]));
    System.out.printf("park/unpark: %.1f us a turn%n", (System.nanoTime() - t) / 2e3 / n);
  }

  private static int volatileGet(int[] turn) {
    synchronized (turn) {
      return turn[0];
    }
  }

  private static void contended() throws Exception {
    int n = 1_000_000;
    Object lock = new Object();
    int[] shared = new int[1];
    Script script =
        new Script()
            .then(
                () -> {
                  for (int i = 0; i < n; i++) {
                    Abi.enter(lock);
                    shared[0]++;
                    Abi.exit(lock);
                  }
                });
    long t = System.nanoTime();
    Script main = new Script();
    for (int i = 0; i < 4; i++) {
      main.start(new GuestBody("c", script));
    }
    run(main);
    System.out.printf(
        "contended by 4: %.0f ns an enter+exit (%d)%n",
        (System.nanoTime() - t) / 4.0 / n, shared[0]);
  }

  private static void stops(int threads) throws Exception {
    Script spin =
        new Script()
            .label("on")
            .then(
                () -> {
                  long x = 0;
                  for (int i = 0; i < 100; i++) {
                    x += i * x;
                  }
                  if (x == 42) {
                    System.out.println();
                  }
                })
            .jumpWhile(() -> true, "on");
    Script main = new Script();
    for (int i = 0; i < threads; i++) {
      main.start(new GuestBody("spin", spin));
    }
    main.join(new GuestBody("never", spin)).sleep(1_000_000);
    try (Rig rig = new Rig().start(main)) {
      Thread.sleep(300);
      List<Long> stop = new ArrayList<>();
      List<Long> pause = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        long t = System.nanoTime();
        rig.process.stopAll();
        stop.add(System.nanoTime() - t);
        rig.process.resumeAll();
        pause.add(System.nanoTime() - t);
        Thread.sleep(0, 500_000);
      }
      print("stop of " + threads + " running", stop);
      print("stop+resume of " + threads + " running", pause);
    }
  }

  private static void print(String what, List<Long> nanos) {
    nanos.sort(null);
    System.out.printf(
        "%s: median %.0f us, p99 %.0f us, max %.0f us%n",
        what,
        nanos.get(nanos.size() / 2) / 1e3,
        nanos.get(nanos.size() * 99 / 100) / 1e3,
        nanos.getLast() / 1e3);
  }

  private static void deep() throws Exception {
    Recursion recursion = new Recursion(Integer.MAX_VALUE);
    try (Rig rig = new Rig().start(new Script().then(() -> recursion.sum(20_000)))) {
      Thread.sleep(500);
      List<Long> stop = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        long t = System.nanoTime();
        rig.process.stopAll();
        stop.add(System.nanoTime() - t);
        rig.process.resumeAll();
        Thread.sleep(1);
      }
      System.out.printf("first stop of 20,000 frames: %.0f us%n", stop.getFirst() / 1e3);
      print("next stops of 20,000 frames", stop);
    }
  }

  private static void blocked() throws Exception {
    Object lock = new Object();
    Script waits = new Script().enter(lock).await(lock, 0).exit(lock);
    int n = 10_000;
    Script main = new Script();
    for (int i = 0; i < n; i++) {
      main.start(new GuestBody("w" + i, waits));
    }
    boolean[] go = new boolean[1];
    main.label("on").sleep(1).jumpWhile(() -> !go[0], "on");
    main.enter(lock).signalAll(lock).exit(lock);
    long t = System.nanoTime();
    try (Rig rig = new Rig().start(main)) {
      while (rig.process.threads().all().stream()
              .filter(s -> s.state() == Thread.State.WAITING)
              .count()
          < n) {
        Thread.sleep(5);
      }
      System.out.printf("10,000 threads wait after %.0f ms%n", (System.nanoTime() - t) / 1e6);
      List<Long> stop = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        t = System.nanoTime();
        rig.process.stopAll();
        stop.add(System.nanoTime() - t);
        rig.process.resumeAll();
        Thread.sleep(1);
      }
      System.out.printf("first stop of 10,000 waiting: %.0f us%n", stop.getFirst() / 1e3);
      print("next stops of 10,000 waiting", stop);
      t = System.nanoTime();
      rig.restart();
      System.out.printf("restart with 10,000 waiting: %.0f us%n", (System.nanoTime() - t) / 1e3);
      t = System.nanoTime();
      go[0] = true;
      rig.awaitEnd();
      System.out.printf("10,000 notified and ended: %.0f ms%n", (System.nanoTime() - t) / 1e6);
    }
  }
}
