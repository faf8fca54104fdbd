package pvm.bench.kernels;

import java.io.IOException;
import java.util.Random;

/**
 * A large heap that changes a little all the time: {@code HeapWriter OBJECTS DIRTY REFERENCES
 * ARRAYS}. It holds a tree of OBJECTS nodes, an array of all of them if REFERENCES is 1, and ARRAYS
 * arrays of 8 ints; about every tenth of a second it writes to DIRTY nodes that it draws by lot.
 *
 * <p>It is told what to do as {@link KernelLoop} is.
 */
public final class HeapWriter {
  private static final long PERIOD_MILLIS = 110;

  private static final class Node {
    Node left;
    Node right;
    int[] array;
    int number;
  }

  private final Node root;
  private final Node[] all;
  private final int objects;
  private final int dirty;
  private final Random random = new Random(1);

  private HeapWriter(int objects, int dirty, boolean hasReferences, int arrays) {
    this.objects = objects;
    this.dirty = dirty;
    root = tree(1, arrays);
    all = hasReferences ? new Node[objects] : null;
    for (int i = 0; hasReferences && i < objects; i++) {
      all[i] = node(i + 1);
    }
  }

  /** Runs until the end of the input. */
  public static void main(String[] args) throws IOException, InterruptedException {
    HeapWriter writer =
        new HeapWriter(
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]),
            args[2].equals("1"),
            Integer.parseInt(args[3]));
    System.out.println("ready");
    for (String line = KernelLoop.readLine(); line != null; line = KernelLoop.readLine()) {
      System.out.println(writer.writeFor(Long.parseLong(line) * 1_000_000));
    }
  }

  /** The nodes are numbered as in a heap: those below {@code n} are {@code 2 n} and 2 n + 1. */
  private Node tree(int number, int arrays) {
    if (number > objects) {
      return null;
    }
    Node node = new Node();
    node.number = number;
    node.array = number > objects - arrays ? new int[8] : null;
    node.left = tree(2 * number, arrays);
    node.right = tree(2 * number + 1, arrays);
    return node;
  }

  private Node node(int number) {
    Node node = root;
    for (int bit = Integer.highestOneBit(number) >> 1; bit > 0; bit >>= 1) {
      node = (number & bit) == 0 ? node.left : node.right;
    }
    return node;
  }

  private String writeFor(long nanos) throws InterruptedException {
    long start = System.nanoTime();
    long rounds = 0;
    while (System.nanoTime() - start < nanos) {
      for (int i = 0; i < dirty; i++) {
        node(1 + random.nextInt(objects)).number++;
      }
      rounds++;
      Thread.sleep(PERIOD_MILLIS);
    }
    return rounds + " " + (System.nanoTime() - start);
  }
}
