import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An inverted index over generated documents: boolean queries, phrases, ranking, prefixes, and
 * spelling by edit distance.
 */
public class SearchIndex {
  record Posting(int document, List<Integer> places) {}

  record Hit(int document, double score) {}

  private final Map<String, List<Posting>> index = new TreeMap<>();
  private final List<String> titles = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();

  void add(String title, String text) {
    int number = titles.size();
    titles.add(title);
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    String[] words = text.toLowerCase().split("\\W+");
    for (int i = 0; i < words.length; i++) {
      places.computeIfAbsent(words[i], w -> new ArrayList<>()).add(i);
    }
    lengths.add(words.length);
    places.forEach(
        (w, p) -> index.computeIfAbsent(w, k -> new ArrayList<>()).add(new Posting(number, p)));
  }

  BitSet with(String word) {
    BitSet b = new BitSet();
    index.getOrDefault(word, List.of()).forEach(p -> b.set(p.document()));
    return b;
  }

  /** "a b" both, "a -b" not b, "a* " a prefix. */
  BitSet query(String text) {
    BitSet result = new BitSet();
    result.set(0, titles.size());
    for (String part : text.split(" ")) {
      if (part.startsWith("-")) {
        result.andNot(with(part.substring(1)));
      } else if (part.endsWith("*")) {
        BitSet any = new BitSet();
        String prefix = part.substring(0, part.length() - 1);
        ((TreeMap<String, List<Posting>>) index)
            .subMap(prefix, prefix + Character.MAX_VALUE)
            .keySet()
            .forEach(w -> any.or(with(w)));
        result.and(any);
      } else {
        result.and(with(part));
      }
    }
    return result;
  }

  List<Integer> phrase(String first, String second) {
    List<Integer> found = new ArrayList<>();
    Map<Integer, List<Integer>> right =
        index.getOrDefault(second, List.of()).stream()
            .collect(Collectors.toMap(Posting::document, Posting::places));
    for (Posting p : index.getOrDefault(first, List.of())) {
      if (p.places().stream()
          .anyMatch(i -> right.getOrDefault(p.document(), List.of()).contains(i + 1))) {
        found.add(p.document());
      }
    }
    return found;
  }

  List<Hit> rank(String... words) {
    Map<Integer, Double> scores = new HashMap<>();
    for (String w : words) {
      List<Posting> postings = index.getOrDefault(w, List.of());
      double idf = StrictMath.log((titles.size() + 1.0) / (postings.size() + 1.0));
      for (Posting p : postings) {
        scores.merge(
            p.document(), idf * p.places().size() / lengths.get(p.document()), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .map(e -> new Hit(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::document))
        .limit(3)
        .toList();
  }

  String nearest(String word) {
    return index.keySet().stream()
        .min(
            Comparator.comparingInt((String w) -> distance(w, word))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    java.util.Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int old = row[j];
        row[j] =
            Math.min(
                Math.min(row[j], row[j - 1]) + 1,
                diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
        diagonal = old;
      }
    }
    return row[b.length()];
  }

  public static void main(String[] args) {
    String[] roots = {
      "light", "door", "heat", "water", "power", "sensor", "valve", "window", "garden", "night"
    };
    String[] ends = {"", "s", "ed", "ing", "er", "house", "line"};
    SearchIndex index = new SearchIndex();
    long x = 5;
    for (int round = 0; round < 30; round++) {
      for (int d = 0; d < 40; d++) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 80; i++) {
          x = x * 6364136223846793005L + 1442695040888963407L;
          int r = (int) (x >>> 33);
          text.append(roots[r % 10]).append(ends[r / 10 % 7]).append(r % 11 == 0 ? ". " : " ");
        }
        index.add("document " + round + "/" + d, text.toString());
      }
      Set<String> near = new TreeSet<>();
      for (String wrong : new String[] {"lihgt", "doers", "watre", "powerd", "gardenlime"}) {
        near.add(index.nearest(wrong));
      }
      List<Hit> best = index.rank("lights", "watering", "nightline");
      System.out.println(
          round
              + " words "
              + index.index.size()
              + " and "
              + index.query("light door -water").cardinality()
              + " prefix "
              + index.query("garden* -valves").cardinality()
              + " phrase "
              + index.phrase("power", "doors").size()
              + " best "
              + index.titles.get(best.get(0).document())
              + String.format(" %.5f", best.get(0).score())
              + " near "
              + near);
    }
  }
}
