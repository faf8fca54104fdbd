package pvm.bench.kernels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists of objects sorted by comparators put together from lambdas. */
final class SortComparator implements Kernel {

  private record Person(String name, int age, long number) {}

  @Override
  public long run() {
    List<Person> people = new ArrayList<>();
    long x = 1;
    for (int i = 0; i < 20_000; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
      people.add(new Person("name" + (x >>> 56), (int) (x >>> 33) % 90, i));
    }
    long sum = 0;
    List<Comparator<Person>> orders =
        List.of(
            Comparator.comparing(Person::name).thenComparingInt(Person::age),
            Comparator.comparingInt(Person::age).reversed().thenComparing(Person::name),
            (a, b) -> Long.compare(a.number() * 7919 % 10_007, b.number() * 7919 % 10_007));
    for (int round = 0; round < 4; round++) {
      for (Comparator<Person> order : orders) {
        people.sort(order);
        for (int i = 0; i < people.size(); i += 100) {
          sum = sum * 31 + people.get(i).number();
        }
      }
    }
    return sum;
  }

  @Override
  public long expected() {
    return 6282399920387171722L;
  }
}
