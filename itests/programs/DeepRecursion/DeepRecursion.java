import java.util.ArrayList;
import java.util.List;

/** Recursion 20,000 deep, with work at each level on the way down and on the way up. */
public class DeepRecursion {
  static long spent;

  static int work(int n) {
    int x = n;
    for (int i = 0; i < 900; i++) {
      x = Integer.rotateLeft(x, 3) + i;
    }
    spent += x & 3;
    return n;
  }

  static long down(int n, long acc) {
    if (n == 0) {
      return acc;
    }
    int local = work(n);
    long below = down(n - 1, acc * 31 + local);
    return below ^ work(local);
  }

  static int even(int n) {
    return n == 0 ? 1 : odd(n - 1) + work(1) - 1;
  }

  static int odd(int n) {
    return n == 0 ? 0 : even(n - 1);
  }

  static String collect(int n, List<String> list) {
    try {
      if (n == 0) {
        throw new IllegalStateException("bottom");
      }
      return n % 1000 == 0 ? n + collect(n - 1, list) : collect(n - 1, list);
    } finally {
      if (work(n) % 1000 == 0) {
        list.add("up " + n);
      }
    }
  }

  record Node(int value, Node next) {
    long sum() {
      return next == null ? value : work(value) + next.sum();
    }

    Node reversed(Node onto) {
      Node head = new Node(value, onto);
      return next == null ? head : next.reversed(head);
    }
  }

  static long mixed(int n, double d, long l, String s, Object o, float f) {
    if (n == 0) {
      return (long) d + l + s.length() + (o == null ? 1 : 2) + (long) f;
    }
    double half = d / 2 + 1;
    long r = mixed(n - 1, half, l + 1, n % 100 == 0 ? s + "x" : s, n % 2 == 0 ? s : null, f + .5f);
    return r + (half > d ? 1 : 0) + (o == s ? 10 : 0);
  }

  static int ackermann(int m, int n) {
    return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
  }

  interface Step {
    long go(int n);
  }

  static final Step[] STEP = new Step[1];

  public static void main(String[] args) {
    for (int round = 0; round < 12; round++) {
      System.out.println("down " + down(20_000, round));
    }
    System.out.println("even " + even(20_000) + " odd " + odd(19_999));
    List<String> ups = new ArrayList<>();
    try {
      collect(20_000, ups);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage() + " " + ups.size() + ups.get(3));
    }
    Node list = null;
    for (int i = 0; i < 20_000; i++) {
      list = new Node(i, list);
    }
    System.out.println("list " + list.sum() + " " + list.reversed(null).value());
    System.out.println("mixed " + mixed(20_000, 1e9, 5, "s", null, 1f));
    System.out.println("ackermann " + ackermann(2, 2_000) + " " + ackermann(3, 7));
    STEP[0] = n -> n == 0 ? 0 : work(n) + STEP[0].go(n - 1);
    System.out.println("lambda " + STEP[0].go(20_000));
    System.out.println("spent " + spent);
  }
}
