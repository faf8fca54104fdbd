package pvm.core.library.guest.body;

import java.lang.reflect.Field;
import pvm.core.library.guest.java.lang.reflect.Members;

/** Bodies of {@link Field}: what the JVM would read from the class file. */
public final class FieldBody {
  private FieldBody() {}

  public static byte[] getTypeAnnotationBytes0(Field field) {
    return Members.typeAnnotations(field);
  }
}
