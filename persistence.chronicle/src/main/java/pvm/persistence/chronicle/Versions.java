package pvm.persistence.chronicle;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/**
 * Where values stand in the log, in the order in which they were written. They stand in pages, so
 * that nothing is copied when more come: a program that changes much adds a million in seconds. For
 * that, the pages are no objects of the heap either: the collector would copy each of them until it
 * is old.
 *
 * <p>Values are only ever added behind those that a {@link #view} has, so one is made in no time
 * and may be read by any thread, while one other adds.
 */
final class Versions {
  private static final int PAGE_BITS = 13;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;

  private record Page(MemorySegment keys, MemorySegment offsets, MemorySegment lengths) {
    static Page empty() {
      Arena arena = Arena.ofAuto();
      return new Page(
          arena.allocate(JAVA_LONG, PAGE_SIZE),
          arena.allocate(JAVA_LONG, PAGE_SIZE),
          arena.allocate(JAVA_INT, PAGE_SIZE));
    }

    void set(int place, long key, long offset, int length) {
      keys.setAtIndex(JAVA_LONG, place, key);
      offsets.setAtIndex(JAVA_LONG, place, offset);
      lengths.setAtIndex(JAVA_INT, place, length);
    }

    Page copy() {
      Page copy = empty();
      copy.keys.copyFrom(keys);
      copy.offsets.copyFrom(offsets);
      copy.lengths.copyFrom(lengths);
      return copy;
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
    return pages[version >> PAGE_BITS].keys.getAtIndex(JAVA_LONG, version & PAGE_SIZE - 1);
  }

  long offset(int version) {
    return pages[version >> PAGE_BITS].offsets.getAtIndex(JAVA_LONG, version & PAGE_SIZE - 1);
  }

  int length(int version) {
    return pages[version >> PAGE_BITS].lengths.getAtIndex(JAVA_INT, version & PAGE_SIZE - 1);
  }

  void add(long key, long offset, int length) {
    int page = size >> PAGE_BITS;
    if (page == pages.length) {
      pages = Arrays.copyOf(pages, page * 2);
    }
    if (pages[page] == null) {
      pages[page] = Page.empty();
    }
    pages[page].set(size & PAGE_SIZE - 1, key, offset, length);
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
