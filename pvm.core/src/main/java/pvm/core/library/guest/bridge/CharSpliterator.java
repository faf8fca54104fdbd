package pvm.core.library.guest.bridge;

import java.util.Spliterator;
import java.util.function.IntConsumer;

/** The chars of a text, as ints. */
final class CharSpliterator implements Spliterator.OfInt {
  static final int SIZED_ORDERED = ORDERED | SIZED | SUBSIZED;

  private final CharSequence text;
  private int index;
  private final int end;

  CharSpliterator(CharSequence text, int index, int end) {
    this.text = text;
    this.index = index;
    this.end = end;
  }

  @Override
  public OfInt trySplit() {
    int middle = (index + end) >>> 1;
    if (index >= middle) {
      return null;
    }
    CharSpliterator first = new CharSpliterator(text, index, middle);
    index = middle;
    return first;
  }

  @Override
  public void forEachRemaining(IntConsumer action) {
    while (index < end) {
      action.accept(text.charAt(index++));
    }
  }

  @Override
  public boolean tryAdvance(IntConsumer action) {
    if (index >= end) {
      return false;
    }
    action.accept(text.charAt(index++));
    return true;
  }

  @Override
  public long estimateSize() {
    return (long) end - index;
  }

  @Override
  public int characteristics() {
    return SIZED_ORDERED;
  }
}
