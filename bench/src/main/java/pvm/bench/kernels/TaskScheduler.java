package pvm.bench.kernels;

/**
 * A simulated kernel with tasks, packets and priorities: small objects that change state and call
 * each other.
 *
 * <p>Of the kind of the Richards benchmark; a design of its own.
 */
final class TaskScheduler implements Kernel {

  private static final int TICKS = 5_000_000;

  private static final class Packet {
    Packet next;
    int target;
    int kind;
    int value;
  }

  private abstract static class Task {
    final int id;
    final int priority;
    Packet first;
    Packet last;
    int held;
    long done;

    Task(int id, int priority) {
      this.id = id;
      this.priority = priority;
    }

    boolean isReady() {
      return held == 0 && first != null;
    }

    void receive(Packet p) {
      p.next = null;
      if (first == null) {
        first = p;
      } else {
        last.next = p;
      }
      last = p;
    }

    Packet take() {
      Packet p = first;
      first = p.next;
      return p;
    }

    abstract void handle(Packet p, TaskScheduler system);
  }

  private static final class Worker extends Task {
    private int turn;

    Worker(int id, int priority) {
      super(id, priority);
    }

    @Override
    void handle(Packet p, TaskScheduler system) {
      turn = (turn + 1) % 3;
      p.value = p.value * 31 + id & 0xffffff;
      done += p.value & 7;
      system.send(p, 2 + turn % 2, p.kind ^ 1);
    }
  }

  private static final class Device extends Task {
    Device(int id, int priority) {
      super(id, priority);
    }

    @Override
    void handle(Packet p, TaskScheduler system) {
      held = 1 + (p.value & 3);
      done++;
      system.send(p, 4 + (p.value >> 2) % 2, p.kind);
    }
  }

  private static final class Handler extends Task {
    Handler(int id, int priority) {
      super(id, priority);
    }

    @Override
    void handle(Packet p, TaskScheduler system) {
      done += p.kind == 0 ? 3 : 5;
      p.value += (int) (done & 0xff);
      system.send(p, p.value % 2, p.kind == 0 ? 1 : 0);
    }
  }

  private Task[] tasks;

  private void send(Packet p, int target, int kind) {
    p.target = target;
    p.kind = kind;
    tasks[target].receive(p);
  }

  private Task chosen() {
    Task best = null;
    for (Task t : tasks) {
      if (t.held > 0) {
        t.held--;
      }
      if (t.isReady() && (best == null || t.priority > best.priority)) {
        best = t;
      }
    }
    return best;
  }

  @Override
  public long run() {
    tasks =
        new Task[] {
          new Worker(0, 1),
          new Worker(1, 2),
          new Device(2, 5),
          new Device(3, 6),
          new Handler(4, 3),
          new Handler(5, 4)
        };
    for (int i = 0; i < 12; i++) {
      Packet p = new Packet();
      p.value = i * 1_000;
      send(p, i % 6, i & 1);
    }
    long idle = 0;
    for (int tick = 0; tick < TICKS; tick++) {
      Task t = chosen();
      if (t == null) {
        idle++;
      } else {
        t.handle(t.take(), this);
      }
    }
    long sum = idle;
    for (Task t : tasks) {
      sum = sum * 31 + t.done;
    }
    return sum;
  }

  @Override
  public long expected() {
    return 75527866620787L;
  }
}
