import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Line differences by the longest common subsequence, twice (a full table; halving in linear
 * space); patches applied back.
 */
public class Diff {
  enum Kind {
    SAME,
    DELETE,
    INSERT
  }

  record Edit(Kind kind, String line) {
    @Override
    public String toString() {
      return " -+".charAt(kind.ordinal()) + line;
    }
  }

  static List<Edit> table(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Edit> edits = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        edits.add(new Edit(Kind.SAME, a.get(i++)));
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        edits.add(new Edit(Kind.DELETE, a.get(i++)));
      } else {
        edits.add(new Edit(Kind.INSERT, b.get(j++)));
      }
    }
    return edits;
  }

  static int[] lengths(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String line : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int old = row[j];
        row[j] = line.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = old;
      }
    }
    return row;
  }

  static void halve(List<String> a, List<String> b, List<String> common) {
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    if (a.size() == 1) {
      if (b.contains(a.get(0))) {
        common.add(a.get(0));
      }
      return;
    }
    int mid = a.size() / 2;
    int[] top = lengths(a.subList(0, mid), b);
    int[] bottom = lengths(a.subList(mid, a.size()).reversed(), b.reversed());
    int best = 0;
    for (int j = 0; j <= b.size(); j++) {
      best = top[j] + bottom[b.size() - j] > top[best] + bottom[b.size() - best] ? j : best;
    }
    halve(a.subList(0, mid), b.subList(0, best), common);
    halve(a.subList(mid, a.size()), b.subList(best, b.size()), common);
  }

  static List<String> patch(List<String> a, List<Edit> edits) {
    List<String> out = new ArrayList<>();
    int at = 0;
    for (Edit e : edits) {
      if (e.kind() != Kind.INSERT && !a.get(at++).equals(e.line())) {
        throw new IllegalStateException("the patch doesn't fit at line " + at);
      }
      if (e.kind() != Kind.DELETE) {
        out.add(e.line());
      }
    }
    return out;
  }

  public static void main(String[] args) {
    List<String> before = Arrays.asList("a", "b", "c", "d", "e");
    table(before, List.of("a", "c", "x", "d", "e", "f")).forEach(System.out::println);
    Random random = new Random(23);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      text.add("line " + random.nextInt(80));
    }
    for (int version = 1; version <= 30; version++) {
      List<String> next = new ArrayList<>(text);
      for (int i = 0; i < 40; i++) {
        int at = random.nextInt(next.size());
        switch (random.nextInt(3)) {
          case 0 -> next.remove(at);
          case 1 -> next.add(at, "line " + random.nextInt(80));
          default -> next.set(at, "changed " + version);
        }
      }
      List<Edit> edits = table(text, next);
      List<String> common = new ArrayList<>();
      halve(text, next, common);
      long same = edits.stream().filter(e -> e.kind() == Kind.SAME).count();
      System.out.println(
          version
              + " lines "
              + next.size()
              + " edits "
              + (edits.size() - same)
              + " agree "
              + (common.size() == same)
              + " patched "
              + patch(text, edits).equals(next)
              + " "
              + edits.toString().hashCode());
      try {
        patch(next, edits);
        System.out.println("fits twice?");
      } catch (IllegalStateException | IndexOutOfBoundsException e) {
        if (version % 10 == 0) {
          System.out.println(e.getMessage());
        }
      }
      text = next;
    }
  }
}
