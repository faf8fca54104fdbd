import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Producers and consumers over a bounded buffer with wait and notifyAll; the totals don't depend on
 * who was first.
 */
public class ProducersConsumers {
  static class Buffer {
    private final Deque<Integer> items = new ArrayDeque<>();
    private final int capacity;
    private boolean closed;
    private int most;

    Buffer(int capacity) {
      this.capacity = capacity;
    }

    synchronized void put(int item) throws InterruptedException {
      while (items.size() == capacity) {
        wait();
      }
      items.addLast(item);
      most = Math.max(most, items.size());
      notifyAll();
    }

    /** Null at the end. */
    synchronized Integer take() throws InterruptedException {
      while (items.isEmpty() && !closed) {
        wait();
      }
      Integer item = items.pollFirst();
      notifyAll();
      return item;
    }

    synchronized void close() {
      closed = true;
      notifyAll();
    }
  }

  static class Consumer extends Thread {
    private final Buffer buffer;
    long sum;
    int count;

    Consumer(Buffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public void run() {
      try {
        for (Integer item = buffer.take(); item != null; item = buffer.take()) {
          sum += work(item);
          count++;
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static long work(int n) {
    long x = n;
    for (int i = 0; i < 3_000; i++) {
      x = Long.rotateLeft(x, 3) * 31 + i;
    }
    return x;
  }

  public static void main(String[] args) throws InterruptedException {
    for (int round = 1; round <= 15; round++) {
      Buffer buffer = new Buffer(round);
      List<Thread> producers = new ArrayList<>();
      List<Consumer> consumers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Consumer c = new Consumer(buffer);
        consumers.add(c);
        c.start();
      }
      for (int p = 0; p < 2; p++) {
        int from = p * 1_000 + round;
        Thread producer =
            new Thread(
                () -> {
                  try {
                    for (int i = 0; i < 1_000; i++) {
                      buffer.put(from + i);
                    }
                  } catch (InterruptedException e) {
                    System.out.println("interrupted?");
                  }
                });
        producers.add(producer);
        producer.start();
      }
      for (Thread p : producers) {
        p.join();
      }
      buffer.close();
      long sum = 0;
      int count = 0;
      for (Consumer c : consumers) {
        c.join();
        sum += c.sum;
        count += c.count;
      }
      System.out.println(
          round
              + " took "
              + count
              + " sum "
              + sum
              + " within bounds "
              + (buffer.most <= round)
              + " left "
              + buffer.items.size());
    }
  }
}
