import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Stream pipelines with heavy work in every stage: the middle of a stream is where the program
 * mostly is.
 */
public class StreamsMidway {
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  record Item(int id, String name, Color color, double price, List<String> tags) {}

  static int slow(int n) {
    int x = n;
    for (int i = 0; i < 3_000; i++) {
      x = Integer.rotateLeft(x, 3) + i;
    }
    return x == 0 ? n + 1 : n;
  }

  static <T> T slow(T t) {
    slow(1);
    return t;
  }

  static void show(Object o) {
    System.out.println(o);
  }

  static List<Item> items(int n) {
    return IntStream.range(0, n)
        .mapToObj(
            i ->
                new Item(
                    i,
                    "item" + i * 7 % 100,
                    Color.values()[i % 3],
                    i * 37 % 101 / 4.0,
                    List.of("t" + i % 4, "t" + i % 6)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  static void basics(List<Item> items) {
    System.out.println(
        items.stream()
            .filter(i -> slow(i.id()) % 5 == 0)
            .map(Item::name)
            .distinct()
            .sorted()
            .toList());
    System.out.println(
        items.stream()
            .sorted(
                Comparator.comparing((Item i) -> slow(i.color()))
                    .reversed()
                    .thenComparingDouble(Item::price)
                    .thenComparing(Item::id, Comparator.reverseOrder()))
            .limit(6)
            .map(Item::id)
            .toList());
    System.out.println(
        items.stream()
            .flatMap(i -> i.tags().stream().map(t -> t + slow(i.id()) % 3))
            .distinct()
            .count());
    System.out.println(items.stream().mapToDouble(Item::price).map(p -> slow((int) p) + .5).sum());
    show(items.stream().collect(Collectors.summarizingInt(i -> slow(i.id()))).getAverage());
    System.out.println(
        items.stream()
            .peek(i -> slow(1))
            .skip(50)
            .takeWhile(i -> i.id() < 70)
            .dropWhile(i -> i.id() < 60)
            .map(i -> "" + i.id())
            .collect(Collectors.joining(",", "[", "]")));
    System.out.println(
        items.stream().anyMatch(i -> slow(i.id()) == 30)
            + " "
            + items.stream().allMatch(i -> slow(i.id()) < 30)
            + " "
            + items.stream().noneMatch(i -> i.price() > 25.5));
    Optional<Item> cheap = items.stream().min(Comparator.comparingDouble(i -> slow(i).price()));
    System.out.println(
        cheap.map(Item::name).orElse("none") + cheap.filter(i -> i.price() > 1).isPresent());
  }

  static void collectors(List<Item> items) {
    Map<Color, List<Integer>> groups =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    i -> slow(i.color()),
                    TreeMap::new,
                    Collectors.mapping(Item::id, Collectors.toList())));
    groups.forEach((c, ids) -> System.out.println(c + " " + ids.size() + " " + ids.hashCode()));
    show(
        items.stream()
            .collect(Collectors.partitioningBy(i -> slow(i.id()) % 2 == 0, Collectors.counting())));
    show(
        items.stream()
            .collect(
                Collectors.toMap(
                    i -> i.name().length(), i -> slow(i.id()), Integer::sum, TreeMap::new)));
    show(
        items.stream()
            .collect(
                Collectors.groupingBy(
                    i -> i.id() % 4,
                    TreeMap::new,
                    Collectors.groupingBy(
                        i -> slow(i.id()) % 3,
                        TreeMap::new,
                        Collectors.averagingDouble(Item::price)))));
    show(
        items.stream()
            .collect(
                Collectors.teeing(
                    Collectors.counting(),
                    Collectors.reducing(0.0, i -> slow(i).price(), Double::sum),
                    (n, sum) -> n + " cost " + sum)));
    show(
        items.stream()
            .collect(
                Collector.of(
                    StringBuilder::new,
                    (b, i) -> b.append(slow(i.id()) % 10),
                    StringBuilder::append,
                    b -> b.reverse().toString())));
    show(
        items.stream()
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toCollection(
                        () ->
                            new TreeSet<>(
                                Comparator.comparing(Item::name, (a, b) -> slow(b.compareTo(a))))),
                    s -> s.first().name() + s.size())));
    LinkedHashMap<String, Integer> longest =
        items.stream()
            .map(Item::name)
            .distinct()
            .sorted(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .limit(5)
            .collect(
                Collectors.toMap(
                    Function.identity(), n -> slow(n.length()), (a, b) -> a, LinkedHashMap::new));
    System.out.println(longest);
  }

  static void primitives() {
    IntSummaryStatistics s =
        IntStream.rangeClosed(1, 200)
            .map(StreamsMidway::slow)
            .filter(n -> n % 3 != 0)
            .summaryStatistics();
    System.out.println(s.getMin() + " " + s.getMax() + " " + s.getSum() + " " + s.getCount());
    System.out.println(
        LongStream.iterate(1, n -> n < 1L << 40, n -> n * 3 + slow(1)).boxed().toList());
    System.out.println(
        IntStream.of(3, 1, 2)
            .boxed()
            .sorted((a, b) -> slow(b - a))
            .map(String::valueOf)
            .collect(Collectors.joining()));
    OptionalDouble average = IntStream.empty().average();
    System.out.println(
        average.isPresent()
            + " "
            + "stream of chars"
                .chars()
                .filter(c -> slow(c) > 'm')
                .mapToObj(c -> (char) c)
                .toList());
    System.out.println(
        Stream.iterate(new long[] {0, 1}, f -> new long[] {f[1], f[0] + slow(1) * f[1]})
            .limit(50)
            .mapToLong(f -> f[0])
            .max()
            .getAsLong());
    System.out.println(
        Stream.of("a,b", "c", "d,e,f")
            .<String>mapMulti(
                (text, sink) -> {
                  for (String part : text.split(",")) {
                    sink.accept(slow(part));
                  }
                })
            .toList());
    System.out.println(
        IntStream.rangeClosed(1, 10).boxed().gather(Gatherers.windowFixed(slow(3))).toList());
    System.out.println(
        Stream.concat(Stream.of(1), Stream.of(2, 3))
            .reduce(10, (a, b) -> a * slow(b), Integer::sum));
    System.out.println(
        StreamSupport.stream(List.of(5, 6).spliterator(), false).mapToInt(Integer::intValue).sum());
  }

  static long laziness() {
    List<String> trace = new ArrayList<>();
    Stream<Integer> lazy =
        Stream.of(5, 3, 8, 1)
            .filter(n -> trace.add("f" + n))
            .map(
                n -> {
                  trace.add("m" + n);
                  return slow(n) * 2;
                });
    trace.add("built");
    int first = lazy.filter(n -> n < 7).findFirst().orElseThrow();
    System.out.println(first + " " + trace);
    try {
      lazy.count();
    } catch (IllegalStateException e) {
      System.out.println("used up");
    }
    return trace.size();
  }

  public static void main(String[] args) {
    List<Item> items = items(240);
    basics(items);
    collectors(items);
    primitives();
    System.out.println(laziness());
    long sum = 0;
    for (int round = 0; round < 40; round++) {
      int r = round;
      sum +=
          items.stream()
              .filter(i -> slow(i.id() + r) % 3 != 0)
              .flatMap(
                  i ->
                      IntStream.range(0, 3)
                          .mapToObj(
                              k -> new Item(i.id() * k, i.name() + k, i.color(), k, i.tags())))
              .sorted(
                  Comparator.comparingInt((Item i) -> slow(i.id() % 50)).thenComparing(Item::name))
              .collect(
                  Collectors.groupingBy(
                      Item::color,
                      TreeMap::new,
                      Collectors.summingLong(i -> slow(i.id()) * 31L + i.name().hashCode())))
              .values()
              .stream()
              .mapToLong(Long::longValue)
              .reduce(7, (a, b) -> a * 31 + b);
      System.out.println("round " + round + " " + sum);
    }
  }
}
