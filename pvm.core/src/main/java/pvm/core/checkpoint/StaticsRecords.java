package pvm.core.checkpoint;

import java.util.BitSet;
import java.util.Iterator;
import java.util.Set;
import pvm.core.image.GuestClasses;
import pvm.core.image.RecordBuffer;
import pvm.core.image.RecordKind;

/**
 * The statics that the image holds, and what of them has changed. Used while the process is
 * stopped, by one thread.
 */
final class StaticsRecords {
  private final GuestClasses classes;
  private final ClassIds classIds;
  private final ObjectIds ids;
  private final Encoder encoder;
  private final BitSet saved = new BitSet();

  StaticsRecords(GuestClasses classes, ClassIds classIds, ObjectIds ids, Encoder encoder) {
    this.classes = classes;
    this.classIds = classIds;
    this.ids = ids;
    this.encoder = encoder;
  }

  /** Ids of the classes whose statics are in the image. */
  int[] ids() {
    return saved.stream().toArray();
  }

  /** The image holds the statics of a class already. */
  void claim(int classId) {
    saved.set(classId);
  }

  /**
   * Writes the statics that have changed.
   *
   * @param dirty classes that they belong to; each goes once its record is whole
   */
  void write(Set<Class<?>> dirty, RecordBuffer out, LongList removals) {
    Iterator<Class<?>> types = dirty.iterator();
    while (types.hasNext()) {
      write(types.next(), out, removals);
      types.remove();
    }
  }

  private void write(Class<?> type, RecordBuffer out, LongList removals) {
    ClassIds.Entry entry = classIds.of(type);
    ids.referrer(type);
    out.begin(RecordKind.STATICS.key(entry.id));
    classes.writeStatics(type, encoder);
    out.end();
    saved.set(entry.id);
    if (entry.staleStaticsId != 0) {
      removals.add(RecordKind.STATICS.key(entry.staleStaticsId));
      saved.clear(entry.staleStaticsId);
      entry.staleStaticsId = 0;
    }
  }
}
