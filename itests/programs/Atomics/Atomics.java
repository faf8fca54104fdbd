import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Fields that are written behind the compiler's back: atomic values, concurrent maps, random seeds. */
public class Atomics {
  public static void main(String[] args) {
    AtomicInteger counter = new AtomicInteger();
    AtomicLong product = new AtomicLong(1);
    AtomicLong set = new AtomicLong();
    AtomicBoolean flip = new AtomicBoolean();
    AtomicReference<String> longest = new AtomicReference<>("");
    AtomicLongArray slots = new AtomicLongArray(8);
    LongAdder adder = new LongAdder();
    Random random = new Random(11);
    ConcurrentHashMap<Integer, Integer> seen = new ConcurrentHashMap<>();
    for (int i = 0; i < 30_000; i++) {
      counter.incrementAndGet();
      product.updateAndGet(p -> p * 31 + 7);
      set.set(set.get() ^ product.get());
      flip.compareAndSet(i % 3 == 0, i % 2 == 0);
      String text = Integer.toString(i, 2);
      longest.accumulateAndGet(text, (a, b) -> a.length() >= b.length() ? a : b);
      slots.addAndGet(i & 7, random.nextInt(1000));
      adder.add(random.nextLong() & 0xff);
      seen.merge(random.nextInt(500), 1, Integer::sum);
      if (i % 1000 == 999) {
        System.out.println(counter + " " + product + " " + set + " " + flip + " " + longest + " " + slots + " " + adder
            + " " + seen.size() + " " + seen.get(7) + " " + seen.values().stream().mapToInt(n -> n).max().getAsInt());
      }
    }
  }
}
