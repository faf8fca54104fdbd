package pvm.core.library.guest.bridge;

import java.util.Spliterator;
import java.util.function.Consumer;

/** The lines of a text without their terminators. */
final class LineSpliterator implements Spliterator<String> {
  private final String text;
  private int index;

  LineSpliterator(String text) {
    this.text = text;
  }

  @Override
  public boolean tryAdvance(Consumer<? super String> action) {
    int count = text.length();
    if (index >= count) {
      return false;
    }
    int end = index;
    while (end < count && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    String line = text.substring(index, end);
    boolean isPair = end + 1 < count && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    index = end + (isPair ? 2 : 1);
    action.accept(line);
    return true;
  }

  @Override
  public Spliterator<String> trySplit() {
    return null;
  }

  @Override
  public long estimateSize() {
    return (long) text.length() - index;
  }

  @Override
  public int characteristics() {
    return ORDERED | IMMUTABLE | NONNULL;
  }
}
