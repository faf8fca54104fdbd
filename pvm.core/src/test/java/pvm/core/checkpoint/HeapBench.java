package pvm.core.checkpoint;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import pvm.core.checkpoint.Guests.Node;
import pvm.core.image.ThreadState;

/**
 * Rates of the heap, printed: {@code java pvm.core.checkpoint.HeapBench}. Times are of the thread's
 * CPU, garbage collection not counted, so that they mean something on a busy machine; pauses are
 * shown as wall times too.
 */
final class HeapBench {
  private static final int OBJECTS = 1_000_000;
  private static final int DIRTY = 16_000;
  private static final int ROUNDS = 300;

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private HeapBench() {}

  public static void main(String[] args) {
    for (int i = 0; i < 3; i++) {
      encodeAndRestore();
    }
    pauses("nodes only", 0, 0);
    pauses("and one array of 1 M references", OBJECTS, 0);
    pauses("and 100,000 arrays of 8 ints", 0, 100_000);
    compare();
  }

  /** A tree of nodes; every node is in {@code all}. */
  private static Node[] tree(int size) {
    Node[] all = new Node[size];
    for (int i = size - 1; i >= 0; i--) {
      all[i] = new Node();
      all[i].n = i;
      if (2 * i + 2 < size) {
        all[i].left = all[2 * i + 1];
        all[i].right = all[2 * i + 2];
      }
    }
    return all;
  }

  private static void encodeAndRestore() {
    Subject subject = new Subject(new MapStore(false));
    Node root = tree(OBJECTS)[0];
    long start = cpuNanos();
    Captured first = subject.capture(List.of(Subject.thread(1, root, null)));
    long pause = cpuNanos() - start;
    System.out.printf(
        "encode   %6.2f M objects/s  %d bytes an object%n",
        OBJECTS * 1e3 / pause, first.figures().bytes() / OBJECTS);
    long t0 = cpuNanos();
    subject.checkpointer.commit(first);
    long t1 = cpuNanos();
    Image image = Image.load(Subject.origin(1), subject.store.read(1));
    long t2 = cpuNanos();
    Restored restored = new Restorer(image, new Subject(subject.store).checkpointer).restore();
    long t3 = cpuNanos();
    System.out.printf(
        "commit %4d ms  load %4d ms  restore %6.2f M objects/s, with loading %6.2f%n",
        (t1 - t0) / 1_000_000,
        (t2 - t1) / 1_000_000,
        restored.objects() * 1e3 / (t3 - t2),
        restored.objects() * 1e3 / (t3 - t1));
    long t4 = cpuNanos();
    int problems = ImageCheck.problems(image).size();
    System.out.printf(
        "check    %6.2f M objects/s, %d problems%n", OBJECTS * 1e3 / (cpuNanos() - t4), problems);
  }

  private static void pauses(String what, int references, int arrays) {
    Subject subject = new Subject(new MapStore(false));
    Node[] all = tree(OBJECTS);
    for (int i = 0; i < arrays; i++) {
      // Leaves, which have no children.
      all[OBJECTS - 1 - i].left = new int[8];
    }
    Object root = references > 0 ? new Object[] {all[0], all} : all[0];
    List<ThreadState> threads = List.of(Subject.thread(1, root, null));
    subject.checkpointer.commit(subject.capture(threads));
    Random random = new Random(1);
    long[] nanos = new long[ROUNDS];
    long[] wall = new long[ROUNDS];
    for (int round = 0; round < 2 * ROUNDS; round++) {
      for (int i = 0; i < DIRTY; i++) {
        Node node = all[random.nextInt(OBJECTS)];
        if (node.$st() > 0) {
          subject.dirty.touch(node);
        }
        node.n = i;
      }
      long start = cpuNanos();
      Captured captured = subject.capture(threads);
      nanos[round % ROUNDS] = cpuNanos() - start;
      wall[round % ROUNDS] = captured.figures().pauseNanos();
      subject.checkpointer.commit(captured);
    }
    System.out.printf(
        "pause CPU %s, wall %s: 1 M objects, 16,000 dirty, %s%n",
        spread(nanos), spread(wall), what);
  }

  private static String spread(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        "%.2f ms p50 %.2f p99 %.2f max",
        nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 99 / 100] / 1e6, nanos[ROUNDS - 1] / 1e6);
  }

  private static void compare() {
    Object[] longs = {new long[8 << 20]};
    print("longs", longs, 64L << 20);
    print("references", new Object[] {new Object[16 << 20]}, 64L << 20);
    byte[][] small = new byte[1 << 20][64];
    print("1 M arrays of 64 bytes", small, 64L << 20);
  }

  private static void print(String what, Object root, long bytes) {
    Subject subject = new Subject(new MapStore(false));
    List<ThreadState> threads = List.of(Subject.thread(1, root, null));
    subject.checkpointer.commit(subject.capture(threads));
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 30; i++) {
      long start = cpuNanos();
      Captured captured = subject.capture(threads);
      best = Math.min(best, cpuNanos() - start);
      subject.checkpointer.commit(captured);
    }
    System.out.printf(
        "compare  %6.2f GB/s of %s, best pause %.2f ms%n", (double) bytes / best, what, best / 1e6);
  }
}
