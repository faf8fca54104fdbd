import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A regular expression matcher of its own: parser, Thompson automaton, lazy deterministic states;
 * checked against java.util.regex.
 */
public class NfaMatcher {
  static final int SPLIT = -1;
  static final int MATCH = -2;
  static final int ANY = -3;

  record Piece(int start, List<int[]> open) {}

  private final List<int[]> states = new ArrayList<>();
  private final String pattern;
  private int at;
  private final int start;
  private final Map<BitSet, Map<Character, BitSet>> cache = new HashMap<>();

  NfaMatcher(String pattern) {
    this.pattern = pattern;
    Piece p = alternatives();
    if (at < pattern.length()) {
      throw new IllegalArgumentException("unexpected " + pattern.charAt(at) + " at " + at);
    }
    patch(p.open(), state(MATCH, -1, -1));
    start = p.start();
  }

  private int state(int what, int next, int other) {
    states.add(new int[] {what, next, other});
    return states.size() - 1;
  }

  private void patch(List<int[]> open, int target) {
    for (int[] o : open) {
      states.get(o[0])[o[1]] = target;
    }
  }

  private Piece alternatives() {
    Piece left = sequence();
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      Piece right = sequence();
      List<int[]> open = new ArrayList<>(left.open());
      open.addAll(right.open());
      left = new Piece(state(SPLIT, left.start(), right.start()), open);
    }
    return left;
  }

  private Piece sequence() {
    Piece left = null;
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      Piece right = repeated();
      if (left == null) {
        left = right;
      } else {
        patch(left.open(), right.start());
        left = new Piece(left.start(), right.open());
      }
    }
    if (left == null) {
      int s = state(SPLIT, -1, -1);
      return new Piece(s, List.of(new int[] {s, 1}));
    }
    return left;
  }

  private Piece repeated() {
    Piece p = atom();
    while (at < pattern.length() && "*+?".indexOf(pattern.charAt(at)) >= 0) {
      char c = pattern.charAt(at++);
      int split = state(SPLIT, p.start(), -1);
      List<int[]> open = new ArrayList<>();
      open.add(new int[] {split, 2});
      if (c == '?') {
        open.addAll(p.open());
      } else {
        patch(p.open(), split);
      }
      p = new Piece(c == '+' ? p.start() : split, open);
    }
    return p;
  }

  private Piece atom() {
    char c = pattern.charAt(at++);
    if (c == '(') {
      Piece p = alternatives();
      if (at == pattern.length()) {
        throw new IllegalArgumentException("no )");
      }
      at++;
      return p;
    }
    int s = state(c == '.' ? ANY : c, -1, -1);
    return new Piece(s, List.of(new int[] {s, 1}));
  }

  private void add(int s, BitSet set) {
    if (s < 0 || set.get(s)) {
      return;
    }
    set.set(s);
    if (states.get(s)[0] == SPLIT) {
      add(states.get(s)[1], set);
      add(states.get(s)[2], set);
    }
  }

  private BitSet step(BitSet from, char c) {
    return cache
        .computeIfAbsent(from, f -> new HashMap<>())
        .computeIfAbsent(
            c,
            k -> {
              BitSet to = new BitSet(states.size());
              for (int s = from.nextSetBit(0); s >= 0; s = from.nextSetBit(s + 1)) {
                int what = states.get(s)[0];
                if (what == c || what == ANY) {
                  add(states.get(s)[1], to);
                }
              }
              return to;
            });
  }

  boolean matches(String text) {
    BitSet now = new BitSet(states.size());
    add(start, now);
    for (int i = 0; i < text.length() && !now.isEmpty(); i++) {
      now = step(now, text.charAt(i));
    }
    return now.stream().anyMatch(s -> states.get(s)[0] == MATCH);
  }

  public static void main(String[] args) {
    for (String bad : new String[] {"(a", "a)", "((b)"}) {
      try {
        new NfaMatcher(bad);
      } catch (IllegalArgumentException e) {
        System.out.println(bad + ": " + e.getMessage());
      }
    }
    String[] patterns = {
      "a*b",
      "(a|b)*abb",
      "a?a?a?a?aaaa",
      "(ab|ba)+c?",
      ".*a.b.*",
      "((a|b)(a|c))*",
      "x|(ab*)|c+",
      "(a*b*)*c",
      "(.a)*|b"
    };
    Random random = new Random(99);
    int total = 0;
    for (int round = 0; round < 6; round++) {
      for (String p : patterns) {
        NfaMatcher nfa = new NfaMatcher(p);
        Pattern check = Pattern.compile(p);
        int matched = 0;
        int wrong = 0;
        for (int i = 0; i < 1_500; i++) {
          StringBuilder b = new StringBuilder();
          for (int n = random.nextInt(12); n > 0; n--) {
            b.append("abcab".charAt(random.nextInt(5)));
          }
          boolean m = nfa.matches(b.toString());
          matched += m ? 1 : 0;
          wrong += m == check.matcher(b).matches() ? 0 : 1;
        }
        total += matched;
        System.out.println(
            round
                + " "
                + p
                + " matched "
                + matched
                + " wrong "
                + wrong
                + " states "
                + nfa.cache.size());
      }
    }
    String hard = "a?".repeat(25) + "a".repeat(25);
    System.out.println(
        total
            + " "
            + new NfaMatcher(hard).matches("a".repeat(25))
            + new NfaMatcher(hard).matches("a".repeat(51)));
  }
}
