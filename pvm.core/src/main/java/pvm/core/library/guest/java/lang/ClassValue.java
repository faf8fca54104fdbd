package pvm.core.library.guest.java.lang;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@link java.lang.ClassValue}: a map from classes; the values are part of the image. */
public abstract class ClassValue<T> {
  private record Holder(Object value) {}

  private final Map<Class<?>, Holder> values = new ConcurrentHashMap<>();

  protected ClassValue() {}

  protected abstract T computeValue(Class<?> type);

  @SuppressWarnings("unchecked")
  public T get(Class<?> type) {
    Holder known = values.get(type);
    if (known == null) {
      Holder made = new Holder(computeValue(type));
      Holder earlier = values.putIfAbsent(type, made);
      known = earlier == null ? made : earlier;
    }
    return (T) known.value();
  }

  public void remove(Class<?> type) {
    values.remove(type);
  }
}
