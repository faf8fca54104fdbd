/**
 * Digits of pi by the Rabinowitz-Wagon spigot and of e by its series, and a big natural number type
 * of its own.
 */
public class PiSpigot {
  static String pi(int digits) {
    int length = digits * 10 / 3 + 2;
    int[] a = new int[length];
    java.util.Arrays.fill(a, 2);
    StringBuilder out = new StringBuilder();
    int held = 0;
    int nines = 0;
    for (int d = 0; d <= digits; d++) {
      int carry = 0;
      for (int i = length - 1; i > 0; i--) {
        int x = a[i] * 10 + carry * (i + 1);
        a[i] = x % (2 * i + 1);
        carry = x / (2 * i + 1);
      }
      int x = a[0] * 10 + carry;
      a[0] = x % 10;
      int digit = x / 10;
      if (digit == 9) {
        nines++;
      } else if (digit == 10) {
        out.append(held + 1).append("0".repeat(nines));
        held = 0;
        nines = 0;
      } else {
        out.append(held).append("9".repeat(nines));
        held = digit;
        nines = 0;
      }
      if (d % 250 == 249) {
        System.out.println("pi " + d + " " + out.substring(Math.max(0, out.length() - 20)));
      }
    }
    return out.substring(1);
  }

  /** A natural number in base a billion, least first. */
  static final class Natural {
    private static final int BASE = 1_000_000_000;
    private final int[] parts;

    Natural(int... parts) {
      int n = parts.length;
      while (n > 1 && parts[n - 1] == 0) {
        n--;
      }
      this.parts = java.util.Arrays.copyOf(parts, n);
    }

    Natural plus(Natural o) {
      int n = Math.max(parts.length, o.parts.length);
      int[] sum = new int[n + 1];
      int carry = 0;
      for (int i = 0; i <= n; i++) {
        int s = carry + (i < parts.length ? parts[i] : 0) + (i < o.parts.length ? o.parts[i] : 0);
        carry = s >= BASE ? 1 : 0;
        sum[i] = s - carry * BASE;
      }
      return new Natural(sum);
    }

    Natural times(Natural o) {
      int[] product = new int[parts.length + o.parts.length];
      for (int i = 0; i < parts.length; i++) {
        long carry = 0;
        for (int j = 0; j < o.parts.length || carry > 0; j++) {
          long p = product[i + j] + carry + (j < o.parts.length ? (long) parts[i] * o.parts[j] : 0);
          product[i + j] = (int) (p % BASE);
          carry = p / BASE;
        }
      }
      return new Natural(product);
    }

    @Override
    public String toString() {
      StringBuilder b = new StringBuilder().append(parts[parts.length - 1]);
      for (int i = parts.length - 2; i >= 0; i--) {
        b.append(String.format("%09d", parts[i]));
      }
      return b.toString();
    }
  }

  static String e(int digits) {
    int length = digits + 10;
    int[] a = new int[length];
    java.util.Arrays.fill(a, 1);
    StringBuilder out = new StringBuilder("2");
    for (int d = 0; d < digits; d++) {
      int carry = 0;
      for (int i = length - 1; i >= 0; i--) {
        int x = a[i] * 10 + carry;
        a[i] = x % (i + 2);
        carry = x / (i + 2);
      }
      out.append(carry);
    }
    return out.toString();
  }

  public static void main(String[] args) {
    String pi = pi(2_000);
    System.out.println(pi.substring(0, 50) + " " + pi.length() + " " + pi.hashCode());
    String e = e(1_200);
    System.out.println(e.substring(0, 50) + " " + e.hashCode());
    Natural a = new Natural(0);
    Natural b = new Natural(1);
    Natural factorial = new Natural(1);
    for (int i = 1; i <= 3_000; i++) {
      Natural next = a.plus(b);
      a = b;
      b = next;
      if (i <= 1_000) {
        factorial = factorial.times(new Natural(i));
      }
      if (i % 200 == 0) {
        String f = a.toString();
        System.out.println(
            "fibonacci "
                + i
                + " has "
                + f.length()
                + " digits, "
                + f.substring(0, 10)
                + ".. "
                + f.hashCode());
      }
    }
    System.out.println(
        "1000! has "
            + factorial.toString().length()
            + " digits "
            + factorial.toString().hashCode());
    System.out.println(a.times(a).plus(new Natural(1)).toString().hashCode());
  }
}
