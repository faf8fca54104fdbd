package pvm.core.library.guest.bridge;

import java.util.Optional;

/** Bridges of {@link Long}. */
public final class LongBridge {
  private LongBridge() {}

  public static Long getLong(String name) {
    return getLong(name, null);
  }

  public static Long getLong(String name, long otherwise) {
    Long value = getLong(name, null);
    return value == null ? Long.valueOf(otherwise) : value;
  }

  public static Long getLong(String name, Long otherwise) {
    String value = name == null || name.isEmpty() ? null : System.getProperty(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return Long.decode(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  public static Optional<Long> describeConstable(Long value) {
    return Optional.of(value);
  }
}
