import java.util.Scanner;
import java.util.TreeMap;

/** Reads lines from System.in, answers each, and sums up at the end of input. */
public class LineEcho {
  public static void main(String[] args) {
    Scanner in = new Scanner(System.in);
    TreeMap<String, Integer> words = new TreeMap<>();
    int number = 0;
    while (in.hasNextLine()) {
      String line = in.nextLine();
      number++;
      for (String word : line.toLowerCase().split("\\W+")) {
        if (!word.isEmpty()) {
          words.merge(word, 1, Integer::sum);
        }
      }
      System.out.println(number + ": " + new StringBuilder(line).reverse());
    }
    System.out.println(number + " lines, " + words);
  }
}
