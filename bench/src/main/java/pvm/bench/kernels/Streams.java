package pvm.bench.kernels;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Stream pipelines: filter, map, flatMap, sorted, groupingBy, primitive streams. */
final class Streams implements Kernel {

  private record Sale(int shop, int item, long cents) {}

  @Override
  public long run() {
    List<Sale> sales =
        IntStream.range(0, 60_000)
            .mapToObj(i -> new Sale(i * 31 % 17, i * 7919 % 503, i * 37L % 10_007))
            .toList();
    long sum = 0;
    for (int round = 0; round < 30; round++) {
      int least = round * 1_000;
      Map<Integer, Long> byShop =
          sales.stream()
              .filter(s -> s.cents() > least)
              .collect(
                  Collectors.groupingBy(
                      Sale::shop, TreeMap::new, Collectors.summingLong(Sale::cents)));
      sum = sum * 31 + byShop.hashCode();
      sum +=
          sales.stream()
              .skip(least)
              .map(Sale::item)
              .distinct()
              .sorted((a, b) -> b - a)
              .limit(50)
              .flatMap(n -> IntStream.range(0, n % 20).boxed())
              .mapToLong(n -> n * 3L)
              .sum();
      sum +=
          LongStream.range(0, 300_000)
              .filter(n -> n % 3 != 0)
              .map(n -> n * n >> 3)
              .reduce(0, (a, b) -> a ^ b);
    }
    return sum;
  }

  @Override
  public long expected() {
    return 7615626703371972924L;
  }
}
