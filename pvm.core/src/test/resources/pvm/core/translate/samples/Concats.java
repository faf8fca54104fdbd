// release 8
public class Concats {
  static StringBuilder log = new StringBuilder();

  static class Loud {
    final String text;

    Loud(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      log.append('<').append(text).append('>');
      return text;
    }
  }

  static String all(
      byte b, short s, char c, int i, long l, float f, double d, boolean z, Object o, String t) {
    return "" + b + s + c + i + l + f + d + z + o + t;
  }

  interface Named {
    default String hello(Object who) {
      return "hello " + who + "!";
    }
  }

  public static String run() {
    String r = "";
    r += all((byte) -1, (short) 2, 'c', 4, 5L, 6.5f, 7.25, true, null, null);
    r += new Loud("a") + "\1\2" + new Loud("b") + 1L + new Loud("c");
    r += (Object) null + "x" + new Loud(null);
    Integer box = 5;
    Character ch = 'q';
    Object[] array = {1};
    char[] chars = null;
    r += box + "/" + ch + array[0] + chars;
    long wide = 1L << 33;
    Loud loud = new Loud("w");
    r += wide + " " + loud + wide + loud + 2.0;
    r += new Named() {}.hello(new StringBuilder("sb"));
    String s = "s";
    s += loud;
    s += 'c';
    String[] cells = {"x"};
    int k = 0;
    cells[k++] += loud;
    try {
      r += "boom"
          + new Object() {
            @Override
            public String toString() {
              throw new IllegalStateException("boom");
            }
          };
    } catch (IllegalStateException e) {
      r += e.getMessage();
    }
    StringBuilder many = new StringBuilder();
    String x = "1", y = "2";
    r += x + y + x + y + x + y + x + y + x + y + x + y + x + y + x + y + x + y + x + y + x + y
        + loud + y + x + y + x + y + x + y + x + y + x + y + x + y + x + y + x + y + x + y + x;
    return r + s + cells[0] + k + log;
  }
}
