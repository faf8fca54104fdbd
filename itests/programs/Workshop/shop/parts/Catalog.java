package shop.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Things kept in the order of a measure. */
public class Catalog<T extends Part> {
  private final TreeMap<Long, List<T>> byMeasure = new TreeMap<>();
  private final ToLongFunction<? super T> measure;
  private int size;

  public Catalog(ToLongFunction<? super T> measure) {
    this.measure = measure;
  }

  public void add(T thing) {
    byMeasure.computeIfAbsent(measure.applyAsLong(thing), m -> new ArrayList<>()).add(thing);
    size++;
  }

  public T takeDearest() {
    Map.Entry<Long, List<T>> last = byMeasure.lastEntry();
    T thing = last.getValue().removeLast();
    if (last.getValue().isEmpty()) {
      byMeasure.remove(last.getKey());
    }
    size--;
    return thing;
  }

  public int size() {
    return size;
  }

  public long worth() {
    long sum = 0;
    for (List<T> list : byMeasure.values()) {
      for (T thing : list) {
        sum += measure.applyAsLong(thing) + thing.size % 2;
      }
    }
    return sum;
  }

  public Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new TreeMap<>();
    byMeasure
        .values()
        .forEach(l -> l.forEach(t -> kinds.merge(t.getClass().getSimpleName(), 1, Integer::sum)));
    return kinds;
  }
}
