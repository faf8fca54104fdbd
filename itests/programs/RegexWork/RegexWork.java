import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * java.util.regex: groups, names, lookaround, back references, lazy and possessive, replaceAll with
 * lambdas, backtracking.
 */
public class RegexWork {
  static int slow(int n) {
    int x = n;
    for (int i = 0; i < 4_000; i++) {
      x = Integer.rotateLeft(x, 3) + i;
    }
    return x == 0 ? n + 1 : n;
  }

  static void features() {
    Matcher m =
        Pattern.compile("(?<year>\\d{4})-(?<month>\\d\\d)-(\\d\\d)")
            .matcher("from 2024-02-29 to 2025-12-31");
    while (m.find()) {
      System.out.println(
          m.group("year")
              + "/"
              + m.group(2)
              + "/"
              + m.group(3)
              + " at "
              + m.start()
              + ".."
              + m.end()
              + " "
              + m.start("month"));
    }
    String[][] cases = {
      {"(a+)(b*)c", "aabbc"},
      {"^\\s*(\\w+)\\s*=\\s*(.*?)\\s*$", "  key = some value  "},
      {"(\\w)\\1", "hello"},
      {"(?i)HeLLo", "hello"},
      {"(?<=\\$)\\d+(?!\\d*%)", "$50% or $75"},
      {"a.c", "a\nc"},
      {"(?s)a.c", "a\nc"},
      {"(?m)^b", "a\nb"},
      {"[a-f&&[^c]]+", "abcdef"},
      {"\\p{Lu}\\p{L}*", "der Öl Tank"},
      {"x*+x", "xxx"},
      {"(?:ab|a)(?:bc|c)", "abc"},
      {"\\bfoo\\b", "a foo, food"},
      {"(a|ab)(c|bcd)(d*)", "abcd"},
      {"\\Q.*\\E", "a.*b"},
      {"[\\w.]+@[\\w.]+", "mail to joe.x@site.org now"},
      {"(\\d+)(?:px|em)", "12em"},
      {"\\u0041", "A"},
      {"(?>a+)b", "aaab"}
    };
    for (String[] c : cases) {
      Matcher k = Pattern.compile(c[0]).matcher(c[1]);
      StringBuilder b = new StringBuilder(c[0]).append(" ");
      while (k.find()) {
        b.append('[').append(k.group());
        for (int g = 1; g <= k.groupCount(); g++) {
          b.append('|').append(k.group(g));
        }
        b.append(']');
      }
      System.out.println(b);
    }
    for (String bad : new String[] {"(", "a**", "[z-a]", "\\", "(?<x>a)(?<x>b)"}) {
      try {
        Pattern.compile(bad);
        System.out.println(bad + " compiles");
      } catch (PatternSyntaxException e) {
        System.out.println(bad + ": " + e.getDescription() + " near " + e.getIndex());
      }
    }
  }

  static void replacing() {
    Pattern number = Pattern.compile("\\d+");
    System.out.println(
        number
            .matcher("a1b22c333")
            .replaceAll(r -> "<" + slow(Integer.parseInt(r.group())) * 2 + ">"));
    System.out.println(
        "x-y-z".replaceAll("(\\w)-", "$1$1=")
            + Pattern.compile("-").splitAsStream("p-q-r").collect(Collectors.joining("+")));
    Matcher m = number.matcher("5 plus 6 is 11");
    StringBuilder b = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(b, Matcher.quoteReplacement("$" + slow(m.group().length())));
    }
    System.out.println(m.appendTail(b));
    System.out.println(
        number.matcher("1 22 333").results().map(MatchResult::group).map(String::length).toList());
    System.out.println(
        Pattern.compile("^[a-z]+$").asMatchPredicate().test("abc")
            + " "
            + Pattern.quote("a.b")
            + " "
            + Pattern.matches("a?", "")
            + m.reset().lookingAt());
    Matcher region = Pattern.compile("b").matcher("abcbd").region(2, 5);
    System.out.println(
        region.find()
            + " "
            + region.start()
            + " "
            + region.hitEnd()
            + " "
            + Pattern.compile("A", Pattern.CASE_INSENSITIVE).flags());
  }

  static Map<String, Integer> logs(int round) {
    Pattern line =
        Pattern.compile(
            "^(\\w{3}) +(\\d{1,2}) ((?:\\d\\d:){2}\\d\\d) (\\S+) ([\\w/-]+)(?:\\[(\\d+)\\])?:"
                + " (.*)$",
            Pattern.MULTILINE);
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      log.append("Jan ")
          .append(i % 28 + 1)
          .append(String.format(" %02d:%02d:%02d host%d ", i % 24, i % 60, round % 60, i % 5))
          .append(i % 3 == 0 ? "sshd[" + i * 7 + "]" : "kernel")
          .append(": message \"")
          .append(i * round)
          .append("\" from 10.0.")
          .append(i % 256)
          .append(".1\n");
    }
    Map<String, Integer> counts = new TreeMap<>();
    Matcher m = line.matcher(log);
    while (m.find()) {
      String pid = m.group(6);
      counts.merge(
          m.group(4) + ":" + m.group(5), pid == null ? 1 : Integer.parseInt(pid), Integer::sum);
    }
    return counts;
  }

  public static void main(String[] args) {
    features();
    replacing();
    List<Integer> hashes = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      hashes.add(logs(round).hashCode());
      String csv = "a,\"b,c\",,\"say \"\"hi\"\"\"," + round;
      List<String> fields =
          Pattern.compile("\\G(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")
              .matcher(csv)
              .results()
              .map(r -> r.group(1) != null ? r.group(1).replace("\"\"", "\"") : r.group(2))
              .toList();
      int backtracks = 0;
      for (int n = 8; n < 14; n++) {
        backtracks +=
            Pattern.compile("(a|aa)+b").matcher("a".repeat(n) + (n % 2 == 0 ? "b" : "c")).matches()
                ? 1
                : 0;
      }
      System.out.println(round + " " + hashes.hashCode() + " " + fields + " " + backtracks);
    }
  }
}
