package pvm.core.library.guest.bridge;

import java.util.Optional;

/** Bridges of {@link Integer}. */
public final class IntegerBridge {
  private IntegerBridge() {}

  public static Integer getInteger(String name) {
    return getInteger(name, null);
  }

  public static Integer getInteger(String name, int otherwise) {
    Integer value = getInteger(name, null);
    return value == null ? Integer.valueOf(otherwise) : value;
  }

  public static Integer getInteger(String name, Integer otherwise) {
    String value = name == null || name.isEmpty() ? null : System.getProperty(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.decode(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  public static Optional<Integer> describeConstable(Integer value) {
    return Optional.of(value);
  }
}
