import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;

/**
 * Sorting with comparators that compute for long; the library's sorts and sorts of its own;
 * stability is checked.
 */
public class SortHeavy {
  record Card(int rank, int suit, int dealt) implements Comparable<Card> {
    @Override
    public int compareTo(Card o) {
      return slow(rank != o.rank ? rank - o.rank : suit - o.suit);
    }
  }

  static long compares;

  static int slow(int n) {
    compares++;
    int x = n;
    for (int i = 0; i < 600; i++) {
      x = Integer.rotateLeft(x, 3) + i;
    }
    return x == 0 ? n + 1 : n;
  }

  static <T> void merge(T[] a, T[] buffer, int from, int to, Comparator<? super T> order) {
    if (to - from < 2) {
      return;
    }
    int mid = (from + to) >>> 1;
    merge(a, buffer, from, mid, order);
    merge(a, buffer, mid, to, order);
    System.arraycopy(a, from, buffer, from, to - from);
    for (int k = from, i = from, j = mid; k < to; k++) {
      a[k] =
          j == to || (i < mid && order.compare(buffer[i], buffer[j]) <= 0)
              ? buffer[i++]
              : buffer[j++];
    }
  }

  static void quick(int[] a, int from, int to, IntBinaryOperator order) {
    while (from < to) {
      int pivot = a[(from + to) >>> 1];
      int i = from;
      int j = to;
      while (i <= j) {
        while (order.applyAsInt(a[i], pivot) < 0) {
          i++;
        }
        while (order.applyAsInt(a[j], pivot) > 0) {
          j--;
        }
        if (i <= j) {
          int t = a[i];
          a[i++] = a[j];
          a[j--] = t;
        }
      }
      if (j - from < to - i) {
        quick(a, from, j, order);
        from = i;
      } else {
        quick(a, i, to, order);
        to = j;
      }
    }
  }

  static void heap(List<Card> list) {
    for (int i = list.size() / 2; i >= 0; i--) {
      sift(list, i, list.size());
    }
    for (int end = list.size() - 1; end > 0; end--) {
      Collections.swap(list, 0, end);
      sift(list, 0, end);
    }
  }

  private static void sift(List<Card> list, int i, int end) {
    while (2 * i + 1 < end) {
      int kid = 2 * i + 1;
      if (kid + 1 < end && list.get(kid).compareTo(list.get(kid + 1)) < 0) {
        kid++;
      }
      if (list.get(i).compareTo(list.get(kid)) >= 0) {
        return;
      }
      Collections.swap(list, i, kid);
      i = kid;
    }
  }

  static boolean stable(List<Card> cards, Comparator<Card> order) {
    for (int i = 1; i < cards.size(); i++) {
      int c = order.compare(cards.get(i - 1), cards.get(i));
      if (c > 0 || (c == 0 && cards.get(i - 1).dealt() > cards.get(i).dealt())) {
        return false;
      }
    }
    return true;
  }

  public static void main(String[] args) {
    Random random = new Random(21);
    Comparator<Card> byRank = (a, b) -> slow(a.rank()) - slow(b.rank());
    for (int round = 1; round <= 12; round++) {
      List<Card> cards = new ArrayList<>();
      for (int i = 0; i < 1_500; i++) {
        cards.add(new Card(random.nextInt(13), random.nextInt(4), i));
      }
      List<Card> tim = new ArrayList<>(cards);
      tim.sort(byRank.thenComparing(Card::suit, Comparator.reverseOrder()));
      Card[] merged = cards.toArray(new Card[0]);
      merge(merged, merged.clone(), 0, merged.length, byRank);
      Card[] natural = cards.toArray(Card[]::new);
      Arrays.sort(natural);
      List<Card> heaped = new ArrayList<>(cards);
      heap(heaped);
      int[] numbers = random.ints(1_500, 0, 10_000).toArray();
      int[] expected = numbers.clone();
      Arrays.sort(expected);
      quick(numbers, 0, numbers.length - 1, (a, b) -> slow(a) - b);
      boolean heapRight = true;
      for (int i = 0; i < heaped.size(); i++) {
        heapRight &= heaped.get(i).compareTo(natural[i]) == 0;
      }
      Collections.sort(cards, Collections.reverseOrder(byRank));
      int found =
          Collections.binarySearch(cards, new Card(6, 0, 0), Collections.reverseOrder(byRank));
      Integer[] partly = new Integer[400];
      Arrays.setAll(partly, i -> i % 40 < 35 ? i : slow(-i));
      Arrays.sort(partly, 100, 300, (a, b) -> slow(Integer.compare(a, b)));
      System.out.println(
          round
              + " tim "
              + tim.hashCode()
              + " stable "
              + stable(Arrays.asList(merged), byRank)
              + " heap "
              + heapRight
              + " quick "
              + Arrays.equals(numbers, expected)
              + " found "
              + cards.get(found).rank()
              + " partly "
              + Arrays.hashCode(partly)
              + " compares "
              + compares);
    }
    String[] words = "the quick brown Fox jumps Over the lazy dog".split(" ");
    Arrays.sort(words, String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.reverseOrder()));
    System.out.println(String.join(" ", words));
    List<String> nulls = new ArrayList<>(Arrays.asList("b", null, "a", null));
    nulls.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
    System.out.println(nulls + " " + Collections.max(List.of(3, 9, 4), (a, b) -> slow(b - a)));
    try {
      List<Integer> bad = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        bad.add(i * 7919 % 200);
      }
      bad.sort((a, b) -> a % 3 == 0 ? 1 : a.equals(b) ? 0 : (a ^ b) % 5 - 2);
      System.out.println("not noticed");
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }
}
