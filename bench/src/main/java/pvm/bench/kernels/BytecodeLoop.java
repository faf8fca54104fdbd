package pvm.bench.kernels;

import java.util.ArrayList;
import java.util.List;

/** An interpreter whose operations are objects: virtual calls to many classes in one loop. */
final class BytecodeLoop implements Kernel {

  private static final int ROUNDS = 900_000;

  private static final class Machine {
    final long[] stack = new long[16];
    final long[] memory = new long[8];
    int top;
    int pc;

    void push(long value) {
      stack[top++] = value;
    }

    long pop() {
      return stack[--top];
    }
  }

  private interface Op {
    void run(Machine m);
  }

  private record Push(long value) implements Op {
    @Override
    public void run(Machine m) {
      m.push(value);
    }
  }

  private record Load(int at) implements Op {
    @Override
    public void run(Machine m) {
      m.push(m.memory[at]);
    }
  }

  private record Store(int at) implements Op {
    @Override
    public void run(Machine m) {
      m.memory[at] = m.pop();
    }
  }

  private record JumpIfNot(int target) implements Op {
    @Override
    public void run(Machine m) {
      if (m.pop() == 0) {
        m.pc = target;
      }
    }
  }

  private record Jump(int target) implements Op {
    @Override
    public void run(Machine m) {
      m.pc = target;
    }
  }

  private static final class Add implements Op {
    @Override
    public void run(Machine m) {
      m.push(m.pop() + m.pop());
    }
  }

  private static final class Multiply implements Op {
    @Override
    public void run(Machine m) {
      m.push(m.pop() * m.pop());
    }
  }

  private static final class Mask implements Op {
    @Override
    public void run(Machine m) {
      m.push(m.pop() & 0xffff_ffffL);
    }
  }

  private static final class NotEqual implements Op {
    @Override
    public void run(Machine m) {
      m.push(m.pop() != m.pop() ? 1 : 0);
    }
  }

  @Override
  public long run() {
    List<Op> program = new ArrayList<>();
    program.add(new Load(0));
    program.add(new Push(ROUNDS));
    program.add(new NotEqual());
    program.add(new JumpIfNot(14));
    program.add(new Load(1));
    program.add(new Push(1664525));
    program.add(new Multiply());
    program.add(new Load(0));
    program.add(new Add());
    program.add(new Mask());
    program.add(new Store(1));
    program.add(new Load(0));
    program.add(new Push(1));
    program.add(new Jump(15));
    program.add(new Jump(-1));
    program.add(new Add());
    program.add(new Store(0));
    program.add(new Jump(0));
    Machine m = new Machine();
    while (m.pc >= 0) {
      Op op = program.get(m.pc++);
      op.run(m);
    }
    return m.memory[1];
  }

  @Override
  public long expected() {
    return 2481133616L;
  }
}
