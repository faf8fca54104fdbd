import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Streams1 {
  static void p(Object o) { System.out.println(o); }
  record Emp(String name, String dept, double pay, int age) {}
  sealed interface Shape permits Circle, Square {} record Circle(double r) implements Shape {} record Square(double s) implements Shape {}
  static double area(Shape s) { return switch (s) { case Circle c when c.r() > 10 -> -1; case Circle(double r) -> Math.PI * r * r; case Square(var q) -> q * q; }; }
  public static void main(String[] args) {
    List<Emp> es = List.of(new Emp("Ann", "it", 10, 30), new Emp("Bob", "it", 20, 40), new Emp("Cid", "hr", 15, 35));
    p(es.stream().collect(Collectors.groupingBy(Emp::dept, TreeMap::new, Collectors.averagingDouble(Emp::pay))));
    p(es.stream().map(Emp::name).collect(Collectors.joining(", ", "[", "]")));
    p(es.stream().sorted(Comparator.comparing(Emp::pay).reversed()).toList());
    p(es.stream().collect(Collectors.partitioningBy(e -> e.age() > 32, Collectors.counting())));
    p(es.stream().mapToDouble(Emp::pay).summaryStatistics());
    p(es.stream().collect(Collectors.toMap(Emp::name, Emp::age, (a, b) -> a, LinkedHashMap::new)));
    p(IntStream.rangeClosed(1, 5).mapToObj(Integer::toString).collect(Collectors.toList()));
    p(IntStream.range(0, 100).filter(i -> i % 7 == 0).boxed().map(i -> i * i).reduce(0, Integer::sum));
    p(Stream.iterate(1, x -> x * 2).limit(10).map(String::valueOf).collect(Collectors.joining("-")));
    p(Stream.of("a", "b,c", "d").flatMap(s -> Arrays.stream(s.split(","))).toList());
    p(Arrays.stream(new int[] {3, 1, 2}).sorted().boxed().toList() + " " + IntStream.of(1, 2, 3).average().getAsDouble());
    p(Stream.of(1, 2, 3, 4, 5).takeWhile(x -> x < 4).dropWhile(x -> x < 2).peek(x -> System.out.print("<" + x + ">")).mapToInt(x -> x).sum());
    p("hello".chars().mapToObj(c -> (char) c).map(String::valueOf).collect(Collectors.joining("|")) + "a\uD83D\uDE00b".codePoints().count());
    p("l1\nl2\r\nl3".lines().map(String::toUpperCase).toList());
    Optional<String> o = es.stream().map(Emp::name).filter(n -> n.startsWith("B")).findFirst(); p(o + " " + o.map(String::length).orElse(0) + Optional.empty() + OptionalInt.of(3));
    Function<Integer, Integer> f = x -> x + 1; p(f.andThen(x -> x * 2).compose((Integer x) -> x - 3).apply(10));
    Supplier<List<String>> sup = ArrayList::new; BiFunction<String, Integer, Character> bf = String::charAt; UnaryOperator<String> up = String::trim; p(sup.get() + "" + bf.apply("xyz", 1) + up.apply("  t "));
    Predicate<String> pr = String::isEmpty; p(pr.negate().or(s -> s == null).test("q"));
    p(area(new Circle(1)) + " " + area(new Square(2)) + " " + area(new Circle(11)) + new Circle(2));
    p(Stream.of(5, 3, 8).sorted(Collections.reverseOrder()).map(Object::toString).toList());
    p(IntStream.range(0, 1000).parallel().map(x -> x * 2).sum());
    p(Stream.of("x", "y", "x").distinct().count() + " " + Stream.of(1, 2, 3).anyMatch(x -> x > 2) + Stream.concat(Stream.of(1), Stream.of(2)).toList());
    p(Stream.of("bb", "a", "ccc").collect(Collectors.teeing(Collectors.counting(), Collectors.joining(), (c, j) -> c + j)));
    p(IntStream.iterate(0, i -> i < 20, i -> i + 5).mapToObj(i -> "n" + i).collect(Collectors.collectingAndThen(Collectors.toList(), Collections::unmodifiableList)));
    p(Stream.of(1, 2, 3, 4).gather(Gatherers.windowFixed(2)).toList() + " " + Stream.of(1, 2, 3).mapMulti((Integer x, Consumer<Object> c) -> { c.accept(x); c.accept(-x); }).toList());
    p(DoubleStream.of(1.5, 2.5).sum() + " " + LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b));
    StringBuilder sb = new StringBuilder(); new TreeMap<>(Map.of(1, "a", 2, "b")).forEach((k, v) -> sb.append(k).append(v)); p(sb);
    Object[] arr = Stream.of(1, "two", 3.0).toArray(); p(Arrays.toString(arr)); String[] sa = Stream.of("p", "q").toArray(String[]::new); p(sa.length);
    Object x = 42; String r = switch (x) { case Integer i when i > 40 -> "big " + i; case Integer i -> "int " + i; case String s -> s; default -> "other"; }; p(r);
  }
}
