import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/**
 * Reads System.in byte by byte, then by lines; commands drive a small calculator until "quit" or
 * the end.
 */
public class ReadBytes {
  public static void main(String[] args) throws IOException {
    StringBuilder first = new StringBuilder();
    int b;
    while ((b = System.in.read()) != '\n') {
      first.append((char) b);
    }
    System.out.println("first line has " + first.length() + " bytes: " + first);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    long total = 0;
    String line;
    while ((line = in.readLine()) != null && !line.equals("quit")) {
      String[] words = line.split(" ");
      long n = Long.parseLong(words[1]);
      total =
          switch (words[0]) {
            case "add" -> total + n;
            case "times" -> total * n;
            case "power" -> {
              long r = 1;
              for (long i = 0; i < n; i++) {
                r = r * total % 1_000_000_007;
              }
              yield r;
            }
            default -> throw new IllegalArgumentException(line);
          };
      System.out.println(line + " -> " + total);
    }
    System.out.println("left: " + in.readLine());
  }
}
