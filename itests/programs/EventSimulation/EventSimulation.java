import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Discrete event simulation of a bank hall: customers arrive, queue, are served, give up; clerks
 * take breaks.
 */
public class EventSimulation {
  record Event(long time, long sequence, String what, Runnable action) {}

  static class Clock {
    final PriorityQueue<Event> queue =
        new PriorityQueue<>(
            Comparator.comparingLong(Event::time).thenComparingLong(Event::sequence));
    long now;
    long sequence;
    long fired;

    void after(long delay, String what, Runnable action) {
      queue.add(new Event(now + delay, sequence++, what, action));
    }

    void runUntil(long end) {
      while (!queue.isEmpty() && queue.peek().time() <= end) {
        Event e = queue.poll();
        now = e.time();
        fired++;
        e.action().run();
      }
      now = end;
    }
  }

  static class Customer {
    final int number;
    final long arrived;
    boolean served;

    Customer(int number, long arrived) {
      this.number = number;
      this.arrived = arrived;
    }
  }

  class Clerk {
    final String name;
    final double speed;
    boolean busy;
    boolean resting;
    int count;
    long busyTime;

    Clerk(String name, double speed) {
      this.name = name;
      this.speed = speed;
    }

    void seek() {
      while (!busy && !resting && !line.isEmpty()) {
        Customer c = line.pollFirst();
        waiting += clock.now - c.arrived;
        longest = Math.max(longest, clock.now - c.arrived);
        c.served = true;
        busy = true;
        long time = (long) (exponential(180) / speed) + 20;
        busyTime += time;
        clock.after(
            time,
            name + " done",
            () -> {
              busy = false;
              count++;
              if (count % 25 == 0) {
                resting = true;
                clock.after(
                    600,
                    name + " back",
                    () -> {
                      resting = false;
                      seek();
                    });
              }
              seek();
            });
      }
    }
  }

  final Clock clock = new Clock();
  final Random random = new Random(11);
  final Deque<Customer> line = new ArrayDeque<>();
  final List<Clerk> clerks = new ArrayList<>();
  int arrived;
  int gone;
  long waiting;
  long longest;

  long exponential(double mean) {
    return (long) (-mean * StrictMath.log(1 - random.nextDouble()));
  }

  void arrival() {
    Customer c = new Customer(++arrived, clock.now);
    line.addLast(c);
    clock.after(
        900 + exponential(600),
        "patience of " + c.number,
        () -> {
          if (!c.served && line.remove(c)) {
            gone++;
          }
        });
    for (Clerk k : clerks) {
      k.seek();
    }
    long hour = clock.now / 3600 % 24;
    clock.after(1 + exponential(hour >= 9 && hour < 17 ? 50 : 400), "arrival", this::arrival);
  }

  public static void main(String[] args) {
    EventSimulation s = new EventSimulation();
    s.clerks.add(s.new Clerk("Ada", 1.2));
    s.clerks.add(s.new Clerk("Bob", 0.9));
    s.clerks.add(s.new Clerk("Cid", 1.0));
    s.clock.after(0, "open", s::arrival);
    for (int day = 1; day <= 300; day++) {
      s.clock.runUntil(day * 86_400L);
      if (day % 6 == 0) {
        StringBuilder b = new StringBuilder();
        for (Clerk c : s.clerks) {
          b.append(' ')
              .append(c.name)
              .append(' ')
              .append(c.count)
              .append('/')
              .append(100 * c.busyTime / s.clock.now)
              .append('%');
        }
        System.out.println(
            "day "
                + day
                + " events "
                + s.clock.fired
                + " arrived "
                + s.arrived
                + " gone "
                + s.gone
                + " line "
                + s.line.size()
                + " mean wait "
                + s.waiting / Math.max(1, s.arrived - s.gone)
                + " longest "
                + s.longest
                + b);
      }
    }
  }
}
