package pvm.core.checkpoint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import pvm.core.image.RecordCursor;
import pvm.core.image.RecordKind;
import pvm.core.image.References;
import pvm.store.Snapshot;

/**
 * The records of a checkpoint that refer to others, in memory: so they are found in any order,
 * though a store is read from one end to the other. Objects that refer to nothing, strings and
 * arrays of numbers, are here without their contents. All in all that is less than a restart of the
 * process needs. For one thread.
 */
final class ReferringRecords {
  private static final byte[] NONE = {};

  /** Stands for a record that is no longer there, while older ones are still being read. */
  private static final byte[] REMOVED = {};

  private final RecordTable objects = new RecordTable();
  private final RecordTable frames = new RecordTable();

  /** Of the other kinds, by their keys. */
  private final Map<Long, byte[]> others = new HashMap<>();

  private final RecordCursor head = new RecordCursor();

  /** Takes an entry of a {@link Snapshot#scan}; an older one of the same key doesn't count. */
  void add(long key, byte[] bytes, int offset, int length) {
    switch (RecordKind.of(key)) {
      case OBJECT -> addObject(RecordKind.id(key), bytes, offset, length);
      case FRAME -> frames.add(RecordKind.id(key), bytes, offset, length);
      case CHUNK -> {
        if (length == Snapshot.Scan.REMOVED || bytes[offset] == 'L') {
          addOther(key, bytes, offset, length);
        }
      }
      case CLASS, STATICS, THREAD -> addOther(key, bytes, offset, length);
      case CODE, PROCESS, CONSOLE -> {}
    }
  }

  private void addObject(int id, byte[] bytes, int offset, int length) {
    if (length != Snapshot.Scan.REMOVED) {
      head.moveTo(bytes, offset, offset + length);
      if (References.hasNone(head)) {
        objects.add(id, NONE, 0, 0);
        return;
      }
    }
    objects.add(id, bytes, offset, length);
  }

  private void addOther(long key, byte[] bytes, int offset, int length) {
    others.putIfAbsent(
        key,
        length == Snapshot.Scan.REMOVED
            ? REMOVED
            : Arrays.copyOfRange(bytes, offset, offset + length));
  }

  /** The record of a class; null if there is none. */
  byte[] classRecord(int id) {
    byte[] record = others.get(RecordKind.CLASS.key(id));
    return record == REMOVED ? null : record;
  }

  /**
   * Moves a cursor to the begin of a record that may refer to others; to nothing if it is one that
   * doesn't.
   *
   * @return whether there is such a record
   */
  boolean open(long key, RecordCursor in) {
    int id = RecordKind.id(key);
    return switch (RecordKind.of(key)) {
      case OBJECT -> open(objects, id, in);
      case FRAME -> open(frames, id, in);
      default -> {
        byte[] record = others.get(key);
        if (record == null || record == REMOVED) {
          yield false;
        }
        in.moveTo(record, 0);
        yield true;
      }
    };
  }

  private static boolean open(RecordTable table, int id, RecordCursor in) {
    boolean isThere = table.has(id);
    if (isThere) {
      table.open(id, in);
    }
    return isThere;
  }
}
