import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * computeIfAbsent, merge, forEach, replaceAll and friends with heavy lambdas; keys with bad and
 * costly hash codes.
 */
public class MapsHeavy {
  static int slow(int n) {
    int x = n;
    for (int i = 0; i < 2_500; i++) {
      x = Integer.rotateLeft(x, 3) + i;
    }
    return x == 0 ? n + 1 : n;
  }

  /** A third of these keys share a bucket, so that the bucket becomes a tree. */
  record Key(int n) implements Comparable<Key> {
    @Override
    public int hashCode() {
      return slow(n % 3 == 0 ? 42 : n);
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Key k && slow(k.n) == n;
    }

    @Override
    public int compareTo(Key o) {
      return Integer.compare(slow(n), o.n);
    }
  }

  static String exercise(Map<Key, List<Integer>> map, int round) {
    for (int i = 0; i < 150; i++) {
      int n = i;
      Key key = new Key((i * 17 + round) % 120);
      map.computeIfAbsent(key, k -> new ArrayList<>(List.of(slow(k.n())))).add(n);
      map.computeIfPresent(
          new Key(i % 50),
          (k, v) -> {
            v.add(slow(-k.n()));
            return v.size() > 40 ? null : v;
          });
      map.compute(new Key(i % 20 + 100), (k, v) -> v == null ? new ArrayList<>() : v);
      map.merge(
          new Key(i % 30 + 60),
          new ArrayList<>(List.of(slow(i))),
          (old, more) -> {
            List<Integer> all = new ArrayList<>(old);
            all.addAll(more);
            return all;
          });
    }
    map.replaceAll(
        (k, v) -> {
          List<Integer> copy = new ArrayList<>(v.subList(Math.max(0, v.size() - 8), v.size()));
          copy.add(slow(copy.size()));
          return copy;
        });
    map.keySet().removeIf(k -> slow(k.n()) % 11 == round % 11);
    map.putIfAbsent(new Key(999), new ArrayList<>());
    long[] sum = {0};
    map.forEach((k, v) -> sum[0] += slow(k.n()) * 31L + v.hashCode());
    int sizes = 0;
    for (Map.Entry<Key, List<Integer>> e : map.entrySet()) {
      sizes += e.getValue().size();
      e.getValue().add(slow(1));
    }
    return map.size() + " " + sum[0] + " " + sizes;
  }

  public static void main(String[] args) {
    Map<String, Map<Key, List<Integer>>> maps = new LinkedHashMap<>();
    maps.put("hash", new HashMap<>());
    maps.put("linked", new LinkedHashMap<>());
    maps.put("tree", new TreeMap<>());
    maps.put("reverse", new TreeMap<>(Collections.reverseOrder()));
    maps.put("wrapped", Collections.synchronizedMap(new HashMap<>()));
    maps.put("concurrent", new ConcurrentHashMap<>());
    maps.put("skip", new ConcurrentSkipListMap<>());
    for (int round = 0; round < 12; round++) {
      int r = round;
      StringBuilder all = new StringBuilder();
      String[] first = new String[1];
      maps.forEach(
          (name, map) -> {
            String result = exercise(map, r);
            first[0] = first[0] == null ? result : first[0];
            all.append(' ').append(name).append(' ').append(result.equals(first[0]));
          });
      System.out.println(round + " " + first[0] + all);
    }
    HashMap<Key, List<Integer>> hash = new HashMap<>(maps.get("hash"));
    System.out.println(
        hash.equals(maps.get("tree")) + " " + maps.get("linked").keySet().iterator().next());
    try {
      HashMap<Integer, Integer> bad = new HashMap<>();
      bad.computeIfAbsent(
          1,
          k -> {
            for (int i = 0; i < 100; i++) {
              bad.put(i, slow(i));
            }
            return 1;
          });
      System.out.println("not noticed");
    } catch (java.util.ConcurrentModificationException e) {
      System.out.println("changed in the middle of computeIfAbsent");
    }
    Map<Long, Long> memo = new HashMap<>();
    System.out.println(collatz(837799, memo) + " " + memo.size());
  }

  static long collatz(long n, Map<Long, Long> memo) {
    if (n == 1) {
      return 0;
    }
    Long known = memo.get(n);
    if (known != null) {
      return known;
    }
    long steps = 1 + collatz(n % 2 == 0 ? n / 2 : slow(3) * n + 1, memo);
    memo.put(n, steps);
    return steps;
  }
}
