import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * An operating system in small: tasks as iterators of system calls, priorities with ageing,
 * mutexes, pipes, sleep.
 */
public class PriorityScheduler {
  sealed interface Call {
    record Work(int units) implements Call {}

    record Sleep(int ticks) implements Call {}

    record Lock(String name) implements Call {}

    record Unlock(String name) implements Call {}

    record Send(String pipe, long value) implements Call {}

    record Receive(String pipe) implements Call {}
  }

  enum State {
    READY,
    SLEEPING,
    BLOCKED,
    DONE
  }

  static class Task {
    final String name;
    final int priority;
    final Iterator<Call> calls;
    State state = State.READY;
    long wakesAt;
    int age;
    long ran;
    long received;
    Call waiting;
    int left;

    Task(String name, int priority, Iterator<Call> calls) {
      this.name = name;
      this.priority = priority;
      this.calls = calls;
    }
  }

  abstract static class Steps implements Iterator<Call> {
    int step;

    abstract Call at(int step);

    @Override
    public boolean hasNext() {
      return at(step) != null;
    }

    @Override
    public Call next() {
      Call c = at(step++);
      if (c == null) {
        throw new NoSuchElementException();
      }
      return c;
    }
  }

  final List<Task> tasks = new ArrayList<>();
  final Map<String, Task> owners = new TreeMap<>();
  final Map<String, Deque<Long>> pipes = new TreeMap<>();
  final Map<State, Integer> seen = new EnumMap<>(State.class);
  long tick;
  long switches;
  long checksum;

  boolean step(Task t) {
    if (t.left > 0) {
      t.left--;
      t.ran++;
      for (int i = 0; i < 300; i++) {
        checksum = checksum * 31 + t.ran + i;
      }
      return true;
    }
    if (t.waiting == null && !t.calls.hasNext()) {
      t.state = State.DONE;
      return false;
    }
    Call call = t.waiting != null ? t.waiting : t.calls.next();
    t.waiting = null;
    switch (call) {
      case Call.Work(int units) -> t.left = units;
      case Call.Sleep(int ticks) -> {
        t.state = State.SLEEPING;
        t.wakesAt = tick + ticks;
      }
      case Call.Lock(String name) when owners.containsKey(name) -> block(t, call);
      case Call.Lock(String name) -> owners.put(name, t);
      case Call.Unlock(String name) -> {
        if (owners.remove(name) != t) {
          throw new IllegalStateException(t.name + " doesn't own " + name);
        }
        wake();
      }
      case Call.Send(String pipe, long value) -> {
        Deque<Long> queue = pipes.computeIfAbsent(pipe, p -> new ArrayDeque<>());
        if (queue.size() == 8) {
          block(t, call);
        } else {
          queue.addLast(value);
          wake();
        }
      }
      case Call.Receive(String pipe) -> {
        Deque<Long> queue = pipes.computeIfAbsent(pipe, p -> new ArrayDeque<>());
        if (queue.isEmpty()) {
          block(t, call);
        } else {
          t.received = t.received * 31 + queue.removeFirst();
          wake();
        }
      }
    }
    return t.state == State.READY;
  }

  private void block(Task t, Call call) {
    t.waiting = call;
    t.state = State.BLOCKED;
  }

  private void wake() {
    for (Task t : tasks) {
      if (t.state == State.BLOCKED) {
        t.state = State.READY;
      }
    }
  }

  void run(int ticks) {
    Task current = null;
    for (long end = tick + ticks; tick < end; tick++) {
      for (Task t : tasks) {
        seen.merge(t.state, 1, Integer::sum);
        if (t.state == State.SLEEPING && t.wakesAt <= tick) {
          t.state = State.READY;
        }
      }
      Task next =
          tasks.stream()
              .filter(t -> t.state == State.READY)
              .max(Comparator.comparingInt((Task t) -> t.priority + t.age / 4))
              .orElse(null);
      if (next == null) {
        continue;
      }
      switches += next == current ? 0 : 1;
      current = next;
      for (Task t : tasks) {
        t.age = t == next ? 0 : t.age + 1;
      }
      for (int slice = 0; slice < 5 && step(next); slice++) {}
    }
  }

  public static void main(String[] args) {
    PriorityScheduler s = new PriorityScheduler();
    for (int i = 0; i < 6; i++) {
      int id = i;
      s.tasks.add(
          new Task(
              "worker" + i,
              i % 3,
              new Steps() {
                @Override
                Call at(int step) {
                  return step > 3_000
                      ? null
                      : switch (step % 5) {
                        case 0 -> new Call.Lock("m" + id % 2);
                        case 1 -> new Call.Work(3 + id);
                        case 2 -> new Call.Unlock("m" + id % 2);
                        case 3 -> new Call.Sleep(id * 2 + step % 7);
                        default -> new Call.Work(2);
                      };
                }
              }));
    }
    for (int i = 0; i < 2; i++) {
      String pipe = "p" + i;
      int id = i;
      s.tasks.add(
          new Task(
              "sender" + i,
              2,
              new Steps() {
                @Override
                Call at(int step) {
                  return step == 2_000
                      ? null
                      : step % 2 == 0 ? new Call.Work(1 + id) : new Call.Send(pipe, step);
                }
              }));
      s.tasks.add(
          new Task(
              "receiver" + i,
              1,
              new Steps() {
                @Override
                Call at(int step) {
                  return step == 2_000
                      ? null
                      : step % 2 == 0 ? new Call.Receive(pipe) : new Call.Work(id * 3);
                }
              }));
    }
    for (int round = 0; round < 40; round++) {
      s.run(600);
      StringBuilder b = new StringBuilder();
      for (Task t : s.tasks) {
        b.append(' ').append(t.state.name().charAt(0)).append(t.ran);
      }
      System.out.println(s.tick + " switches " + s.switches + b + " " + s.checksum);
    }
    for (Task t : s.tasks) {
      System.out.println(t.name + " " + t.state + " " + t.ran + " " + t.received);
    }
    System.out.println(s.seen + " " + s.owners.keySet());
  }
}
