package pvm.persistence.chronicle;

/** Deals values out to the pages of a new base. For one thread. */
final class PageWriter {
  private final HeapFormat.Heap map;
  private final EntryBuffer page = new EntryBuffer(Page.BYTES);
  private long pages;
  private long values;

  PageWriter(HeapFormat.Heap map) {
    this.map = map;
  }

  void add(long key, byte[] bytes, int offset, int length) {
    if (!page.hasRoom(key, length)) {
      endPage();
    }
    page.add(key, bytes, offset, length);
    values++;
  }

  /** Writes the last page. */
  void end() {
    if (!page.isEmpty()) {
      endPage();
    }
  }

  private void endPage() {
    map.put(pages, Page.of(pages, page));
    pages++;
    page.clear();
  }

  /** How many values were added. */
  long values() {
    return values;
  }
}
