package pvm.core.checkpoint;

import java.util.List;
import pvm.core.image.RecordBuffer;
import pvm.store.Delta;

/**
 * What a checkpoint changes, as it was taken in the pause: keys that go, then records that come.
 * Filled in the pause, then read by the thread that commits it.
 */
public final class Captured {
  final LongList removals = new LongList();
  final RecordBuffer records;
  Collector.Roots collection;
  List<Object> queues = List.of();
  Figures figures;

  Captured(RecordBuffer records) {
    this.records = records;
  }

  /**
   * What it took.
   *
   * @param pauseNanos time spent in the pause
   * @param objects object records written
   * @param records records of all kinds written
   * @param removals records removed
   * @param bytes of the records
   * @param objectsInImage objects that the image holds, garbage counted in
   */
  public record Figures(
      long pauseNanos, int objects, int records, int removals, long bytes, int objectsInImage) {}

  /** Reference queues of the guest for which there is something: who waits there is to be woken. */
  public List<Object> queues() {
    return queues;
  }

  /** What it took. */
  public Figures figures() {
    return figures;
  }

  /** Entries that {@link #addTo} adds. */
  int entries() {
    return removals.size() + records.records();
  }

  void addTo(Delta delta) {
    for (int i = 0; i < removals.size(); i++) {
      delta.remove(removals.get(i));
    }
    records.copyTo(delta);
  }
}
