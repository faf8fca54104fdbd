package pvm.bench.programs;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many threads that are all blocked: {@code BlockedThreads COUNT}. A quarter each waits for a
 * notification, for a latch, for an element of a queue, and for an interrupt of its sleep; half of
 * them are virtual. Prints a line when all have begun; at a line of input they all go on, and the
 * sum of what each of them knew is printed.
 */
public final class BlockedThreads {
  private static final int WAYS = 4;
  private static final long AN_HOUR = 3_600_000;

  private final int count;
  private final Object monitor = new Object();
  private final CountDownLatch latch = new CountDownLatch(1);
  private final BlockingQueue<Integer> queue;
  private final AtomicLong sum = new AtomicLong();
  private final CountDownLatch begun;
  private boolean isNotified;

  private BlockedThreads(int count) {
    this.count = count;
    queue = new ArrayBlockingQueue<>(count);
    begun = new CountDownLatch(count);
  }

  /** Starts the threads, waits for a line, and ends them. */
  public static void main(String[] args) throws IOException, InterruptedException {
    new BlockedThreads(Integer.parseInt(args[0])).run();
  }

  private void run() throws IOException, InterruptedException {
    Thread[] threads = new Thread[count];
    for (int i = 0; i < count; i++) {
      int number = i;
      Runnable body = () -> block(number);
      threads[i] =
          i / WAYS % 2 == 0
              ? Thread.ofPlatform().unstarted(body)
              : Thread.ofVirtual().unstarted(body);
      threads[i].start();
    }
    begun.await();
    System.out.println("blocked");
    System.in.read();
    synchronized (monitor) {
      isNotified = true;
      monitor.notifyAll();
    }
    latch.countDown();
    for (int i = 0; i < count; i++) {
      if (i % WAYS == 2) {
        queue.put(i);
      } else if (i % WAYS == 3) {
        threads[i].interrupt();
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(sum);
  }

  private void block(int number) {
    begun.countDown();
    try {
      switch (number % WAYS) {
        case 0 -> awaitNotification();
        case 1 -> latch.await();
        case 2 -> queue.take();
        default -> sleep();
      }
      sum.addAndGet(number);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitNotification() throws InterruptedException {
    synchronized (monitor) {
      while (!isNotified) {
        monitor.wait(AN_HOUR);
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(AN_HOUR);
      throw new IllegalStateException("an hour is over");
    } catch (InterruptedException e) {
      // As it should be.
    }
  }
}
