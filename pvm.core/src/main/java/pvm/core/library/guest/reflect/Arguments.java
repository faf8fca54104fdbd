package pvm.core.library.guest.reflect;

/** Conversions of arguments of reflective calls (JLS 5.1.2, 5.1.8), and their checks. */
public final class Arguments {
  private static final String ORDER = "BSIJFD";

  private Arguments() {}

  /** Whether an argument can be given for a parameter. */
  public static boolean fits(Object argument, Class<?> type) {
    return type.isPrimitive()
        ? isWidening(argument, type)
        : argument == null || type.isInstance(argument);
  }

  private static boolean isWidening(Object box, Class<?> type) {
    return switch (box) {
      case Boolean _ -> type == boolean.class;
      case Character _ -> type == char.class || rank(type) >= 2;
      case Byte _ -> rank(type) >= 0;
      case Short _ -> rank(type) >= 1;
      case Integer _ -> rank(type) >= 2;
      case Long _ -> rank(type) >= 3;
      case Float _ -> rank(type) >= 4;
      case Double _ -> type == double.class;
      case null, default -> false;
    };
  }

  private static int rank(Class<?> type) {
    return ORDER.indexOf(type.descriptorString());
  }

  public static boolean toBoolean(Object value) {
    return (Boolean) value;
  }

  public static char toChar(Object value) {
    return (Character) value;
  }

  public static byte toByte(Object value) {
    return (Byte) value;
  }

  public static short toShort(Object value) {
    return ((Number) value).shortValue();
  }

  public static int toInt(Object value) {
    return value instanceof Character c ? c : ((Number) value).intValue();
  }

  public static long toLong(Object value) {
    return value instanceof Character c ? c : ((Number) value).longValue();
  }

  public static float toFloat(Object value) {
    return value instanceof Character c ? c : ((Number) value).floatValue();
  }

  public static double toDouble(Object value) {
    return value instanceof Character c ? c : ((Number) value).doubleValue();
  }
}
