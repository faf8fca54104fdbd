package pvm.persistence.chronicle;

/** Deals values out to the pages of a new base. For one thread. */
final class PageWriter {
  private final HeapFormat.Heap map;
  private final Page page = new Page();
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
    map.put(pages, page.end(pages));
    pages++;
  }

  /** How many values were added. */
  long values() {
    return values;
  }
}
