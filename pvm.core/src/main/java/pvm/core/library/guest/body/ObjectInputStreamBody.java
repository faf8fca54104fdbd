package pvm.core.library.guest.body;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream.GetField;
import java.io.ObjectStreamClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import pvm.core.library.guest.java.io.ObjectInputStream;

/** Bodies of {@link java.io.ObjectInputStream}. */
public final class ObjectInputStreamBody {
  private ObjectInputStreamBody() {}

  /** Reads a record and makes it by its canonical constructor: by reflection, not by handles. */
  public static Object readRecord(java.io.ObjectInputStream in, ObjectStreamClass type)
      throws IOException {
    Object read = ((ObjectInputStream) (Object) in).new FieldValues(type, true);
    GetField values = (GetField) read;
    RecordComponent[] components = type.forClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] arguments = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        arguments[i] = value(values, components[i].getName(), types[i]);
      }
      Constructor<?> constructor = type.forClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw invalid(e.getCause());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw invalid(e);
    }
  }

  private static InvalidObjectException invalid(Throwable cause) {
    InvalidObjectException invalid = new InvalidObjectException(cause.getMessage());
    invalid.initCause(cause);
    return invalid;
  }

  private static Object value(GetField values, String name, Class<?> type)
      throws IOException, ClassNotFoundException {
    if (!type.isPrimitive()) {
      Object value = values.get(name, (Object) null);
      if (value != null && !type.isInstance(value)) {
        throw new ClassCastException(
            "Cannot cast " + value.getClass().getName() + " to " + type.getName());
      }
      return value;
    }
    return switch (type.getName()) {
      case "boolean" -> values.get(name, false);
      case "byte" -> values.get(name, (byte) 0);
      case "char" -> values.get(name, (char) 0);
      case "short" -> values.get(name, (short) 0);
      case "int" -> values.get(name, 0);
      case "long" -> values.get(name, 0L);
      case "float" -> values.get(name, 0f);
      default -> values.get(name, 0d);
    };
  }
}
