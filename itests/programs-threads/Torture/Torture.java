import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Threads that change a ledger, a B-tree, linked lists and arrays, while another checks without end
 * that all of them are sound: so they are checked soon after each resume, wherever that came. What
 * is printed depends on no order of the threads.
 */
public class Torture {
  private static final int WORKERS = 3;
  private static final int ROUNDS = 60;
  private static final int CHANGES = 40;
  private static final int KEYS = 1200;

  private final Ledger ledger = new Ledger(40);
  private final Tree tree = new Tree();
  private final Lists lists = new Lists(8, 40 * WORKERS);
  private final Blocks blocks = new Blocks(4 * WORKERS);
  private volatile boolean isOver;
  private volatile RuntimeException broken;
  private volatile long passes;

  public static void main(String[] args) throws InterruptedException {
    new Torture().run();
  }

  private void run() throws InterruptedException {
    Thread checker = new Thread(this::checkWithoutEnd, "checker");
    checker.setDaemon(true);
    checker.start();
    for (int round = 1; round <= ROUNDS; round++) {
      List<Thread> workers = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        int number = worker;
        int seed = round * WORKERS + worker;
        workers.add(new Thread(() -> change(number, new Random(seed)), "worker " + worker));
      }
      workers.forEach(Thread::start);
      for (Thread worker : workers) {
        worker.join();
      }
      check();
      System.out.println(
          "round " + round + ": " + ledger + ", " + tree + ", " + lists + ", " + blocks);
    }
    isOver = true;
    checker.join();
    System.out.println(passes > 0 ? "all sound" : "never checked");
  }

  /** Each worker has keys, nodes and blocks of its own; accounts belong to all. */
  private void change(int worker, Random random) {
    for (int i = 0; i < CHANGES; i++) {
      ledger.transfer(random.nextInt(40), random.nextInt(40), random.nextInt(1000));
      int key = random.nextInt(KEYS) * WORKERS + worker;
      tree.put(key, random.nextInt(4) == 0 ? null : "v" + key + "-" + random.nextInt(100));
      lists.move(random.nextInt(40) * WORKERS + worker, random.nextInt(8));
      if (i % 8 == 0) {
        blocks.renew(random.nextInt(4) * WORKERS + worker, random.nextInt(2000), random.nextInt());
      }
    }
  }

  private void checkWithoutEnd() {
    try {
      while (!isOver) {
        check();
        passes++;
        Thread.sleep(2);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } catch (RuntimeException e) {
      broken = e;
    }
  }

  private void check() {
    ledger.check();
    tree.check();
    lists.check();
    blocks.check();
    if (broken != null) {
      throw broken;
    }
  }

  static void require(boolean isSound, String what) {
    if (!isSound) {
      System.out.println("broken: " + what);
      throw new IllegalStateException(what);
    }
  }

  /** Accounts whose sum is always zero, and the newest entries of a journal. */
  static final class Ledger {
    private record Entry(int from, int to, int cents, Entry before) {}

    private final long[] balances;
    private Entry newest;
    private int journalled;
    private long turnover;

    Ledger(int accounts) {
      balances = new long[accounts];
    }

    synchronized void transfer(int from, int to, int cents) {
      balances[from] -= cents;
      newest = new Entry(from, to, cents, journalled++ % 50 == 0 ? null : newest);
      turnover += cents;
      balances[to] += cents;
    }

    synchronized void check() {
      long sum = 0;
      for (long balance : balances) {
        sum += balance;
      }
      require(sum == 0, "the ledger sums to " + sum);
      int entries = 0;
      for (Entry entry = newest; entry != null; entry = entry.before) {
        require(entry.cents >= 0 && entry.cents < 1000, "an entry of " + entry.cents);
        entries++;
      }
      int expected = journalled == 0 ? 0 : (journalled - 1) % 50 + 1;
      require(entries == expected, entries + " entries, not " + expected);
    }

    @Override
    public synchronized String toString() {
      long digest = 0;
      for (long balance : balances) {
        digest = digest * 31 + balance;
      }
      return "ledger " + turnover + " " + Long.toHexString(digest);
    }
  }

  /** A B-tree; keys whose value is null stay in it. */
  static final class Tree {
    private static final int KEYS_MAX = 6;

    private static final class Node {
      final List<Integer> keys = new ArrayList<>();
      final List<String> values = new ArrayList<>();
      final List<Node> kids = new ArrayList<>();

      int place(int key) {
        int place = 0;
        while (place < keys.size() && keys.get(place) < key) {
          place++;
        }
        return place;
      }
    }

    private Node root = new Node();
    private int size;

    synchronized void put(int key, String value) {
      if (root.keys.size() == KEYS_MAX) {
        Node top = new Node();
        top.kids.add(root);
        split(top, 0);
        root = top;
      }
      Node node = root;
      while (true) {
        int place = node.place(key);
        if (place < node.keys.size() && node.keys.get(place) == key) {
          node.values.set(place, value);
          return;
        }
        if (node.kids.isEmpty()) {
          node.keys.add(place, key);
          node.values.add(place, value);
          size++;
          return;
        }
        if (node.kids.get(place).keys.size() == KEYS_MAX) {
          split(node, place);
        } else {
          node = node.kids.get(place);
        }
      }
    }

    private static void split(Node parent, int place) {
      Node left = parent.kids.get(place);
      Node right = new Node();
      int middle = KEYS_MAX / 2;
      parent.keys.add(place, left.keys.get(middle));
      parent.values.add(place, left.values.get(middle));
      parent.kids.add(place + 1, right);
      right.keys.addAll(left.keys.subList(middle + 1, KEYS_MAX));
      right.values.addAll(left.values.subList(middle + 1, KEYS_MAX));
      left.keys.subList(middle, KEYS_MAX).clear();
      left.values.subList(middle, KEYS_MAX).clear();
      if (!left.kids.isEmpty()) {
        right.kids.addAll(left.kids.subList(middle + 1, KEYS_MAX + 1));
        left.kids.subList(middle + 1, KEYS_MAX + 1).clear();
      }
    }

    synchronized void check() {
      int[] counted = {0, -1};
      depth(root, Integer.MIN_VALUE, Integer.MAX_VALUE, counted);
      require(counted[0] == size, "the tree has " + counted[0] + " keys, not " + size);
    }

    private static int depth(Node node, int above, int below, int[] counted) {
      int last = above;
      for (int i = 0; i < node.keys.size(); i++) {
        int key = node.keys.get(i);
        require(key > last && key < below, "key " + key + " after " + last);
        String value = node.values.get(i);
        require(value == null || value.startsWith("v" + key + "-"), key + " has " + value);
        last = key;
      }
      counted[0] += node.keys.size();
      require(node.values.size() == node.keys.size(), "a node lacks values");
      if (node.kids.isEmpty()) {
        return 1;
      }
      require(node.kids.size() == node.keys.size() + 1, node.kids.size() + " kids");
      int depth = 0;
      for (int i = 0; i < node.kids.size(); i++) {
        int from = i == 0 ? above : node.keys.get(i - 1);
        int to = i == node.keys.size() ? below : node.keys.get(i);
        int found = depth(node.kids.get(i), from, to, counted);
        require(depth == 0 || depth == found, "leaves at " + depth + " and " + found);
        depth = found;
      }
      return depth + 1;
    }

    @Override
    public synchronized String toString() {
      return "tree " + size + " " + Integer.toHexString(digest(root));
    }

    private static int digest(Node node) {
      int digest = 0;
      for (int i = 0; i < node.keys.size(); i++) {
        digest += node.keys.get(i) * 31 + String.valueOf(node.values.get(i)).hashCode();
      }
      for (Node kid : node.kids) {
        digest += digest(kid);
      }
      return digest;
    }
  }

  /** Nodes that go from one doubly linked list to another; a lock for each list. */
  static final class Lists {
    private static final class Node {
      final int number;
      Node before = this;
      Node after = this;
      volatile int list;

      Node(int number) {
        this.number = number;
      }

      void unlink() {
        before.after = after;
        after.before = before;
      }

      void linkBehind(Node other) {
        before = other;
        after = other.after;
        other.after.before = this;
        other.after = this;
      }
    }

    private final Node[] heads;
    private final Node[] nodes;

    Lists(int lists, int count) {
      heads = new Node[lists];
      nodes = new Node[count];
      for (int i = 0; i < lists; i++) {
        heads[i] = new Node(-1);
      }
      for (int i = 0; i < count; i++) {
        nodes[i] = new Node(i);
        nodes[i].linkBehind(heads[0]);
      }
    }

    void move(int number, int to) {
      Node node = nodes[number];
      int from = node.list;
      synchronized (heads[Math.min(from, to)]) {
        synchronized (heads[Math.max(from, to)]) {
          node.unlink();
          node.list = to;
          node.linkBehind(heads[to]);
        }
      }
    }

    void check() {
      int count = checkFrom(0);
      require(count == nodes.length, count + " nodes in lists, not " + nodes.length);
    }

    /** Takes the locks of all lists, in order, and counts their nodes. */
    private int checkFrom(int list) {
      if (list == heads.length) {
        return 0;
      }
      synchronized (heads[list]) {
        int count = checkFrom(list + 1);
        for (Node node = heads[list].after; node != heads[list]; node = node.after) {
          require(node.list == list, "node " + node.number + " of " + node.list + " in " + list);
          require(node.before.after == node && node.after.before == node, "a link is broken");
          count++;
        }
        return count;
      }
    }

    @Override
    public String toString() {
      int digest = 0;
      for (Node node : nodes) {
        digest = digest * 31 + node.list;
      }
      return "lists " + Integer.toHexString(digest);
    }
  }

  /** Arrays of all sizes whose elements follow from the first. */
  static final class Blocks {
    private final int[][] blocks;

    Blocks(int count) {
      blocks = new int[count][0];
    }

    void renew(int number, int size, int seed) {
      int[] block = new int[size];
      for (int i = 0; i < size; i++) {
        block[i] = element(i, seed);
      }
      synchronized (this) {
        blocks[number] = block;
      }
    }

    private static int element(int index, int seed) {
      return index == 0 ? seed : seed * 31 + index * index;
    }

    synchronized void check() {
      for (int[] block : blocks) {
        for (int i = 1; i < block.length; i++) {
          require(block[i] == element(i, block[0]), "element " + i + " of a block");
        }
      }
    }

    @Override
    public synchronized String toString() {
      long digest = 0;
      for (int[] block : blocks) {
        digest = digest * 31 + (block.length == 0 ? 0 : block[0] + block.length);
      }
      return "blocks " + Long.toHexString(digest);
    }
  }
}
