package pvm.persistence.chronicle;

import java.util.Arrays;

/**
 * Where values stand in the log, in the order in which they were written. They stand in pages, so
 * that nothing is copied when more come: a program that changes much adds a million in seconds.
 *
 * <p>Values are only ever added behind those that a {@link #view} has, so one is made in no time
 * and may be read by any thread, while one other adds.
 */
final class Versions {
  private static final int PAGE_BITS = 10;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;

  private record Page(long[] keys, long[] offsets, int[] lengths) {
    Page() {
      this(new long[PAGE_SIZE], new long[PAGE_SIZE], new int[PAGE_SIZE]);
    }

    Page copy() {
      return new Page(keys.clone(), offsets.clone(), lengths.clone());
    }
  }

  private Page[] pages;
  private int size;

  Versions() {
    this(new Page[16], 0);
  }

  private Versions(Page[] pages, int size) {
    this.pages = pages;
    this.size = size;
  }

  int size() {
    return size;
  }

  long key(int version) {
    return pages[version >> PAGE_BITS].keys[version & PAGE_SIZE - 1];
  }

  long offset(int version) {
    return pages[version >> PAGE_BITS].offsets[version & PAGE_SIZE - 1];
  }

  int length(int version) {
    return pages[version >> PAGE_BITS].lengths[version & PAGE_SIZE - 1];
  }

  void add(long key, long offset, int length) {
    int page = size >> PAGE_BITS;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page * 2);
    }
    if (pages[page] == null) {
      pages[page] = new Page();
    }
    int place = size & PAGE_SIZE - 1;
    pages[page].keys[place] = key;
    pages[page].offsets[place] = offset;
    pages[page].lengths[place] = length;
    size++;
  }

  /** Forgets those behind the first {@code count}, which no view may have. */
  void cut(int count) {
    size = count;
  }

  /** The first {@code count}, which others may be added to whatever views there are. */
  Versions first(int count) {
    int whole = count >> PAGE_BITS;
    Page[] kept = Arrays.copyOf(pages, Math.max(16, whole + 1));
    if (whole < kept.length && kept[whole] != null) {
      kept[whole] = kept[whole].copy();
    }
    Arrays.fill(kept, Math.min(whole + 1, kept.length), kept.length, null);
    return new Versions(kept, count);
  }

  /** Those from {@code begin} on. */
  Versions from(int begin) {
    Versions rest = new Versions();
    for (int version = begin; version < size; version++) {
      rest.add(key(version), offset(version), length(version));
    }
    return rest;
  }

  /** The first {@code count} as they are, to be read only. */
  Versions view(int count) {
    return new Versions(pages, count);
  }
}
