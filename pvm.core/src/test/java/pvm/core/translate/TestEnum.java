package pvm.core.translate;

import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Stands for the lifted {@code java.lang.Enum} in transformed samples.
 *
 * @param <E> the enum
 */
public abstract class TestEnum<E extends TestEnum<E>> implements Comparable<E> {
  static final String NAME = "pvm/core/translate/TestEnum";

  private final String name;
  private final int ordinal;

  protected TestEnum(String name, int ordinal) {
    this.name = name;
    this.ordinal = ordinal;
  }

  public final String name() {
    return name;
  }

  public final int ordinal() {
    return ordinal;
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public final int compareTo(E other) {
    return ordinal - ((TestEnum<?>) other).ordinal;
  }

  public final Class<?> getDeclaringClass() {
    Class<?> above = getClass().getSuperclass();
    return above.getSimpleName().equals("TestEnum") ? getClass() : above;
  }

  public static TestEnum<?> valueOf(Class<?> type, String name) {
    try {
      Method values = type.getMethod("values");
      values.setAccessible(true);
      TestEnum<?>[] all = (TestEnum<?>[]) values.invoke(null);
      return Arrays.stream(all).filter(e -> e.name.equals(name)).findFirst().orElseThrow();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
