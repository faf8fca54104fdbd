import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A B-tree with insert, delete and range scan; its invariants are checked, and its content against
 * TreeMap.
 */
public class BTree<K extends Comparable<K>, V> {
  private static final int MIN = 3;
  private static final int MAX = 2 * MIN - 1;

  private static class Node<K, V> {
    final List<K> keys = new ArrayList<>(MAX);
    final List<V> values = new ArrayList<>(MAX);
    final List<Node<K, V>> kids = new ArrayList<>(MAX + 1);

    boolean leaf() {
      return kids.isEmpty();
    }
  }

  private Node<K, V> root = new Node<>();
  private int size;
  private long splits;
  private long merges;

  private int find(Node<K, V> n, K key) {
    int low = 0;
    int high = n.keys.size() - 1;
    while (low <= high) {
      int mid = (low + high) >>> 1;
      int c = n.keys.get(mid).compareTo(key);
      if (c == 0) {
        return mid;
      }
      if (c < 0) {
        low = mid + 1;
      } else {
        high = mid - 1;
      }
    }
    return ~low;
  }

  V get(K key) {
    for (Node<K, V> n = root; ; ) {
      int i = find(n, key);
      if (i >= 0) {
        return n.values.get(i);
      }
      if (n.leaf()) {
        return null;
      }
      n = n.kids.get(~i);
    }
  }

  void put(K key, V value) {
    if (root.keys.size() == MAX) {
      Node<K, V> old = root;
      root = new Node<>();
      root.kids.add(old);
      split(root, 0);
    }
    for (Node<K, V> n = root; ; ) {
      int i = find(n, key);
      if (i >= 0) {
        n.values.set(i, value);
        return;
      }
      i = ~i;
      if (n.leaf()) {
        n.keys.add(i, key);
        n.values.add(i, value);
        size++;
        return;
      }
      if (n.kids.get(i).keys.size() == MAX) {
        split(n, i);
        continue;
      }
      n = n.kids.get(i);
    }
  }

  private void split(Node<K, V> parent, int i) {
    splits++;
    Node<K, V> left = parent.kids.get(i);
    Node<K, V> right = new Node<>();
    move(left.keys, MIN, right.keys);
    move(left.values, MIN, right.values);
    if (!left.leaf()) {
      move(left.kids, MIN, right.kids);
    }
    parent.keys.add(i, left.keys.removeLast());
    parent.values.add(i, left.values.removeLast());
    parent.kids.add(i + 1, right);
  }

  private static <T> void move(List<T> from, int start, List<T> to) {
    List<T> tail = from.subList(start, from.size());
    to.addAll(tail);
    tail.clear();
  }

  V remove(K key) {
    V old = get(key);
    if (old != null) {
      remove(root, key);
      size--;
      if (root.keys.isEmpty() && !root.leaf()) {
        root = root.kids.getFirst();
      }
    }
    return old;
  }

  private void remove(Node<K, V> n, K key) {
    int i = find(n, key);
    if (n.leaf()) {
      n.keys.remove(i);
      n.values.remove(i);
      return;
    }
    if (i < 0) {
      remove(fill(n, ~i), key);
      return;
    }
    Node<K, V> left = n.kids.get(i);
    Node<K, V> right = n.kids.get(i + 1);
    if (left.keys.size() >= MIN) {
      Node<K, V> last = left;
      while (!last.leaf()) {
        last = last.kids.getLast();
      }
      n.keys.set(i, last.keys.getLast());
      n.values.set(i, last.values.getLast());
      remove(left, n.keys.get(i));
    } else if (right.keys.size() >= MIN) {
      Node<K, V> first = right;
      while (!first.leaf()) {
        first = first.kids.getFirst();
      }
      n.keys.set(i, first.keys.getFirst());
      n.values.set(i, first.values.getFirst());
      remove(right, n.keys.get(i));
    } else {
      remove(merge(n, i), key);
    }
  }

  /** The child at i, after it has more than the least number of keys. */
  private Node<K, V> fill(Node<K, V> n, int i) {
    Node<K, V> kid = n.kids.get(i);
    if (kid.keys.size() >= MIN) {
      return kid;
    }
    if (i > 0 && n.kids.get(i - 1).keys.size() >= MIN) {
      Node<K, V> left = n.kids.get(i - 1);
      kid.keys.addFirst(n.keys.set(i - 1, left.keys.removeLast()));
      kid.values.addFirst(n.values.set(i - 1, left.values.removeLast()));
      if (!left.leaf()) {
        kid.kids.addFirst(left.kids.removeLast());
      }
      return kid;
    }
    if (i < n.keys.size() && n.kids.get(i + 1).keys.size() >= MIN) {
      Node<K, V> right = n.kids.get(i + 1);
      kid.keys.add(n.keys.set(i, right.keys.removeFirst()));
      kid.values.add(n.values.set(i, right.values.removeFirst()));
      if (!right.leaf()) {
        kid.kids.add(right.kids.removeFirst());
      }
      return kid;
    }
    return merge(n, i < n.keys.size() ? i : i - 1);
  }

  private Node<K, V> merge(Node<K, V> n, int i) {
    merges++;
    Node<K, V> left = n.kids.get(i);
    Node<K, V> right = n.kids.remove(i + 1);
    left.keys.add(n.keys.remove(i));
    left.values.add(n.values.remove(i));
    left.keys.addAll(right.keys);
    left.values.addAll(right.values);
    left.kids.addAll(right.kids);
    return left;
  }

  void forEach(K from, K to, BiConsumer<K, V> action) {
    scan(root, from, to, action);
  }

  private void scan(Node<K, V> n, K from, K to, BiConsumer<K, V> action) {
    for (int i = 0; i <= n.keys.size(); i++) {
      if (!n.leaf() && (i == n.keys.size() || n.keys.get(i).compareTo(from) >= 0)) {
        scan(n.kids.get(i), from, to, action);
      }
      if (i < n.keys.size()) {
        if (n.keys.get(i).compareTo(to) >= 0) {
          return;
        }
        if (n.keys.get(i).compareTo(from) >= 0) {
          action.accept(n.keys.get(i), n.values.get(i));
        }
      }
    }
  }

  /** The depth; throws if an invariant is broken. */
  private int check(Node<K, V> n, boolean top) {
    int keys = n.keys.size();
    if (keys > MAX
        || (!top && keys < MIN - 1)
        || keys != n.values.size()
        || (!n.leaf() && n.kids.size() != keys + 1)) {
      throw new IllegalStateException(
          "a node with " + keys + " keys and " + n.kids.size() + " kids");
    }
    for (int i = 1; i < keys; i++) {
      if (n.keys.get(i - 1).compareTo(n.keys.get(i)) >= 0) {
        throw new IllegalStateException("out of order: " + n.keys);
      }
    }
    int depth = -1;
    for (Node<K, V> kid : n.kids) {
      int d = check(kid, false);
      if (depth >= 0 && d != depth) {
        throw new IllegalStateException("leaves at different depths");
      }
      depth = d;
    }
    return depth + 1;
  }

  public static void main(String[] args) {
    BTree<Integer, String> tree = new BTree<>();
    TreeMap<Integer, String> model = new TreeMap<>();
    Random random = new Random(5);
    for (int round = 1; round <= 40; round++) {
      int bias = round % 8 < 5 ? 7 : 2;
      for (int i = 0; i < 5_000; i++) {
        int key = random.nextInt(20_000);
        if (random.nextInt(10) < bias) {
          tree.put(key, "v" + i);
          model.put(key, "v" + i);
        } else if (!java.util.Objects.equals(tree.remove(key), model.remove(key))) {
          throw new IllegalStateException("removed another value for " + key);
        }
      }
      int depth = tree.check(tree.root, true);
      List<Integer> scanned = new ArrayList<>();
      int from = random.nextInt(18_000);
      tree.forEach(
          from,
          from + 500,
          (k, v) -> {
            if (v.equals(model.get(k))) {
              scanned.add(k);
            }
          });
      boolean same =
          scanned.equals(new ArrayList<>(model.subMap(from, from + 500).keySet()))
              && tree.size == model.size();
      System.out.println(
          round
              + " size "
              + tree.size
              + " depth "
              + depth
              + " splits "
              + tree.splits
              + " merges "
              + tree.merges
              + " scan "
              + scanned.size()
              + " same "
              + same);
    }
    for (int key : new ArrayList<>(model.keySet())) {
      tree.remove(key);
    }
    System.out.println(
        "empty " + tree.size + " depth " + tree.check(tree.root, true) + " " + tree.get(1));
  }
}
