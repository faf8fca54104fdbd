package pvm.core.library.guest.reflect;

import java.nio.ByteBuffer;

/**
 * Stands for a box of a primitive while it is deserialized: a box of the host is what it is from
 * the start, so that an image can hold it.
 */
public final class BoxInMaking {
  private final Class<?> type;
  private byte[] value = new byte[8];

  BoxInMaking(Class<?> type) {
    this.type = type;
  }

  /** Whether objects of a class are boxes. */
  public static boolean isBox(Class<?> type) {
    return type == Integer.class
        || type == Long.class
        || type == Double.class
        || type == Character.class
        || type == Boolean.class
        || type == Float.class
        || type == Byte.class
        || type == Short.class;
  }

  /** Takes the value as the stream has it. */
  public void value(byte[] bytes) {
    value = bytes.clone();
  }

  /** The box. */
  public Object box() {
    ByteBuffer in = ByteBuffer.wrap(value);
    return switch (type.getSimpleName()) {
      case "Integer" -> Integer.valueOf(in.getInt());
      case "Long" -> Long.valueOf(in.getLong());
      case "Double" -> Double.valueOf(in.getDouble());
      case "Character" -> Character.valueOf(in.getChar());
      case "Boolean" -> Boolean.valueOf(in.get() != 0);
      case "Float" -> Float.valueOf(in.getFloat());
      case "Byte" -> Byte.valueOf(in.get());
      default -> Short.valueOf(in.getShort());
    };
  }
}
