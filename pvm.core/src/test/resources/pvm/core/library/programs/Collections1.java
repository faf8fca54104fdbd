import java.util.*;
import java.util.concurrent.*;

public class Collections1 {
  enum Color { RED, GREEN, BLUE { @Override String tone() { return "cold"; } }; String tone() { return "warm"; } }
  record Point(int x, int y) implements Comparable<Point> {
    public int compareTo(Point o) { return Comparator.comparingInt(Point::x).thenComparingInt(Point::y).compare(this, o); }
  }
  public static void main(String[] args) {
    List<Integer> list = new ArrayList<>(List.of(5, 3, 9, 1));
    Collections.sort(list); System.out.println(list);
    list.sort(Comparator.reverseOrder()); System.out.println(list);
    System.out.println(Collections.max(list) + " " + Collections.min(list));
    Map<String, Integer> m = new HashMap<>();
    for (String w : "the quick brown fox jumps over the lazy dog the end".split(" ")) m.merge(w, 1, Integer::sum);
    System.out.println(new TreeMap<>(m));
    Map<String, List<Integer>> lm = new LinkedHashMap<>();
    lm.computeIfAbsent("a", k -> new ArrayList<>()).add(1); lm.computeIfAbsent("a", k -> new ArrayList<>()).add(2);
    System.out.println(lm + " " + lm.keySet() + lm.values() + lm.entrySet());
    TreeMap<Point, String> tm = new TreeMap<>(); tm.put(new Point(2, 1), "b"); tm.put(new Point(1, 5), "a");
    System.out.println(tm + " " + tm.firstKey() + " " + tm.headMap(new Point(2, 0)) + tm.descendingMap());
    Deque<String> d = new ArrayDeque<>(); d.push("x"); d.addLast("y"); d.offerFirst("w"); System.out.println(d + d.peekLast());
    PriorityQueue<String> pq = new PriorityQueue<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    pq.addAll(List.of("ccc", "a", "bb", "aa")); StringBuilder sb = new StringBuilder(); while (!pq.isEmpty()) sb.append(pq.poll()).append(' '); System.out.println(sb);
    EnumMap<Color, Integer> em = new EnumMap<>(Color.class); em.put(Color.BLUE, 3); em.put(Color.RED, 1); System.out.println(em);
    EnumSet<Color> es = EnumSet.complementOf(EnumSet.of(Color.GREEN)); System.out.println(es + " " + EnumSet.allOf(Color.class) + EnumSet.noneOf(Color.class));
    System.out.println(Color.valueOf("BLUE").tone() + Color.BLUE.getClass() + Color.BLUE.getDeclaringClass() + Arrays.toString(Color.values()) + Color.RED.compareTo(Color.BLUE));
    try { Color.valueOf("PINK"); } catch (IllegalArgumentException e) { System.out.println(e); }
    BitSet bs = new BitSet(); bs.set(3); bs.set(10, 14); System.out.println(bs + " " + bs.cardinality());
    System.out.println(Arrays.asList(1, 2, 3) + " " + Arrays.toString(new int[] {1, 2}) + Arrays.deepToString(new int[][] {{1}, {2, 3}}));
    int[] a = new Random(42).ints(10, 0, 100).toArray(); Arrays.sort(a); System.out.println(Arrays.toString(a) + Arrays.binarySearch(a, a[3]) + " " + Arrays.hashCode(a));
    String[] sa = {"pear", "Apple", "fig"}; Arrays.sort(sa, String.CASE_INSENSITIVE_ORDER); System.out.println(Arrays.toString(sa));
    try { List.of(1).add(2); } catch (UnsupportedOperationException e) { System.out.println(e); }
    try { for (Integer i : list) list.remove(i); } catch (ConcurrentModificationException e) { System.out.println(e); }
    try { new ArrayList<>().iterator().next(); } catch (NoSuchElementException e) { System.out.println(e + "|" + e.getMessage()); }
    try { list.get(99); } catch (IndexOutOfBoundsException e) { System.out.println(e.getMessage()); }
    System.out.println(Collections.unmodifiableList(list) + " " + Collections.nCopies(3, "z") + Collections.frequency(List.of(1, 1, 2), 1));
    List<Integer> sh = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6)); Collections.shuffle(sh, new Random(7)); System.out.println(sh); Collections.rotate(sh, 2); Collections.swap(sh, 0, 1); System.out.println(sh + " " + sh.subList(1, 3));
    LinkedList<Integer> ll = new LinkedList<>(sh); ll.removeIf(x -> x % 2 == 0); ListIterator<Integer> it = ll.listIterator(); it.next(); it.add(77); System.out.println(ll + " " + ll.getFirst());
    LinkedHashMap<String, Integer> lru = new LinkedHashMap<>(16, .75f, true) { @Override protected boolean removeEldestEntry(Map.Entry<String, Integer> e) { return size() > 2; } };
    lru.put("a", 1); lru.put("b", 2); lru.get("a"); lru.put("c", 3); System.out.println(lru);
    IdentityHashMap<String, Integer> ih = new IdentityHashMap<>(); ih.put("k", 1); ih.put(new String("k"), 2); System.out.println(ih.size());
    WeakHashMap<String, Integer> wh = new WeakHashMap<>(); wh.put("w", 1); System.out.println(wh);
    System.out.println(new HashSet<>(List.of(3, 1, 2)) + " " + new TreeSet<>(List.of("b", "a")).ceiling("aa") + " " + Set.copyOf(List.of(1)));
    ConcurrentHashMap<String, Integer> ch = new ConcurrentHashMap<>(); for (int i = 0; i < 100; i++) ch.merge("k" + i % 10, i, Integer::sum); System.out.println(new TreeMap<>(ch) + " " + ch.reduceValues(1000, Integer::sum));
    ConcurrentSkipListMap<Integer, String> sk = new ConcurrentSkipListMap<>(); sk.put(3, "c"); sk.put(1, "a"); System.out.println(sk);
    CopyOnWriteArrayList<Integer> cow = new CopyOnWriteArrayList<>(List.of(1, 2)); for (Integer i : cow) cow.add(i + 10); System.out.println(cow);
    System.out.println(Objects.hash(1, "a", null) + " " + Objects.requireNonNullElse(null, "d") + Objects.toString(null));
    try { Objects.requireNonNull(null, "msg"); } catch (NullPointerException e) { System.out.println(e); }
    try { Objects.checkIndex(5, 3); } catch (IndexOutOfBoundsException e) { System.out.println(e); }
    System.out.println(list.getClass().getName() + " " + Map.Entry.class.getName() + " " + Map.Entry.class.getSimpleName() + " " + List[].class + " " + list.getClass().getSimpleName() + " " + new int[0].getClass().getName());
    System.out.println(new Object().getClass() + " " + Thread.class.getName() + " " + Color.RED.getClass().getSuperclass() + Color.class.isEnum() + " " + List.class.getPackageName() + " " + ArrayList.class.getSuperclass() + Arrays.toString(ArrayList.class.getInterfaces()) + Map.Entry.class.getCanonicalName() + " " + List[].class.getTypeName());
    Iterator<Integer> ri = list.reversed().iterator(); System.out.println(ri.next() + " " + list.getFirst());
  }
}
