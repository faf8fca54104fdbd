import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Caches: LinkedHashMap with removeEldestEntry, and a doubly linked list by hand; both must agree.
 */
public class LruCache {
  static class Linked<K, V> extends LinkedHashMap<K, V> {
    private final int capacity;
    final transient List<K> evicted = new ArrayList<>();

    Linked(int capacity) {
      super(16, 0.75f, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      if (size() <= capacity) {
        return false;
      }
      evicted.add(eldest.getKey());
      return true;
    }
  }

  static class ByHand<K, V> {
    private class Node {
      K key;
      V value;
      Node before = this;
      Node after = this;

      void unlink() {
        before.after = after;
        after.before = before;
      }

      void linkBefore(Node n) {
        before = n.before;
        after = n;
        n.before.after = this;
        n.before = this;
      }
    }

    private final Map<K, Node> nodes = new HashMap<>();
    private final Node ring = new Node();
    private final int capacity;
    private final Function<K, V> load;
    long hits;
    long misses;

    ByHand(int capacity, Function<K, V> load) {
      this.capacity = capacity;
      this.load = load;
    }

    V get(K key) {
      Node n = nodes.get(key);
      if (n != null) {
        hits++;
        n.unlink();
        n.linkBefore(ring);
        return n.value;
      }
      misses++;
      n = new Node();
      n.key = key;
      n.value = load.apply(key);
      n.linkBefore(ring);
      nodes.put(key, n);
      if (nodes.size() > capacity) {
        Node oldest = ring.after;
        oldest.unlink();
        nodes.remove(oldest.key);
      }
      return n.value;
    }

    List<K> keys() {
      List<K> keys = new ArrayList<>();
      for (Node n = ring.after; n != ring; n = n.after) {
        keys.add(n.key);
      }
      return keys;
    }
  }

  static long loads;

  static String page(int number) {
    loads++;
    StringBuilder b = new StringBuilder();
    long x = number;
    for (int i = 0; i < 60; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
      b.append((char) ('a' + (x >>> 60)));
    }
    return b.toString();
  }

  public static void main(String[] args) {
    Linked<Integer, String> linked = new Linked<>(500);
    ByHand<Integer, String> byHand = new ByHand<>(500, LruCache::page);
    Random random = new Random(3);
    long check = 0;
    for (int round = 1; round <= 50; round++) {
      for (int i = 0; i < 12_000; i++) {
        int spread = round % 5 == 0 ? 3_000 : 700;
        int key = (int) Math.abs(random.nextGaussian() * spread / 3) + round * 10;
        String a = byHand.get(key);
        String b = linked.computeIfAbsent(key, LruCache::page);
        if (!a.equals(b)) {
          throw new IllegalStateException("page " + key);
        }
        check = check * 31 + a.charAt(i % 60);
      }
      boolean same = byHand.keys().equals(new ArrayList<>(linked.keySet()));
      System.out.println(
          round
              + " same "
              + same
              + " hits "
              + byHand.hits
              + " misses "
              + byHand.misses
              + " evicted "
              + linked.evicted.size()
              + " eldest "
              + linked.keySet().iterator().next()
              + " loads "
              + loads
              + " "
              + check);
    }
    System.out.println(
        linked.pollFirstEntry().getKey()
            + " "
            + linked.lastEntry().getValue()
            + " "
            + linked.sequencedKeySet().reversed().getFirst());
  }
}
