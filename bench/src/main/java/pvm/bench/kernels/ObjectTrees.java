package pvm.bench.kernels;

/** Binary trees made, walked and dropped while a large one lives on: work for the collector. */
final class ObjectTrees implements Kernel {

  private static final int DEPTH = 15;

  private static final class Tree {
    Tree left;
    Tree right;
    int mark;

    Tree(int depth) {
      if (depth > 0) {
        left = new Tree(depth - 1);
        right = new Tree(depth - 1);
      }
      mark = depth;
    }

    long sum() {
      return left == null ? mark : left.sum() + mark + right.sum();
    }

    void turn() {
      if (left != null) {
        Tree tree = left;
        left = right;
        right = tree;
        left.turn();
        right.mark++;
      }
    }
  }

  @Override
  public long run() {
    Tree kept = new Tree(DEPTH);
    long sum = 0;
    for (int depth = 4; depth <= DEPTH; depth += 2) {
      for (int i = 0; i < 1 << DEPTH - depth + 5; i++) {
        sum += new Tree(depth).sum();
      }
      kept.turn();
      sum = sum * 31 + kept.sum();
    }
    return sum;
  }

  @Override
  public long expected() {
    return 1572438533957997L;
  }
}
