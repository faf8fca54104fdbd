package pvm.core.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.internal.misc.Unsafe;
import pvm.core.image.ClassLayout;
import pvm.core.image.ClassLayout.Field;
import pvm.core.image.ClassRecord;
import pvm.core.image.GuestClasses;
import pvm.core.image.ImageClasses;
import pvm.core.image.ImageException;

/** The classes that an image names, matched with those that are loaded now. For one thread. */
final class StoredClasses {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /**
   * A class of an image.
   *
   * @param type the class of today
   * @param isSame whether its layout, and that of its superclasses, is as it was
   */
  record StoredClass(int id, ClassRecord record, Class<?> type, boolean isSame) {}

  /** A field in a certain class. */
  private record Place(String owner, Field field) {}

  private final ImageClasses records;
  private final GuestClasses classes;
  private final ClassIds classIds;
  private StoredClass[] known = new StoredClass[64];
  private final BitSet initialized = new BitSet();
  private final Map<Integer, int[]> maps = new HashMap<>();

  StoredClasses(ImageClasses records, GuestClasses classes, ClassIds classIds) {
    this.records = records;
    this.classes = classes;
    this.classIds = classIds;
  }

  StoredClass get(int id) {
    StoredClass found = id < known.length ? known[id] : null;
    if (found == null) {
      found = load(id);
      if (id >= known.length) {
        known = Arrays.copyOf(known, id * 2);
      }
      known[id] = found;
    }
    return found;
  }

  private StoredClass load(int id) {
    ClassRecord record = records.get(id);
    boolean isSuperSame = record.superId() == 0 || get(record.superId()).isSame();
    Class<?> type = find(record.name());
    classIds.reserve(id);
    boolean isSame = isSuperSame && classIds.claim(id, record, type);
    return new StoredClass(id, record, type, isSame);
  }

  /**
   * Whether a class is initialized. Remembered, for to ask the JVM costs more than to make an
   * object.
   */
  boolean isInitialized(StoredClass stored) {
    if (!initialized.get(stored.id()) && !UNSAFE.shouldBeInitialized(stored.type())) {
      initialized.set(stored.id());
    }
    return initialized.get(stored.id());
  }

  /** The class of an original name. */
  Class<?> find(String name) {
    Class<?> primitive = Class.forPrimitiveName(name);
    if (primitive != null) {
      return primitive;
    }
    try {
      return classes.find(name);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new ImageException(
          "class " + name.replace('/', '.') + " can't be loaded now (" + e + ")", e);
    }
  }

  /**
   * For each field of today, in the order of {@code $write}, the place of its value among those
   * that were saved; -1 for a field that is new.
   *
   * @throws ImageException if a saved field is gone
   */
  int[] fieldMap(StoredClass stored) {
    return maps.computeIfAbsent(
        stored.id(), id -> map(savedFields(id), fieldsOfToday(stored.type()), stored.record()));
  }

  /** The same for static fields. */
  int[] staticsMap(StoredClass stored) {
    String name = stored.record().name();
    ClassLayout layout = classes.layout(stored.type());
    if (layout == null) {
      throw new ImageException(
          "class "
              + name.replace('/', '.')
              + " was a class of the program's world, but is "
              + stored.type()
              + " of the host now");
    }
    return map(
        places(name, stored.record().statics()), places(name, layout.statics()), stored.record());
  }

  private static int[] map(List<Place> saved, List<Place> now, ClassRecord owner) {
    Set<Place> gone = new HashSet<>(saved);
    now.forEach(gone::remove);
    if (!gone.isEmpty()) {
      Place first = gone.iterator().next();
      throw new ImageException(
          "class "
              + owner.name().replace('/', '.')
              + " had the field "
              + first.field().name()
              + " of type "
              + first.field().descriptor()
              + ", which it has no more");
    }
    return now.stream().mapToInt(saved::indexOf).toArray();
  }

  private List<Place> savedFields(int id) {
    ClassRecord record = records.get(id);
    List<Place> all = record.superId() == 0 ? new ArrayList<>() : savedFields(record.superId());
    all.addAll(places(record.name(), record.fields()));
    return all;
  }

  private List<Place> fieldsOfToday(Class<?> type) {
    ClassLayout layout = type == null ? null : classes.layout(type);
    if (layout == null) {
      return new ArrayList<>();
    }
    List<Place> all = fieldsOfToday(type.getSuperclass());
    all.addAll(places(layout.name(), layout.fields()));
    return all;
  }

  private static List<Place> places(String owner, List<Field> fields) {
    List<Place> places = new ArrayList<>();
    fields.forEach(field -> places.add(new Place(owner, field)));
    return places;
  }
}
