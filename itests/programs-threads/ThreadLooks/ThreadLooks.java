import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Threads look at where other threads are. */
public class ThreadLooks {
  static final CountDownLatch end = new CountDownLatch(1);
  static final Object lock = new Object();
  static volatile boolean isOver;

  static void waitDeep(int depth) throws InterruptedException {
    if (depth > 0) {
      waitDeep(depth - 1);
    } else {
      synchronized (lock) {
        while (!isOver) {
          lock.wait();
        }
      }
    }
  }

  static void spin() {
    while (!isOver) {
      Thread.onSpinWait();
    }
  }

  static void parked() throws InterruptedException {
    end.await();
  }

  interface Body {
    void run() throws InterruptedException;
  }

  static Thread start(String name, Body body) {
    Thread thread =
        new Thread(
            () -> {
              try {
                body.run();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            },
            name);
    thread.start();
    return thread;
  }

  /** The methods of this class that are on the stack, once they are the expected ones. */
  static List<String> own(Thread thread, int count) throws InterruptedException {
    while (true) {
      List<String> own =
          Arrays.stream(thread.getStackTrace())
              .filter(e -> e.getClassName().equals("ThreadLooks"))
              .map(StackTraceElement::getMethodName)
              .filter(name -> !name.startsWith("lambda"))
              .toList();
      if (own.size() == count) {
        return own;
      }
      Thread.sleep(1);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread waits = start("waits", () -> waitDeep(4));
    Thread spins = start("spins", ThreadLooks::spin);
    Thread parks = start("parks", ThreadLooks::parked);
    for (int i = 0; i < 20; i++) {
      System.out.println(own(waits, 5) + " " + own(spins, 1) + " " + own(parks, 1));
    }
    Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
    System.out.println(all.get(parks).length > 2);
    System.out.println(all.get(Thread.currentThread())[0].getMethodName().length() > 3);
    isOver = true;
    end.countDown();
    synchronized (lock) {
      lock.notifyAll();
    }
    for (Thread thread : List.of(waits, spins, parks)) {
      thread.join();
      System.out.println(thread.getName() + " " + thread.getStackTrace().length);
    }
    System.out.println(new Thread(() -> {}).getStackTrace().length);
  }
}
