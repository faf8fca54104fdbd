package pvm.core.library;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;

/** Superclasses and interfaces of any class, by original names, without loading it. Thread-safe. */
final class Ancestry {
  private record Header(String superName, String[] interfaces) {}

  private static final Header NONE = new Header(null, new String[0]);

  private final Function<String, byte[]> bytes;
  private final Map<String, Header> headers = new ConcurrentHashMap<>();

  Ancestry(Function<String, byte[]> bytes) {
    this.bytes = bytes;
  }

  /** Whether a class is another, extends it or implements it; false if it can't be found. */
  boolean isA(String name, String ancestor) {
    if (name == null) {
      return false;
    }
    if (name.equals(ancestor)) {
      return true;
    }
    Header header = header(name);
    if (isA(header.superName(), ancestor)) {
      return true;
    }
    for (String implemented : header.interfaces()) {
      if (isA(implemented, ancestor)) {
        return true;
      }
    }
    return false;
  }

  /** The superclass of a class; null for java/lang/Object and for one that can't be found. */
  String superName(String name) {
    return header(name).superName();
  }

  private Header header(String name) {
    Header known = headers.get(name);
    if (known == null) {
      byte[] found = name.startsWith("[") ? null : bytes.apply(name);
      if (found == null) {
        known = NONE;
      } else {
        ClassReader reader = new ClassReader(found);
        known = new Header(reader.getSuperName(), reader.getInterfaces());
      }
      headers.put(name, known);
    }
    return known;
  }
}
