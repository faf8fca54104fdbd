import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An assembler and a virtual machine of its own, with calls, a heap of cells and a tracer. */
public class StackMachine {
  enum Code {
    PUSH,
    LOAD,
    STORE,
    ADD,
    SUB,
    MUL,
    DIV,
    MOD,
    LESS,
    JUMP,
    JUMPZ,
    CALL,
    RET,
    GET,
    PUT,
    PRINT,
    DUP,
    HALT
  }

  record Op(Code code, int operand) {}

  static class Fault extends RuntimeException {
    Fault(String what, int pc) {
      super(what + " at " + pc);
    }
  }

  static List<Op> assemble(String source) {
    Map<String, Integer> labels = new HashMap<>();
    List<String[]> lines = new ArrayList<>();
    for (String line : source.split("\n")) {
      String[] words = line.replaceAll(";.*", "").trim().split("\\s+");
      if (words[0].endsWith(":")) {
        labels.put(words[0].substring(0, words[0].length() - 1), lines.size());
      } else if (!words[0].isEmpty()) {
        lines.add(words);
      }
    }
    List<Op> ops = new ArrayList<>();
    for (String[] words : lines) {
      int operand = 0;
      if (words.length > 1) {
        Integer label = labels.get(words[1]);
        operand = label != null ? label : Integer.parseInt(words[1]);
      }
      ops.add(new Op(Code.valueOf(words[0].toUpperCase()), operand));
    }
    return ops;
  }

  static class Machine {
    private final List<Op> ops;
    private final long[] stack = new long[10_000];
    private final long[] heap = new long[50_000];
    private final int[] calls = new int[1_000];
    private final long[] counts = new long[Code.values().length];
    private long[] locals = new long[16];
    private final List<long[]> saved = new ArrayList<>();
    private int top;
    private int depth;
    private int pc;
    private long steps;

    Machine(List<Op> ops) {
      this.ops = ops;
    }

    void push(long v) {
      stack[top++] = v;
    }

    long pop() {
      if (top == 0) {
        throw new Fault("empty stack", pc);
      }
      return stack[--top];
    }

    /** Runs to the next HALT. */
    void run() {
      while (true) {
        Op op = ops.get(pc++);
        counts[op.code().ordinal()]++;
        if (++steps % 4_000_000 == 0) {
          System.out.println(
              "  step "
                  + steps
                  + " pc "
                  + pc
                  + " top "
                  + top
                  + " depth "
                  + depth
                  + " "
                  + Arrays.hashCode(heap));
        }
        switch (op.code()) {
          case PUSH -> push(op.operand());
          case LOAD -> push(locals[op.operand()]);
          case STORE -> locals[op.operand()] = pop();
          case ADD -> push(pop() + pop());
          case SUB -> push(-pop() + pop());
          case MUL -> push(pop() * pop());
          case DIV -> {
            long b = pop();
            if (b == 0) {
              throw new Fault("division by zero", pc);
            }
            push(pop() / b);
          }
          case MOD -> {
            long b = pop();
            push(pop() % b);
          }
          case LESS -> {
            long b = pop();
            push(pop() < b ? 1 : 0);
          }
          case JUMP -> pc = op.operand();
          case JUMPZ -> pc = pop() == 0 ? op.operand() : pc;
          case CALL -> {
            calls[depth++] = pc;
            saved.add(locals);
            locals = new long[16];
            pc = op.operand();
          }
          case RET -> {
            pc = calls[--depth];
            locals = saved.removeLast();
          }
          case GET -> push(heap[(int) pop()]);
          case PUT -> {
            long v = pop();
            heap[(int) pop()] = v;
          }
          case PRINT -> System.out.println(pop());
          case DUP -> push(stack[top - 1]);
          case HALT -> {
            return;
          }
        }
      }
    }
  }

  static final String PROGRAM =
      """
      main:
        push 40000
        call sieve
        print            ; number of primes
        push 22
        call fib
        print
        push 0
        store 0          ; repeat: an LCG fills the heap, then it is summed
      again:
        load 0
        push 150
        less
        jumpz done
        load 0
        call fill
        load 0
        push 25
        mod
        jumpz say
      back:
        load 0
        push 1
        add
        store 0
        jump again
      say:
        call sum
        print
        jump back
      done:
        push 7
        push 0
        div
        halt
      fib:
        store 0
        load 0
        push 2
        less
        jumpz more
        load 0
        ret
      more:
        load 0
        push 1
        sub
        call fib
        load 0
        push 2
        sub
        call fib
        add
        ret
      sieve:
        store 0
        push 2
        store 1
        push 0
        store 2
      outer:
        load 1
        load 0
        less
        jumpz end
        load 1
        get
        jumpz prime
        jump step
      prime:
        load 2
        push 1
        add
        store 2
        load 1
        dup
        add
        store 3
      inner:
        load 3
        load 0
        less
        jumpz step
        load 3
        push 1
        put
        load 3
        load 1
        add
        store 3
        jump inner
      step:
        load 1
        push 1
        add
        store 1
        jump outer
      end:
        load 2
        ret
      fill:
        push 12345
        add
        store 1
        push 0
        store 0
      next:
        load 0
        push 5000
        less
        jumpz filled
        load 1
        push 1103515245
        mul
        push 12345
        add
        push 1048576
        mod
        store 1
        load 0
        load 1
        put
        load 0
        push 1
        add
        store 0
        jump next
      filled:
        ret
      sum:
        push 0
        store 0
        push 0
        store 1
      sumnext:
        load 0
        push 5000
        less
        jumpz summed
        load 1
        load 0
        get
        add
        store 1
        load 0
        push 1
        add
        store 0
        jump sumnext
      summed:
        load 1
        ret
      """;

  public static void main(String[] args) {
    List<Op> ops = assemble(PROGRAM);
    System.out.println(ops.size() + " operations, first " + ops.get(0) + ", last " + ops.getLast());
    Machine machine = new Machine(ops);
    try {
      machine.run();
    } catch (Fault e) {
      System.out.println("fault: " + e.getMessage());
    }
    for (Code c : Code.values()) {
      System.out.printf("%-6s %,12d%n", c, machine.counts[c.ordinal()]);
    }
  }
}
