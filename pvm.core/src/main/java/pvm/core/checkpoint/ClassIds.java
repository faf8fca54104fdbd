package pvm.core.checkpoint;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import pvm.core.image.ClassLayout;
import pvm.core.image.ClassRecord;
import pvm.core.image.GuestClasses;
import pvm.core.image.ObjectKind;
import pvm.core.image.RecordBuffer;
import pvm.core.image.RecordKind;

/**
 * The ids of classes in the image of a process. A class gets one when the first record names it;
 * its own record follows in the same checkpoint. Used while the process is stopped, by one thread.
 */
final class ClassIds {

  /** A class that has an id. */
  static final class Entry {
    final int id;
    final Class<?> type;
    final ClassLayout layout;
    final ClassRecord record;

    /** Id under which statics were saved by an older layout; 0 if there is none. */
    int staleStaticsId;

    Entry(int id, Class<?> type, ClassLayout layout, ClassRecord record) {
      this.id = id;
      this.type = type;
      this.layout = layout;
      this.record = record;
    }

    /** The code in the head of the records of its objects. */
    int code() {
      return ObjectKind.GUEST + id;
    }
  }

  private final GuestClasses classes;
  private final IdentityHashMap<Class<?>, Entry> entries = new IdentityHashMap<>();
  private final IdentityHashMap<Class<?>, Integer> staleStatics = new IdentityHashMap<>();
  private final List<Entry> unwritten = new ArrayList<>();
  private int next = 1;
  private Entry last;

  ClassIds(GuestClasses classes) {
    this.classes = classes;
  }

  /** The entry of a class, made if there is none. */
  Entry of(Class<?> type) {
    Entry recent = last;
    if (recent != null && recent.type == type) {
      return recent;
    }
    Entry entry = entries.get(type);
    if (entry == null) {
      entry = add(type);
    }
    last = entry;
    return entry;
  }

  private Entry add(Class<?> type) {
    ClassRecord record = describe(type);
    Entry entry = new Entry(next++, type, classes.layout(type), record);
    Integer stale = staleStatics.remove(type);
    if (stale != null) {
      entry.staleStaticsId = stale;
    }
    entries.put(type, entry);
    unwritten.add(entry);
    return entry;
  }

  private ClassRecord describe(Class<?> type) {
    ClassLayout layout = classes.layout(type);
    if (layout == null) {
      return ClassRecord.host(classes.name(type));
    }
    return record(layout, type, superId(type));
  }

  private int superId(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    return parent == null || classes.layout(parent) == null ? 0 : of(parent).id;
  }

  private static ClassRecord record(ClassLayout layout, Class<?> type, int superId) {
    ClassRecord.Form form =
        Throwable.class.isAssignableFrom(type)
            ? ClassRecord.Form.GUEST_THROWABLE
            : ClassRecord.Form.GUEST;
    return new ClassRecord(
        layout.name(), form, superId, layout.fields(), layout.statics(), layout.methods());
  }

  /**
   * Takes a class of a restored image over under its id if its layout is still the same; returns
   * whether it is. The superclass comes first.
   */
  boolean claim(int id, ClassRecord record, Class<?> type) {
    next = Math.max(next, id + 1);
    Entry present = entries.get(type);
    if (present != null) {
      return present.id == id;
    }
    ClassLayout layout = classes.layout(type);
    boolean isSame =
        layout == null
            ? record.equals(ClassRecord.host(classes.name(type)))
            : record.equals(record(layout, type, claimedSuperId(type)));
    if (isSame) {
      entries.put(type, new Entry(id, type, layout, record));
    }
    return isSame;
  }

  private int claimedSuperId(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    if (parent == null || classes.layout(parent) == null) {
      return 0;
    }
    Entry entry = entries.get(parent);
    return entry == null ? -1 : entry.id;
  }

  /** Statics of a class are saved under the id of an older layout. */
  void staleStatics(Class<?> type, int id) {
    staleStatics.put(type, id);
  }

  /**
   * Has the next checkpoint write the class of an image anew: it has another name or other code.
   */
  void renew(int id, ClassRecord record, Class<?> type) {
    unwritten.add(new Entry(id, type, classes.layout(type), record));
    of(type);
  }

  /** Never gives out ids up to this one. */
  void reserve(int id) {
    next = Math.max(next, id + 1);
  }

  /** Writes the records of classes that are new since the last call. */
  void write(RecordBuffer out) {
    for (Entry entry : unwritten) {
      out.begin(RecordKind.CLASS.key(entry.id));
      entry.record.write(out);
      out.end();
      byte[] original = classes.original(entry.type);
      if (original != null) {
        out.begin(RecordKind.CODE.key(entry.id));
        out.putBytes(original);
        out.end();
      }
    }
    unwritten.clear();
  }
}
