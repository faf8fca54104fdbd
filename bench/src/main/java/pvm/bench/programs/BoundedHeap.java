package pvm.bench.programs;

import java.io.IOException;

/**
 * Makes many objects and keeps few: for each line with a number on its input it makes as many
 * entries, of which the last {@value #LIVE} are held. An entry is seven objects: itself, its
 * neighbour, and their strings and arrays. Answers each line with the number of entries made.
 */
public final class BoundedHeap {
  private static final int LIVE = 100_000;
  private static final int ARRAY = 4;

  private record Entry(long number, String name, int[] values, Entry neighbour) {}

  private final Entry[] live = new Entry[LIVE];
  private long made;

  private BoundedHeap() {}

  /** Runs until the end of the input. */
  public static void main(String[] args) throws IOException {
    BoundedHeap heap = new BoundedHeap();
    StringBuilder line = new StringBuilder();
    for (int c = System.in.read(); c >= 0; c = System.in.read()) {
      if (c != '\n') {
        line.append((char) c);
        continue;
      }
      heap.make(Long.parseLong(line.toString()));
      line.setLength(0);
      System.out.println(heap.made);
    }
  }

  private void make(long count) {
    for (long i = 0; i < count; i++) {
      // Neighbours have none themselves, so that no chain of them grows.
      Entry neighbour = new Entry(made, "n" + made, null, null);
      live[(int) (made % LIVE)] = new Entry(made, "e" + made, new int[ARRAY], neighbour);
      made++;
    }
  }
}
