package pvm.store.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Decides what a power cut leaves, one question after the other. */
public interface Choices {

  /** One of {@code 0} to {@code count - 1}; 0 is the oldest state, the last the newest. */
  int choose(int count);

  /**
   * Answers by lot, each power cut with an inclination of its own: to lose, to keep, or neither.
   */
  static Choices random(SplittableRandom random) {
    int loses = random.nextInt(5) * 25;
    int keeps = random.nextInt(5) * 25;
    return count -> {
      int lot = random.nextInt(200);
      if (lot < loses) {
        return 0;
      }
      return lot < loses + keeps ? count - 1 : random.nextInt(count);
    };
  }

  /** All answers there are: one sequence after the other. */
  final class All implements Choices {
    private final List<int[]> path = new ArrayList<>();
    private int depth;

    @Override
    public int choose(int count) {
      if (depth == path.size()) {
        path.add(new int[] {0, count});
      }
      return path.get(depth++)[0];
    }

    /** Goes on to the next sequence; false if there is none. */
    public boolean next() {
      depth = 0;
      while (!path.isEmpty()) {
        int[] last = path.getLast();
        if (++last[0] < last[1]) {
          return true;
        }
        path.removeLast();
      }
      return false;
    }
  }
}
