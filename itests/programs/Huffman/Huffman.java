import java.util.BitSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Huffman coding of a generated text: tree, canonical codes, round trip, comparison with the
 * entropy.
 */
public class Huffman {
  sealed interface Node extends Comparable<Node> permits Leaf, Fork {
    int weight();

    char least();

    @Override
    default int compareTo(Node o) {
      return weight() != o.weight()
          ? Integer.compare(weight(), o.weight())
          : Character.compare(least(), o.least());
    }
  }

  record Leaf(char symbol, int weight) implements Node {
    @Override
    public char least() {
      return symbol;
    }
  }

  record Fork(Node zero, Node one, int weight, char least) implements Node {}

  record Code(int bits, int length) {
    String text() {
      StringBuilder b = new StringBuilder();
      for (int i = length - 1; i >= 0; i--) {
        b.append(bits >> i & 1);
      }
      return b.toString();
    }
  }

  static void lengths(Node n, int depth, Map<Character, Integer> into) {
    switch (n) {
      case Leaf(char symbol, int w) -> into.put(symbol, Math.max(depth, 1));
      case Fork(Node zero, Node one, int w, char l) -> {
        lengths(zero, depth + 1, into);
        lengths(one, depth + 1, into);
      }
    }
  }

  static Node tree(Map<Character, Integer> counts) {
    PriorityQueue<Node> queue = new PriorityQueue<>();
    counts.forEach((c, n) -> queue.add(new Leaf(c, n)));
    while (queue.size() > 1) {
      Node a = queue.poll();
      Node b = queue.poll();
      queue.add(new Fork(a, b, a.weight() + b.weight(), (char) Math.min(a.least(), b.least())));
    }
    return queue.poll();
  }

  static Map<Character, Code> canonical(Map<Character, Integer> lengths) {
    Map<Character, Code> codes = new TreeMap<>();
    int[] code = {0};
    int[] last = {0};
    lengths.entrySet().stream()
        .sorted(
            Map.Entry.<Character, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            e -> {
              code[0] = last[0] == 0 ? 0 : code[0] + 1 << e.getValue() - last[0];
              last[0] = e.getValue();
              codes.put(e.getKey(), new Code(code[0], e.getValue()));
            });
    return codes;
  }

  static String text(int seed, int words) {
    String[] some = {
      "the", "hub", "sleeps", "until", "a", "light", "is", "on", "and", "then", "it", "wakes",
      "quietly", "by", "the", "door"
    };
    StringBuilder b = new StringBuilder();
    long x = seed;
    for (int i = 0; i < words; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
      b.append(some[(int) (x >>> 60)]).append((x >>> 40 & 15) == 0 ? ". " : " ");
    }
    return b.toString();
  }

  public static void main(String[] args) {
    for (int round = 1; round <= 30; round++) {
      String text = text(round, 3_000 + round);
      Map<Character, Integer> counts = new TreeMap<>();
      for (char c : text.toCharArray()) {
        counts.merge(c, 1, Integer::sum);
      }
      Map<Character, Integer> lengths = new TreeMap<>();
      lengths(tree(counts), 0, lengths);
      Map<Character, Code> codes = canonical(lengths);
      BitSet bits = new BitSet();
      int length = 0;
      for (char c : text.toCharArray()) {
        Code code = codes.get(c);
        for (int i = code.length() - 1; i >= 0; i--) {
          bits.set(length++, (code.bits() >> i & 1) == 1);
        }
      }
      Map<String, Character> back = new TreeMap<>();
      codes.forEach((c, code) -> back.put(code.text(), c));
      StringBuilder decoded = new StringBuilder();
      StringBuilder pending = new StringBuilder();
      for (int i = 0; i < length; i++) {
        Character c = back.get(pending.append(bits.get(i) ? '1' : '0').toString());
        if (c != null) {
          decoded.append(c);
          pending.setLength(0);
        }
      }
      double entropy = 0;
      for (int n : counts.values()) {
        entropy -= n * StrictMath.log((double) n / text.length()) / StrictMath.log(2);
      }
      System.out.println(
          round
              + " "
              + text.length() * 8
              + " -> "
              + length
              + " entropy "
              + (long) entropy
              + " same "
              + decoded.toString().equals(text)
              + " e="
              + codes.get('e').text()
              + " .="
              + codes.get('.').text()
              + " "
              + bits.hashCode());
    }
  }
}
