import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import java.util.Spliterator;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Iterators of all kinds, half consumed, kept while much else happens. */
public class Iterators {
  static int slow(int n) {
    int x = n;
    for (int i = 0; i < 60_000; i++) {
      x = Integer.rotateLeft(x, 3) + i;
    }
    return x == 0 ? 1 : n;
  }

  /** Merges sorted iterators, each read only as far as needed. */
  static Iterator<Integer> merge(List<Iterator<Integer>> sources) {
    return new Iterator<>() {
      final Integer[] heads = new Integer[sources.size()];

      private int smallest() {
        int best = -1;
        for (int i = 0; i < heads.length; i++) {
          if (heads[i] == null && sources.get(i).hasNext()) {
            heads[i] = slow(sources.get(i).next());
          }
          if (heads[i] != null && (best < 0 || heads[i] < heads[best])) {
            best = i;
          }
        }
        return best;
      }

      @Override
      public boolean hasNext() {
        return smallest() >= 0;
      }

      @Override
      public Integer next() {
        int i = smallest();
        Integer head = heads[i];
        heads[i] = null;
        return head;
      }
    };
  }

  public static void main(String[] args) {
    List<Integer> array = new ArrayList<>();
    LinkedList<Integer> linked = new LinkedList<>();
    TreeMap<Integer, String> tree = new TreeMap<>();
    LinkedHashMap<String, Integer> hash = new LinkedHashMap<>();
    ArrayDeque<Integer> deque = new ArrayDeque<>();
    for (int i = 0; i < 400; i++) {
      array.add(i * 3);
      linked.add(i * 5);
      tree.put(i * 7, "t" + i);
      hash.put("h" + i, i * 11);
      deque.addLast(i * 13);
    }
    List<Iterator<Integer>> sources = new ArrayList<>();
    sources.add(array.iterator());
    sources.add(linked.listIterator());
    sources.add(tree.keySet().iterator());
    sources.add(hash.values().iterator());
    sources.add(deque.iterator());
    sources.add(IntStream.iterate(1, n -> slow(n) * 2).limit(12).iterator());
    sources.add(Stream.of(4, 9, 400, 2_000).filter(n -> slow(n) != 9).iterator());
    sources.add(tree.descendingMap().headMap(1_000, true).descendingMap().keySet().iterator());
    Iterator<Integer> all = merge(sources);
    int count = 0;
    long sum = 0;
    while (all.hasNext()) {
      int n = all.next();
      sum = sum * 31 + n;
      if (++count % 150 == 0) {
        System.out.println(count + " " + n + " " + sum);
      }
    }
    System.out.println(count + " " + sum);

    ListIterator<Integer> list = linked.listIterator(200);
    for (int i = 0; list.hasNext(); i++) {
      int n = slow(list.next());
      if (i % 3 == 0) {
        list.remove();
      } else if (i % 3 == 1) {
        list.set(-n);
      } else {
        list.add(n + 1);
        list.previous();
        list.next();
      }
    }
    System.out.println(linked.size() + " " + linked.hashCode() + " " + linked.subList(198, 206));

    for (Iterator<Map.Entry<Integer, String>> it = tree.entrySet().iterator(); it.hasNext(); ) {
      Map.Entry<Integer, String> e = it.next();
      if (slow(e.getKey()) % 2 == 0) {
        it.remove();
      } else {
        e.setValue(e.getValue() + "!");
      }
    }
    NavigableMap<Integer, String> sub = tree.subMap(100, true, 200, false);
    System.out.println(tree.size() + " " + sub);
    try {
      for (int n : array) {
        if (slow(n) == 30) {
          array.add(1);
        }
      }
    } catch (ConcurrentModificationException e) {
      System.out.println("changed while iterating");
    }
    hash.values().removeIf(v -> slow(v) % 22 == 0);
    PrimitiveIterator.OfInt squares = IntStream.rangeClosed(1, 30).map(i -> slow(i) * i).iterator();
    PriorityQueue<Integer> queue =
        new PriorityQueue<>((a, b) -> slow(b) % 10 - a % 10 == 0 ? a - b : b % 10 - a % 10);
    while (squares.hasNext()) {
      queue.add(squares.nextInt());
    }
    StringBuilder drained = new StringBuilder();
    while (!queue.isEmpty()) {
      drained.append(queue.poll()).append(' ');
    }
    System.out.println(hash.size() + " " + drained);
    Spliterator<Integer> right = deque.spliterator();
    Spliterator<Integer> left = right.trySplit();
    long[] halves = new long[2];
    left.forEachRemaining(n -> halves[0] += slow(n));
    right.tryAdvance(n -> halves[1] = slow(n));
    System.out.println(halves[0] + " " + halves[1] + " " + right.estimateSize());
  }
}
