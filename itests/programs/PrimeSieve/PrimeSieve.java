import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Primes by four sieves: bits, a segmented array, an endless incremental iterator, and Euler's
 * linear one.
 */
public class PrimeSieve {
  static BitSet bits(int limit) {
    BitSet b = new BitSet(limit);
    b.set(2, limit);
    for (int p = 2; (long) p * p < limit; p = b.nextSetBit(p + 1)) {
      for (int q = p * p; q < limit; q += p) {
        b.clear(q);
      }
    }
    return b;
  }

  static int segmented(int limit, List<Integer> small) {
    int count = 0;
    int size = 32_768;
    boolean[] composite = new boolean[size];
    for (int low = 0; low < limit; low += size) {
      java.util.Arrays.fill(composite, false);
      for (int p : small) {
        if ((long) p * p >= (long) low + size) {
          break;
        }
        for (int q = Math.max(p * p, (low + p - 1) / p * p); q < low + size; q += p) {
          composite[q - low] = true;
        }
      }
      for (int i = Math.max(low, 2); i < Math.min(limit, low + size); i++) {
        count += composite[i - low] ? 0 : 1;
      }
    }
    return count;
  }

  static class Endless implements Iterator<Integer> {
    private final Map<Integer, Integer> crossed = new HashMap<>();
    private int at = 1;

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Integer next() {
      while (true) {
        at++;
        Integer step = crossed.remove(at);
        if (step == null) {
          if (at < 46_340) {
            crossed.put(at * at, at);
          }
          return at;
        }
        int next = at + step;
        while (crossed.containsKey(next)) {
          next += step;
        }
        crossed.put(next, step);
      }
    }
  }

  static long linear(int limit) {
    int[] least = new int[limit];
    int[] primes = new int[limit / 2];
    int n = 0;
    long sum = 0;
    for (int i = 2; i < limit; i++) {
      if (least[i] == 0) {
        least[i] = i;
        primes[n++] = i;
      }
      sum += least[i];
      for (int k = 0; k < n && primes[k] <= least[i] && (long) i * primes[k] < limit; k++) {
        least[i * primes[k]] = primes[k];
      }
    }
    return sum * 1_000_000 + n;
  }

  public static void main(String[] args) {
    Endless endless = new Endless();
    List<Integer> primes = new ArrayList<>();
    for (int round = 1; round <= 25; round++) {
      int limit = round * 100_000;
      BitSet b = bits(limit);
      while (primes.isEmpty() || primes.getLast() < limit / 4) {
        primes.add(endless.next());
      }
      int wrong = 0;
      for (int p : primes) {
        wrong += p < limit && !b.get(p) ? 1 : 0;
      }
      System.out.println(
          limit
              + " "
              + b.cardinality()
              + " segmented "
              + segmented(limit, primes)
              + " linear "
              + linear(limit)
              + " endless "
              + primes.size()
              + " wrong "
              + wrong
              + " last "
              + b.previousSetBit(limit));
    }
  }
}
