package pvm.core.library.guest.jdk.internal.loader;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** {@code jdk.internal.loader.ClassLoaderValue}: a value for each class loader. */
public final class ClassLoaderValue<V> {
  private final Map<ClassLoader, V> values = new HashMap<>();

  public ClassLoaderValue() {}

  public synchronized V get(ClassLoader loader) {
    return values.get(loader);
  }

  public synchronized V computeIfAbsent(
      ClassLoader loader,
      BiFunction<? super ClassLoader, ? super ClassLoaderValue<V>, ? extends V> made) {
    V known = values.get(loader);
    if (known == null) {
      known = made.apply(loader, this);
      values.put(loader, known);
    }
    return known;
  }
}
