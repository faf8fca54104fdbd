import java.util.Formatter;
import java.util.IllegalFormatException;
import java.util.Locale;

/** String.format with many conversions, flags, widths and errors; long runs of it. */
public class Formatting {
  record Money(long cents) {
    @Override
    public String toString() {
      return String.format("$%,d.%02d", cents / 100, cents % 100);
    }
  }

  static String error(String format, Object... args) {
    try {
      return String.format(format, args);
    } catch (IllegalFormatException e) {
      return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
  }

  public static void main(String[] args) {
    Locale.setDefault(Locale.US);
    System.out.println(
        String.format(
            "%d|%5d|%-5d|%05d|%+d|%,d|%(d|% d|%x|%X|%#x|%o|%08x",
            42, 42, 42, 42, 42, 1234567, -42, 42, 255, 255, 255, 8, -1));
    System.out.println(
        String.format(
            "%d %d %d %d %,d %x",
            (byte) 1, (short) -2, 3L, Long.MIN_VALUE, Long.MAX_VALUE, (byte) -1));
    System.out.println(
        String.format(
            "%f|%.2f|%8.3f|%-8.1f|%08.2f|%+.0f|%,.2f|%e|%.3E|%g|%a",
            3.14159, 2.005, 1.5, 2.25, -3.5, 0.5, 1234567.891, 12345.678, 0.00012, 0.0001234, 1.0));
    System.out.println(
        String.format(
            "%f %e %g %.1f %5.1f %s", Double.NaN, Double.POSITIVE_INFINITY, 1e-5, -0.0, 1f, 1e10f));
    System.out.println(
        String.format(
            "%s|%10s|%-10s|%.3s|%10.2s|%S|%s|%s",
            "text", "right", "left", "truncate", "abc", "upper", null, new Money(1234567)));
    System.out.println(
        String.format(
                "%c|%C|%5c|%c|%b|%B|%b|%b|%5b|%h|%%|%n",
                'a', 'b', 'c', 65, true, false, null, "x", true, "hash")
            .trim());
    System.out.println(
        String.format("%2$s %1$s %<s %s %s", "one", "two") + String.format("%1$d %1$x %1$o", 100));
    System.out.println(
        String.format("%-20s|%20s|", "name", new Money(5))
            + String.format("%s %s", new int[0].length, java.util.List.of(1, 2)));
    System.out.println(
        String.format(Locale.GERMANY, "%,.2f", 1234.5)
            + " "
            + String.format(Locale.ROOT, "%,d", 9999)
            + " "
            + "%s".formatted("end"));
    System.out.println(error("%d", "text"));
    System.out.println(error("%s %s", 1));
    System.out.println(error("%q", 1));
    System.out.println(error("%.2d", 1));
    System.out.println(error("%-d", 1));
    System.out.println(error("%c", 1 << 30));
    System.out.printf("%s %d%n", "printf", 1);
    System.out.format("%s%n", "format");
    long sum = 0;
    StringBuilder table = new StringBuilder();
    Formatter formatter = new Formatter(table);
    for (int round = 0; round < 40; round++) {
      for (int i = 0; i < 500; i++) {
        String s =
            String.format(
                "%05d %-8s %,12d %8.3f %x %b %c %e",
                i, "n" + i, i * 98765L, i / 7.0, i * round, i % 2 == 0, 'a' + i % 26, i * 1e-3);
        sum = sum * 31 + s.hashCode();
      }
      formatter.format("| %3d | %20d |%n", round, sum);
    }
    System.out.print(table);
  }
}
