import com.google.common.base.*;
import com.google.common.cache.*;
import com.google.common.collect.*;
import com.google.common.eventbus.*;
import com.google.common.graph.*;
import com.google.common.hash.*;
import com.google.common.io.BaseEncoding;
import com.google.common.math.*;
import com.google.common.primitives.*;
import com.google.common.reflect.TypeToken;
import com.google.common.util.concurrent.*;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.atomic.AtomicInteger;

/** A tour of Guava: collections, caches, graphs, hashing, an event bus found by annotations. */
public class GuavaDriver {
  static final class Listener {
    int seen;
    @Subscribe public void onText(String text) { seen++; if (seen % 20 == 0) System.out.println("event " + text); }
    @Subscribe public void onNumber(Integer number) { seen += number; }
    @Subscribe public void onDead(DeadEvent e) { System.out.println("dead " + e.getEvent()); }
  }

  public static void main(String[] args) throws Exception {
    Multimap<String, Integer> multimap = ArrayListMultimap.create();
    for (int i = 0; i < 500; i++) multimap.put("k" + i % 7, i * i % 101);
    System.out.println(ImmutableSortedMap.copyOf(Maps.transformValues(multimap.asMap(), c -> c.size() + "/" + Ordering.natural().max(c))));
    Multiset<String> words = HashMultiset.create(Splitter.on(' ').split("the cat and the dog and the bird"));
    System.out.println(Multisets.copyHighestCountFirst(words).entrySet());
    BiMap<String, Integer> bi = HashBiMap.create(ImmutableMap.of("one", 1, "two", 2));
    System.out.println(bi.inverse().get(2) + " " + ImmutableRangeSet.<Integer>builder().add(Range.closed(1, 5)).add(Range.open(8, 10)).build());
    Table<Integer, Integer, String> table = TreeBasedTable.create();
    for (int r = 0; r < 4; r++) for (int c = 0; c < 3; c++) table.put(r, c, r + "x" + c);
    System.out.println(table.row(2) + " " + table.column(1));
    System.out.println(Lists.partition(ContiguousSet.create(Range.closed(1, 10), DiscreteDomain.integers()).asList(), 4) + " " + Sets.powerSet(ImmutableSet.of(1, 2, 3)).size() + " " + Sets.cartesianProduct(ImmutableSet.of("a", "b"), ImmutableSet.of("x", "y")));
    System.out.println(Collections2.permutations(ImmutableList.of(1, 2, 3)).stream().map(Object::toString).collect(java.util.stream.Collectors.joining(";")));
    AtomicInteger loads = new AtomicInteger();
    LoadingCache<Integer, String> cache = CacheBuilder.newBuilder().maximumSize(50).recordStats().concurrencyLevel(1).build(new CacheLoader<>() {
      @Override public String load(Integer key) { loads.incrementAndGet(); return Strings.repeat("v", key % 5) + key; }
    });
    int total = 0;
    for (int i = 0; i < 3000; i++) total += cache.get(i * 7 % 60).length();
    System.out.println("cache " + total + " " + cache.size() + " " + cache.stats().requestCount());
    MutableValueGraph<String, Integer> graph = ValueGraphBuilder.directed().build();
    for (int i = 0; i < 40; i++) graph.putEdgeValue("n" + i, "n" + (i * 3 + 1) % 40, i);
    System.out.println(Graphs.reachableNodes(graph.asGraph(), "n0").size() + " " + Graphs.hasCycle(graph.asGraph()));
    System.out.println(Traverser.forGraph(graph.asGraph()).breadthFirst("n5").iterator().next());
    for (HashFunction f : List.of(Hashing.murmur3_128(7), Hashing.sha256(), Hashing.crc32(), Hashing.sipHash24(), Hashing.farmHashFingerprint64()))
      System.out.println(f.hashString("hello guava", StandardCharsets.UTF_8));
    BloomFilter<CharSequence> bloom = BloomFilter.create(Funnels.unencodedCharsFunnel(), 500, 0.01);
    for (int i = 0; i < 300; i++) bloom.put("item" + i);
    int maybe = 0;
    for (int i = 0; i < 1000; i++) if (bloom.mightContain("item" + i)) maybe++;
    System.out.println("bloom " + maybe);
    EventBus bus = new EventBus("bus");
    Listener listener = new Listener();
    bus.register(listener);
    for (int i = 0; i < 100; i++) { bus.post("text " + i); if (i % 10 == 0) bus.post(i); }
    bus.post(2.5);
    System.out.println(listener.seen);
    System.out.println(new TypeToken<Map<String, List<Integer>>>() {}.resolveType(Map.class.getMethod("get", Object.class).getGenericReturnType()) + " " + TypeToken.of(ArrayList.class).getTypes().interfaces().rawTypes().size());
    System.out.println(MoreObjects.toStringHelper("X").add("a", 1).omitNullValues().add("b", null).toString() + CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, "helloWorldAgain") + " " + CharMatcher.inRange('0', '9').retainFrom("a1b22c") + " " + Joiner.on('|').skipNulls().join("a", null, "b"));
    System.out.println(LongMath.binomial(40, 20) + " " + IntMath.gcd(84, 36) + " " + BigIntegerMath.factorial(25) + " " + DoubleMath.roundToInt(2.5, RoundingMode.HALF_EVEN) + " " + LongMath.isPrime(1_000_003));
    System.out.println(BaseEncoding.base32().encode("guava".getBytes(StandardCharsets.UTF_8)) + " " + Ints.asList(3, 1, 2) + " " + Longs.tryParse("77") + " " + UnsignedLongs.toString(-1L));
    ListenableFuture<Integer> future = Futures.transform(Futures.allAsList(Futures.immediateFuture(20), Futures.immediateFuture(22)), list -> list.stream().mapToInt(Integer::intValue).sum(), MoreExecutors.directExecutor());
    System.out.println(future.get());
    SettableFuture<String> settable = SettableFuture.create();
    settable.addListener(() -> System.out.println("listened"), MoreExecutors.directExecutor());
    settable.set("x");
    try { Preconditions.checkArgument(false, "bad %s", 5); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
    try { ImmutableList.of(1).add(2); } catch (UnsupportedOperationException e) { System.out.println("immutable"); }
    long sum = 0;
    for (int i = 0; i < 40; i++) { RangeMap<Integer, String> ranges = TreeRangeMap.create(); for (int k = 0; k < 30; k++) ranges.put(Range.closedOpen(k * i % 50, k * i % 50 + 9), "r" + k); sum += ranges.asMapOfRanges().toString().hashCode(); }
    System.out.println(sum);
    System.out.println(ComparisonChain.start().compare(1, 2).compare("a", "b").result() + " " + EvictingQueue.create(3).remainingCapacity() + " " + Iterables.getLast(Iterables.concat(List.of(1), List.of(2, 3))));
  }
}
