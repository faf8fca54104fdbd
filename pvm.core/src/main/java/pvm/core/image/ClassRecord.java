package pvm.core.image;

import java.util.ArrayList;
import java.util.List;
import pvm.core.image.ClassLayout.Field;
import pvm.core.image.ClassLayout.Method;

/**
 * A class as an image knows it. Its id stands for this layout: when a class has another layout
 * later (a new translator, a new JDK), it gets a new record and a new id, and the records that name
 * the old one are read by it.
 *
 * @param name original name, as {@link GuestClasses#name} gives it
 * @param form what it is
 * @param superId id of the superclass if that is a guest class; else 0
 * @param fields instance fields that it declares itself, in the order in which they are written
 * @param statics saved static fields, in the order in which they are written
 * @param methods what frames refer to by index
 */
public record ClassRecord(
    String name,
    Form form,
    int superId,
    List<Field> fields,
    List<Field> statics,
    List<Method> methods) {

  /** What a class is. The codes are part of the format. */
  public enum Form {
    /** A translated class. */
    GUEST('G'),
    /** A translated class that extends an exception of the host. */
    GUEST_THROWABLE('T'),
    /** An array or a class of the host: known by its name. */
    HOST('H');

    private final char code;

    Form(char code) {
      this.code = code;
    }

    private static Form of(int code) {
      for (Form form : values()) {
        if (form.code == code) {
          return form;
        }
      }
      throw new ImageException("it has the unknown form " + code);
    }
  }

  /** A record of a class that is known by its name only. */
  public static ClassRecord host(String name) {
    return new ClassRecord(name, Form.HOST, 0, List.of(), List.of(), List.of());
  }

  /** The same of a class that has another name now. */
  public ClassRecord withName(String other) {
    return new ClassRecord(other, form, superId, fields, statics, methods);
  }

  public void write(RecordBuffer out) {
    out.putString(name);
    out.putByte(form.code);
    out.putVarint(superId);
    writeFields(out, fields);
    writeFields(out, statics);
    out.putVarint(methods.size());
    for (Method method : methods) {
      out.putString(method.name());
      out.putString(method.descriptor());
    }
  }

  private static void writeFields(RecordBuffer out, List<Field> fields) {
    out.putVarint(fields.size());
    for (Field field : fields) {
      out.putString(field.name());
      out.putString(field.descriptor());
    }
  }

  /** Reads what {@link #write} has written. */
  public static ClassRecord read(RecordCursor in) {
    String name = in.getString();
    Form form = Form.of(in.getByte());
    int superId = in.getVarint();
    List<Field> fields = readFields(in);
    List<Field> statics = readFields(in);
    List<Method> methods = new ArrayList<>();
    for (int n = in.getCount(2); n > 0; n--) {
      methods.add(new Method(in.getString(), in.getString()));
    }
    in.expectEnd();
    return new ClassRecord(name, form, superId, fields, statics, methods);
  }

  private static List<Field> readFields(RecordCursor in) {
    List<Field> fields = new ArrayList<>();
    for (int n = in.getCount(2); n > 0; n--) {
      fields.add(new Field(in.getString(), in.getString()));
    }
    return fields;
  }
}
