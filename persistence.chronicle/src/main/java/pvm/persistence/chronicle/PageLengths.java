package pvm.persistence.chronicle;

import java.util.stream.IntStream;

/** Finds out how long the pages of a base will be, as its file is made for them. For one thread. */
final class PageLengths {
  private final IntStream.Builder lengths = IntStream.builder();
  private final Page.Fill fill = new Page.Fill();
  private long values;

  void add(long key, int length) {
    if (!fill.hasRoom(key, length)) {
      lengths.add(fill.end());
    }
    fill.add(key, length);
    values++;
  }

  /** Ends the last page. */
  void end() {
    if (!fill.isEmpty()) {
      lengths.add(fill.end());
    }
  }

  /** How many values were added. */
  long values() {
    return values;
  }

  /** The lengths of all pages, once it has ended. */
  int[] toArray() {
    return lengths.build().toArray();
  }
}
