package pvm.core.image;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import pvm.core.image.ClassLayout.Field;

/** The class records of an image, read when they are asked for. For one thread. */
public final class ImageClasses {
  private static final String REFERENCE = "java/lang/ref/Reference";
  private static final String SOFT_REFERENCE = "java/lang/ref/SoftReference";
  private static final String REFERENT = "referent";

  private final IntFunction<byte[]> source;
  private final Map<Integer, ClassRecord> records = new HashMap<>();
  private final Map<Integer, String> kinds = new HashMap<>();
  private final Map<Integer, Integer> weakFields = new HashMap<>();
  private Map<String, String> newNames = Map.of();

  /**
   * @param source the bytes of the record of a class id; null if there is none
   */
  public ImageClasses(IntFunction<byte[]> source) {
    this.source = source;
  }

  /** From now on these classes have other names. */
  public void rename(Map<String, String> names) {
    newNames = Map.copyOf(names);
    records.clear();
  }

  /**
   * The record of a class id.
   *
   * @throws ImageException if it, or that of a superclass, is missing or damaged
   */
  public ClassRecord get(int id) {
    ClassRecord record = records.get(id);
    if (record == null) {
      record = read(id);
      checkSuperclasses(id, record);
    }
    return record;
  }

  /** Those who walk up from a class rely on coming to an end. */
  private void checkSuperclasses(int id, ClassRecord record) {
    Set<Integer> below = new HashSet<>(Set.of(id));
    for (int above = record.superId(); above != 0; above = read(above).superId()) {
      if (!below.add(above)) {
        throw new ImageException("class " + record.name() + " is among its own superclasses");
      }
    }
  }

  private ClassRecord read(int id) {
    ClassRecord known = records.get(id);
    if (known != null) {
      return known;
    }
    byte[] bytes = source.apply(id);
    if (bytes == null) {
      throw new ImageException("class " + id + " is missing");
    }
    ClassRecord saved = ClassRecord.read(new RecordCursor(bytes));
    String name = newNames.getOrDefault(saved.name(), saved.name());
    ClassRecord record = name.equals(saved.name()) ? saved : saved.withName(name);
    records.put(id, record);
    return record;
  }

  /**
   * What the fields of an object of a class are, superclasses first: {@code I}, {@code J}, {@code
   * L}.
   */
  public String fieldKinds(int id) {
    String known = kinds.get(id);
    if (known != null) {
      return known;
    }
    ClassRecord record = get(id);
    String above = record.superId() == 0 ? "" : fieldKinds(record.superId());
    String all = above + kinds(record.fields());
    kinds.put(id, all);
    return all;
  }

  /**
   * Which field of an object doesn't keep what it refers to alive, as an index into {@link
   * #fieldKinds}: the referent of a weak or phantom reference. -1 if there is none.
   */
  public int weakField(int id) {
    Integer known = weakFields.get(id);
    if (known == null) {
      known = findWeakField(id);
      weakFields.put(id, known);
    }
    return known;
  }

  private int findWeakField(int id) {
    ClassRecord top = get(id);
    while (!top.name().equals(REFERENCE)) {
      if (top.superId() == 0 || top.name().equals(SOFT_REFERENCE)) {
        return -1;
      }
      top = get(top.superId());
    }
    List<Field> fields = top.fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(REFERENT)) {
        return i;
      }
    }
    throw new ImageException("class " + REFERENCE + " has no field " + REFERENT);
  }

  /** How values of these fields are written. */
  public static String kinds(List<Field> fields) {
    StringBuilder kinds = new StringBuilder();
    for (Field field : fields) {
      kinds.append(kind(field.descriptor()));
    }
    return kinds.toString();
  }

  /** How a value of a type is written: as an int, a long or a reference. */
  public static char kind(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'L', '[' -> 'L';
      case 'J', 'D' -> 'J';
      default -> 'I';
    };
  }
}
