import java.util.InputMismatchException;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;

/** Scanner over strings: numbers, words, lines, delimiters, patterns, mistakes. */
public class ScannerWork {
  static String data(int seed) {
    StringBuilder b = new StringBuilder();
    long x = seed;
    for (int i = 0; i < 60; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
      b.append("row")
          .append(i)
          .append("; ")
          .append((int) (x >>> 40))
          .append(" ;")
          .append((x >>> 50) / 8.0)
          .append("; ")
          .append((x & 1 << 20) == 0)
          .append('\n');
    }
    return b.toString();
  }

  public static void main(String[] args) {
    Locale.setDefault(Locale.US);
    Scanner s =
        new Scanner("12 -7 3.5 1,234 word true 99999999999 ff\nthe rest of the line\n\nlast");
    System.out.println(
        s.nextInt()
            + s.nextInt()
            + " "
            + s.nextDouble()
            + " "
            + s.nextInt()
            + " "
            + s.next()
            + s.nextBoolean()
            + s.nextLong()
            + s.nextInt(16));
    System.out.println(
        "["
            + s.nextLine()
            + "]["
            + s.nextLine()
            + "]["
            + s.nextLine()
            + "]"
            + s.hasNextLine()
            + s.nextLine()
            + s.hasNext());
    Scanner wrong = new Scanner("abc");
    try {
      wrong.nextInt();
    } catch (InputMismatchException e) {
      System.out.println("no int: " + e.getMessage() + " but " + wrong.next());
    }
    Scanner csv = new Scanner("a, b ,c").useDelimiter("\\s*,\\s*");
    System.out.println(
        csv.tokens().toList() + " " + new Scanner("k1=v1 k2=v2").findInLine("(\\w+)=(\\w+)"));
    Map<String, Double> totals = new TreeMap<>();
    for (int round = 0; round < 30; round++) {
      Scanner lines = new Scanner(data(round));
      int good = 0;
      while (lines.hasNextLine()) {
        Scanner fields = new Scanner(lines.nextLine()).useDelimiter("\\s*;\\s*");
        String name = fields.next();
        int count = fields.nextInt();
        double price = fields.nextDouble();
        if (fields.nextBoolean()) {
          good++;
          totals.merge(name.substring(0, 4), count * price, Double::sum);
        }
      }
      System.out.println(round + " " + good + " " + totals.size() + " " + totals.get("row1"));
    }
  }
}
