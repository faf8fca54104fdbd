package pvm.persistence.chronicle;

import java.util.stream.IntStream;

/** Finds out how long the pages of a base will be, as its file is made for them. For one thread. */
final class PageLengths {
  private final IntStream.Builder lengths = IntStream.builder();
  private final EntryFill page = new EntryFill(Page.BYTES);
  private long values;

  void add(long key, int length) {
    if (!page.hasRoom(key, length)) {
      endPage();
    }
    page.add(key, length);
    values++;
  }

  /** Ends the last page. */
  void end() {
    if (!page.isEmpty()) {
      endPage();
    }
  }

  private void endPage() {
    lengths.add(page.size() + Page.CHECKSUM_BYTES);
    page.clear();
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
