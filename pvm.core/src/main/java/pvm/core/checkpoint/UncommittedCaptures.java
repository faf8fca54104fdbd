package pvm.core.checkpoint;

import java.util.ArrayList;
import java.util.List;
import pvm.core.image.RecordBuffer;

/**
 * Captures that no checkpoint holds yet, oldest first. What a capture has written no later one
 * writes again, so that all of them go into the next commit; even one that failed, as far as it
 * came.
 *
 * <p>Thread-safe: one thread captures while another commits.
 */
final class UncommittedCaptures {
  private final List<Captured> captures = new ArrayList<>();

  /** A buffer that a committed capture has left, for the next. */
  private RecordBuffer spare;

  /** A buffer for the next capture. */
  synchronized RecordBuffer buffer() {
    RecordBuffer buffer = spare == null ? new RecordBuffer() : spare;
    spare = null;
    return buffer;
  }

  synchronized void add(Captured captured) {
    captures.add(captured);
  }

  /**
   * A capture, and all before it.
   *
   * @throws IllegalStateException if it is committed already
   */
  synchronized List<Captured> upTo(Captured captured) {
    int index = captures.indexOf(captured);
    if (index < 0) {
      throw new IllegalStateException("the capture is committed already");
    }
    return List.copyOf(captures.subList(0, index + 1));
  }

  /** Takes out what {@link #upTo} gave: a checkpoint holds it now. */
  synchronized void committed(List<Captured> batch) {
    captures.subList(0, batch.size()).clear();
    spare = batch.getLast().records;
    spare.reset();
  }
}
