package pvm.bench.kernels;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a log taken apart by regular expressions with groups, and words replaced. */
final class RegexParse implements Kernel {

  private static final Pattern LINE =
      Pattern.compile("^(\\d+)\\s+\\[(\\w+)\\]\\s+([\\w.]+):\\s+(.*?)\\s*$", Pattern.MULTILINE);
  private static final Pattern VALUE = Pattern.compile("(?<key>[a-z]+)=(?<value>\\d+|\"[^\"]*\")");

  private final String text = text();

  private static String text() {
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      b.append(1_000 + i)
          .append(i % 5 == 0 ? " [warn]  " : " [info] ")
          .append("house.floor")
          .append(i % 3)
          .append(": temp=")
          .append(i % 40)
          .append(" name=\"room ")
          .append(i % 12)
          .append("\" ok \n");
    }
    return b.toString();
  }

  @Override
  public long run() {
    long sum = 0;
    for (int round = 0; round < 8; round++) {
      Matcher line = LINE.matcher(text);
      while (line.find()) {
        sum = sum * 31 + Integer.parseInt(line.group(1)) + line.group(2).length();
        Matcher value = VALUE.matcher(line.group(4));
        while (value.find()) {
          sum += value.group("key").hashCode() ^ value.group("value").length();
        }
      }
      sum += VALUE.matcher(text).replaceAll(m -> m.group(2) + m.start() % 10).length();
    }
    return sum;
  }

  @Override
  public long expected() {
    return -4316905850060556272L;
  }
}
