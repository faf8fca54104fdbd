import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Memory that nobody has is asked for, in vain, and the program goes on. */
public class OutOfMemory {
  static int depth;

  static int spin(int n) {
    int x = n;
    for (int i = 0; i < 200; i++) {
      x = x * 31 + i;
    }
    return x == 42 ? 0 : n;
  }

  static long[] huge(int n) {
    depth++;
    try {
      spin(n);
      return n == 0 ? new long[Integer.MAX_VALUE - 8] : huge(n - 1);
    } finally {
      spin(n);
      depth--;
    }
  }

  static synchronized int locked(int n) {
    spin(n);
    return new long[Integer.MAX_VALUE - 8].length + n;
  }

  static class Block {
    final long[] memory;

    Block(int n) {
      spin(n);
      memory = new long[Integer.MAX_VALUE - 8];
    }
  }

  static String outcome(Runnable body) {
    try {
      body.run();
      return "enough memory";
    } catch (OutOfMemoryError e) {
      return e.getClass().getName();
    } catch (StackOverflowError e) {
      return "too deep";
    }
  }

  public static void main(String[] args) {
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int n = i;
      outcomes.add(outcome(() -> huge(n)));
      outcomes.add(outcome(() -> locked(n)));
      outcomes.add(outcome(() -> new Block(n)));
      outcomes.add(outcome(() -> Arrays.copyOf(new long[spin(1)], Integer.MAX_VALUE - 8)));
      outcomes.add(outcome(() -> outcomes.add("fine " + spin(n))));
    }
    for (int i = 0; i < outcomes.size(); i += 7) {
      System.out.println(i + " " + outcomes.get(i));
    }
    System.out.println(outcomes.size() + " outcomes, depth " + depth);
    throw new OutOfMemoryError("thrown by the program");
  }
}
