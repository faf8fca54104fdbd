package pvm.core.library.host;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * What reflection tells of a class, read from its original class file: strings, numbers and raw
 * attributes, in arrays, with the names that the guest knows.
 *
 * <pre>
 *   class            {access, name, super, signature, annotations, type annotations, enclosing,
 *                     inner flags or -1, simple names of it and the outer class, version}
 *   field            {access, name, descriptor, signature, annotations, type annotations}
 *   method           {access, name, descriptor, signature, annotations, type annotations,
 *                     thrown, parameter annotations, default, parameter names, parameter flags}
 *   record component {name, descriptor, signature, annotations, type annotations}
 * </pre>
 *
 * Null stands for an attribute that is not there.
 */
public final class ClassFileParts {
  private final ByteBuffer in;
  private final int[] offsets;
  private final Object[] constants;

  private int access;
  private String name;
  private String superName;
  private Object[][] fields;
  private Object[][] methods;
  private final Map<String, ByteBuffer> attributes;

  private ClassFileParts(byte[] classFile) {
    in = ByteBuffer.wrap(classFile);
    int count = in.getShort(8) & 0xffff;
    offsets = new int[count];
    constants = new Object[count];
    in.position(10);
    skipConstants(count);
    access = unsignedShort();
    name = className(unsignedShort());
    superName = className(unsignedShort());
    in.position(in.position() + 2 + 2 * (in.getShort(in.position()) & 0xffff));
    fields = members(false);
    methods = members(true);
    attributes = attributes();
  }

  private void skipConstants(int count) {
    for (int i = 1; i < count; i++) {
      int tag = in.get();
      offsets[i] = in.position();
      int size =
          switch (tag) {
            case 1 -> 2 + (in.getShort(in.position()) & 0xffff);
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 5, 6 -> 8;
            default -> 4;
          };
      in.position(in.position() + size);
      if (tag == 5 || tag == 6) {
        i++;
      }
    }
  }

  private int unsignedShort() {
    return in.getShort() & 0xffff;
  }

  // ---- constants

  private String text(int index) {
    if (index == 0) {
      return null;
    }
    if (constants[index] == null) {
      constants[index] = decode(offsets[index]);
    }
    return (String) constants[index];
  }

  /** Modified UTF-8 (JVMS 4.4.7). */
  private String decode(int offset) {
    int end = offset + 2 + (in.getShort(offset) & 0xffff);
    StringBuilder out = new StringBuilder(end - offset);
    int at = offset + 2;
    while (at < end) {
      int first = in.get(at) & 0xff;
      if (first < 0x80) {
        out.append((char) first);
        at++;
      } else if (first < 0xe0) {
        out.append((char) ((first & 0x1f) << 6 | in.get(at + 1) & 0x3f));
        at += 2;
      } else {
        out.append(
            (char) ((first & 0xf) << 12 | (in.get(at + 1) & 0x3f) << 6 | in.get(at + 2) & 0x3f));
        at += 3;
      }
    }
    return out.toString();
  }

  private String className(int index) {
    return index == 0 ? null : text(in.getShort(offsets[index]) & 0xffff);
  }

  private Object constant(int index) {
    int offset = offsets[index];
    return switch (in.get(offset - 1)) {
      case 1 -> text(index);
      case 3 -> in.getInt(offset);
      case 4 -> in.getFloat(offset);
      case 5 -> in.getLong(offset);
      case 6 -> in.getDouble(offset);
      case 7, 8 -> text(in.getShort(offset) & 0xffff);
      default -> null;
    };
  }

  // ---- members and attributes

  private Object[][] members(boolean isMethods) {
    Object[][] found = new Object[unsignedShort()][];
    for (int i = 0; i < found.length; i++) {
      Object flags = unsignedShort();
      String member = text(unsignedShort());
      String descriptor = text(unsignedShort());
      Map<String, ByteBuffer> own = attributes();
      Object signature = signature(own);
      byte[] annotations = raw(own, "RuntimeVisibleAnnotations");
      byte[] typed = raw(own, "RuntimeVisibleTypeAnnotations");
      found[i] =
          isMethods
              ? new Object[] {
                flags,
                member,
                descriptor,
                signature,
                annotations,
                typed,
                thrown(own),
                raw(own, "RuntimeVisibleParameterAnnotations"),
                raw(own, "AnnotationDefault"),
                parameterNames(own),
                parameterFlags(own)
              }
              : new Object[] {flags, member, descriptor, signature, annotations, typed};
    }
    return found;
  }

  private Map<String, ByteBuffer> attributes() {
    Map<String, ByteBuffer> found = new HashMap<>();
    for (int n = unsignedShort(); n > 0; n--) {
      String attribute = text(unsignedShort());
      int size = in.getInt();
      found.put(attribute, in.slice(in.position(), size));
      in.position(in.position() + size);
    }
    return found;
  }

  private static byte[] raw(Map<String, ByteBuffer> of, String attribute) {
    ByteBuffer found = of.get(attribute);
    if (found == null) {
      return null;
    }
    byte[] bytes = new byte[found.limit()];
    found.get(0, bytes);
    return bytes;
  }

  private String signature(Map<String, ByteBuffer> of) {
    ByteBuffer found = of.get("Signature");
    return found == null ? null : text(found.getShort(0) & 0xffff);
  }

  private String[] thrown(Map<String, ByteBuffer> of) {
    ByteBuffer found = of.get("Exceptions");
    String[] names = new String[found == null ? 0 : found.getShort(0) & 0xffff];
    for (int i = 0; i < names.length; i++) {
      names[i] = className(found.getShort(2 + 2 * i) & 0xffff);
    }
    return names;
  }

  private String[] parameterNames(Map<String, ByteBuffer> of) {
    ByteBuffer found = of.get("MethodParameters");
    if (found == null) {
      return null;
    }
    String[] names = new String[found.get(0) & 0xff];
    for (int i = 0; i < names.length; i++) {
      names[i] = text(found.getShort(1 + 4 * i) & 0xffff);
    }
    return names;
  }

  private static int[] parameterFlags(Map<String, ByteBuffer> of) {
    ByteBuffer found = of.get("MethodParameters");
    if (found == null) {
      return null;
    }
    int[] flags = new int[found.get(0) & 0xff];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = found.getShort(3 + 4 * i) & 0xffff;
    }
    return flags;
  }

  // ---- what is asked for

  /** The class itself. */
  public static Object[] ofClass(byte[] classFile) {
    ClassFileParts parts = new ClassFileParts(classFile);
    return new Object[] {
      parts.access,
      parts.name,
      parts.superName,
      parts.signature(parts.attributes),
      raw(parts.attributes, "RuntimeVisibleAnnotations"),
      raw(parts.attributes, "RuntimeVisibleTypeAnnotations"),
      parts.enclosing(),
      parts.innerFlags(),
      (int) parts.in.getShort(6) | parts.in.getShort(4) << 16
    };
  }

  /** The fields in the order of the file. */
  public static Object[][] fields(byte[] classFile) {
    return new ClassFileParts(classFile).fields;
  }

  /** The methods and constructors in the order of the file. */
  public static Object[][] methods(byte[] classFile) {
    return new ClassFileParts(classFile).methods;
  }

  /** The components of a record; null if it is none. */
  public static Object[][] recordComponents(byte[] classFile) {
    ClassFileParts parts = new ClassFileParts(classFile);
    ByteBuffer record = parts.attributes.get("Record");
    if (record == null) {
      return null;
    }
    ByteBuffer whole = parts.in;
    whole.position(record.arrayOffset());
    Object[][] components = new Object[parts.unsignedShort()][];
    for (int i = 0; i < components.length; i++) {
      String component = parts.text(parts.unsignedShort());
      String descriptor = parts.text(parts.unsignedShort());
      Map<String, ByteBuffer> own = parts.attributes();
      components[i] =
          new Object[] {
            component,
            descriptor,
            parts.signature(own),
            raw(own, "RuntimeVisibleAnnotations"),
            raw(own, "RuntimeVisibleTypeAnnotations")
          };
    }
    return components;
  }

  /** The constants by index: strings, boxes, and names of classes. */
  public static Object[] constants(byte[] classFile) {
    ClassFileParts parts = new ClassFileParts(classFile);
    Object[] all = new Object[parts.offsets.length];
    for (int i = 1; i < all.length; i++) {
      all[i] = parts.offsets[i] == 0 ? null : parts.constant(i);
    }
    return all;
  }

  /** Class, method and descriptor that a local class is in; method may be null. */
  private String[] enclosing() {
    ByteBuffer found = attributes.get("EnclosingMethod");
    if (found == null) {
      return null;
    }
    int method = found.getShort(2) & 0xffff;
    return new String[] {
      className(found.getShort(0) & 0xffff),
      method == 0 ? null : text(in.getShort(offsets[method]) & 0xffff),
      method == 0 ? null : text(in.getShort(offsets[method] + 2) & 0xffff)
    };
  }

  private int innerFlags() {
    ByteBuffer found = attributes.get("InnerClasses");
    int count = found == null ? 0 : found.getShort(0) & 0xffff;
    for (int i = 0; i < count; i++) {
      if (name.equals(className(found.getShort(2 + 8 * i) & 0xffff))) {
        return found.getShort(8 + 8 * i) & 0xffff;
      }
    }
    return -1;
  }
}
