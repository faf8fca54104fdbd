package pvm.bench.kernels;

import java.util.HashMap;
import java.util.Map;

/** Counting in a HashMap: boxed keys, string keys, merge, removal and iteration. */
final class HashMapCounts implements Kernel {

  @Override
  public long run() {
    Map<Integer, Integer> numbers = new HashMap<>();
    Map<String, Long> words = new HashMap<>();
    String[] keys = new String[500];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = "key" + i;
    }
    int x = 1;
    long sum = 0;
    for (int i = 0; i < 500_000; i++) {
      x = x * 1664525 + 1013904223;
      int key = x >>> 16;
      numbers.merge(key, 1, Integer::sum);
      words.merge(keys[key % keys.length], (long) i, Long::sum);
      if ((x & 0x700) == 0) {
        numbers.remove(key / 2);
      }
    }
    for (Map.Entry<Integer, Integer> e : numbers.entrySet()) {
      sum += (long) e.getKey() * e.getValue();
    }
    for (long n : words.values()) {
      sum = sum * 3 + n;
    }
    return sum;
  }

  @Override
  public long expected() {
    return -3057868028639154909L;
  }
}
