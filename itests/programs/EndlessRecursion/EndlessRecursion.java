/** Recursion without end is stopped by StackOverflowError, and the program goes on. */
public class EndlessRecursion {
  static int depth;

  static int down(int n) {
    depth = n;
    return down(n + 1) + 1;
  }

  public static void main(String[] args) {
    for (int i = 1; i <= 2; i++) {
      try {
        System.out.println(down(0));
      } catch (StackOverflowError e) {
        System.out.println(i + " stopped, deeper than 5,000: " + (depth > 5_000));
      }
    }
  }
}
