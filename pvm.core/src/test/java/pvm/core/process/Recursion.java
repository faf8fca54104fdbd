package pvm.core.process;

import pvm.core.abi.Frame;
import pvm.core.abi.Safepoint;
import pvm.core.abi.Unwind;

/**
 * A method that recurses, as the translator would emit it: it sums its arguments on the way back.
 */
final class Recursion {
  private final int pollsAtBottom;
  long polls;

  Recursion(int pollsAtBottom) {
    this.pollsAtBottom = pollsAtBottom;
  }

  long sum(int depth) {
    try {
      Safepoint.poll();
    } catch (Unwind unwind) {
      throw unwind.add(new Frame(Recursion.class, 0, new Object[] {this}, new long[] {depth}));
    }
    return sumFromEntry(depth);
  }

  private long sumFromEntry(int depth) {
    if (depth == 0) {
      return bottom(0);
    }
    long rest;
    try {
      rest = sum(depth - 1);
    } catch (Unwind unwind) {
      throw unwind.add(new Frame(Recursion.class, 1, new Object[] {this}, new long[] {depth}));
    }
    return rest + depth;
  }

  private long bottom(int from) {
    for (int i = from; i < pollsAtBottom; i++) {
      polls++;
      try {
        Safepoint.poll();
      } catch (Unwind unwind) {
        throw unwind.add(new Frame(Recursion.class, 2, new Object[] {this}, new long[] {i}));
      }
    }
    return 0;
  }

  static void $resume(Frame frame) {
    Recursion self = (Recursion) frame.refs[0];
    int local = (int) frame.prims[0];
    switch (frame.site) {
      case 0 -> {
        frame.takeVoid();
        frame.setLong(self.sumFromEntry(local));
      }
      case 1 -> frame.setLong(frame.takeLong() + local);
      case 2 -> {
        frame.takeVoid();
        frame.setLong(self.bottom(local + 1));
      }
      default -> throw new AssertionError(frame.site);
    }
  }
}
