package pvm.core.heap;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * The interned strings of a process: the literals of its classes and what it has interned itself.
 * They are the JVM's own interned strings, so that {@code ldc} gives the same object; the pool only
 * knows which ones a guest may compare by identity. Thread-safe.
 */
public final class StringPool {
  private final ConcurrentHashMap<String, String> strings = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> fresh = new ConcurrentLinkedQueue<>();

  /** {@link String#intern}; to be called for every string constant of a class that is loaded. */
  @SuppressWarnings("ReferenceEquality")
  public String intern(String value) {
    String known = strings.get(value);
    if (known != null) {
      return known;
    }
    String interned = value.intern();
    strings.put(interned, interned);
    if (interned == value) {
      fresh.add(value);
    }
    return interned;
  }

  /** Takes the strings that have become the interned ones themselves since the last call. */
  public void takeFresh(Consumer<String> taker) {
    for (String value = fresh.poll(); value != null; value = fresh.poll()) {
      taker.accept(value);
    }
  }

  /** Whether this very object is the interned string of its content. */
  @SuppressWarnings("ReferenceEquality")
  public boolean isInterned(String value) {
    return strings.get(value) == value;
  }
}
