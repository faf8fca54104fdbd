import java.util.*;
import java.util.concurrent.CopyOnWriteArrayList;

/** One lap through the collections: each does the same job its own way, and all must agree. */
public class CollectionTour {
  static int slow(int n) {
    int x = n;
    for (int i = 0; i < 300; i++) {
      x = Integer.rotateLeft(x, 3) + i;
    }
    return x == 0 ? n + 1 : n;
  }

  static void lists() {
    List<List<Integer>> all =
        List.of(
            new ArrayList<>(),
            new LinkedList<>(),
            new Vector<>(),
            new Stack<>(),
            new CopyOnWriteArrayList<>());
    for (List<Integer> list : all) {
      for (int i = 0; i < 500; i++) {
        list.add(i % 3 == 0 ? 0 : list.size() / 2, slow(i));
        if (i % 5 == 4) {
          list.remove(list.size() / 3);
        }
      }
      list.removeIf(n -> slow(n) % 7 == 0);
      list.replaceAll(n -> n * 2);
      Collections.rotate(list.subList(50, 150), 13);
      Collections.swap(list, 0, 10);
      list.retainAll(new HashSet<>(list.subList(20, list.size())));
      System.out.println(
          list.getClass().getSimpleName()
              + " "
              + list.size()
              + " "
              + list.hashCode()
              + " "
              + list.indexOf(list.get(77))
              + " "
              + list.equals(all.get(0))
              + list.reversed().get(3)
              + " "
              + list.subList(5, 9)
              + list.contains(-1));
    }
    List<Integer> shuffled = new ArrayList<>(all.get(0));
    Collections.shuffle(shuffled, new Random(4));
    System.out.println(
        shuffled.subList(0, 8)
            + " "
            + Collections.max(shuffled)
            + Collections.min(shuffled)
            + Collections.frequency(shuffled, 8)
            + Collections.disjoint(shuffled, List.of(-1))
            + Collections.nCopies(3, "x")
            + Collections.unmodifiableList(shuffled).get(0)
            + Arrays.asList(1, 2).getClass().getSimpleName());
  }

  static void sets() {
    List<Set<String>> all =
        List.of(
            new HashSet<>(),
            new LinkedHashSet<>(),
            new TreeSet<>(),
            new TreeSet<>(Comparator.reverseOrder()));
    for (Set<String> set : all) {
      for (int i = 0; i < 800; i++) {
        String s = "s" + slow(i * 31 % 257);
        if (!set.add(s) && i % 2 == 0) {
          set.remove(s);
        }
      }
      set.retainAll(new TreeSet<>(set).headSet("s3"));
      System.out.println(
          set.getClass().getSimpleName()
              + " "
              + set.size()
              + " "
              + set.hashCode()
              + " "
              + set.equals(all.get(0))
              + set.containsAll(all.get(0)));
    }
    TreeSet<Integer> tree = new TreeSet<>(List.of(5, 10, 15, 20, 25));
    System.out.println(
        tree.floor(12)
            + " "
            + tree.ceiling(12)
            + tree.higher(25)
            + tree.lower(10)
            + tree.descendingSet()
            + tree.subSet(5, false, 20, true)
            + tree.pollFirst()
            + tree.first()
            + tree.tailSet(20));
  }

  static void queues() {
    Queue<Integer> priority =
        new PriorityQueue<>(
            Comparator.comparingInt((Integer n) -> slow(n % 10))
                .thenComparing(Comparator.reverseOrder()));
    Deque<Integer> deque = new ArrayDeque<>();
    Deque<Integer> linked = new LinkedList<>();
    for (int i = 0; i < 300; i++) {
      priority.offer(i * 7 % 101);
      for (Deque<Integer> d : List.of(deque, linked)) {
        switch (i % 5) {
          case 0 -> d.addFirst(i);
          case 1, 2 -> d.addLast(i);
          case 3 -> d.push(d.pollLast() + 1);
          default -> d.offerLast(d.pop() * 2);
        }
      }
    }
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      b.append(priority.remove()).append(' ');
    }
    System.out.println(
        b
            + " "
            + priority.size()
            + " "
            + priority.peek()
            + " "
            + new ArrayList<>(deque).equals(linked)
            + deque.peekFirst()
            + " "
            + deque.peekLast()
            + " "
            + deque.size());
  }

  static void maps() {
    TreeMap<String, Integer> tree = new TreeMap<>();
    Map<String, Integer> hash = new HashMap<>();
    Hashtable<String, Integer> table = new Hashtable<>();
    for (int i = 0; i < 400; i++) {
      String k = Integer.toString(i * 17 % 211, 5);
      tree.merge(k, slow(i), Integer::sum);
      hash.merge(k, i, Integer::sum);
      table.merge(k, i, Integer::sum);
    }
    System.out.println(
        tree.equals(hash)
            + " "
            + hash.equals(table)
            + tree.hashCode()
            + " "
            + tree.firstKey()
            + tree.lastEntry()
            + tree.floorKey("3")
            + tree.headMap("1").size()
            + tree.descendingMap().firstEntry().getValue()
            + " "
            + tree.ceilingEntry("22")
            + hash.getOrDefault("zz", -1)
            + Map.entry("k", 1)
            + new AbstractMap.SimpleEntry<>("a", 2));
    Iterator<Integer> values = tree.values().iterator();
    int sum = 0;
    while (values.hasNext()) {
      sum += values.next();
    }
    System.out.println(sum + " " + hash.values().stream().mapToInt(n -> n).sum() + " " + hash);
  }

  static void bits() {
    BitSet sieve = new BitSet(5_000);
    sieve.set(2, 5_000);
    for (int i = 2; i * i < 5_000; i = sieve.nextSetBit(i + 1)) {
      for (int j = i * i; j < 5_000; j += i) {
        sieve.clear(j);
      }
    }
    BitSet twins = (BitSet) sieve.clone();
    twins.and(shift(sieve, 2));
    System.out.println(
        sieve.cardinality()
            + " "
            + twins.cardinality()
            + " "
            + twins.length()
            + " "
            + sieve.get(97)
            + sieve.nextClearBit(2)
            + sieve.previousSetBit(100)
            + twins.get(0, 50)
            + twins.hashCode());
  }

  static BitSet shift(BitSet b, int by) {
    BitSet r = new BitSet();
    b.stream().forEach(i -> r.set(i + slow(by)));
    return r;
  }

  public static void main(String[] args) {
    for (int lap = 0; lap < 12; lap++) {
      System.out.println("lap " + lap);
      lists();
      sets();
      queues();
      maps();
      bits();
    }
    for (Runnable r :
        new Runnable[] {
          () -> List.of(1).add(2),
          () -> Collections.unmodifiableMap(new HashMap<>()).put(1, 1),
          () -> new ArrayDeque<>().pop(),
          () -> new ArrayList<>().getFirst(),
          () -> new TreeMap<Object, Object>().put(null, 1),
          () -> new TreeSet<>().first(),
          () -> List.of(1, null),
          () -> new PriorityQueue<>().element(),
          () -> new ArrayDeque<>().add(null)
        }) {
      try {
        r.run();
        System.out.println("accepted");
      } catch (RuntimeException e) {
        System.out.println(e.getClass().getSimpleName());
      }
    }
  }
}
