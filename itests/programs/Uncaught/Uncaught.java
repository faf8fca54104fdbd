/** Dies of an exception that nobody catches: exit code 1, a stack trace on stderr. */
public class Uncaught {
  static class Broken extends RuntimeException {
    Broken(String message, Throwable cause) {
      super(message, cause);
    }
  }

  static int parse(String s, int depth) {
    long x = depth;
    for (int i = 0; i < 6_000_000; i++) {
      x = Long.rotateLeft(x, 5) + i;
    }
    if (x == 1) {
      return 0;
    }
    return depth == 0 ? Integer.parseInt(s) : parse(s, depth - 1) + 1;
  }

  public static void main(String[] args) {
    for (String s : new String[] {"1", "22", "333", "four", "5"}) {
      try {
        System.out.println(parse(s, 4));
      } catch (NumberFormatException e) {
        throw new Broken("can't go on after " + s, e);
      } finally {
        System.out.println("done with " + s);
      }
    }
  }
}
