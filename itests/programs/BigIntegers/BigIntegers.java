import java.math.BigInteger;
import java.util.Random;

/**
 * BigInteger: Fibonacci and factorial numbers, primes, modular powers, a small RSA, roots, bits.
 */
public class BigIntegers {
  static BigInteger fibonacci(int n) {
    BigInteger a = BigInteger.ZERO;
    BigInteger b = BigInteger.ONE;
    for (int i = 0; i < n; i++) {
      BigInteger next = a.add(b);
      a = b;
      b = next;
    }
    return a;
  }

  static BigInteger factorial(int from, int to) {
    if (to - from < 3) {
      BigInteger r = BigInteger.valueOf(from);
      for (int i = from + 1; i <= to; i++) {
        r = r.multiply(BigInteger.valueOf(i));
      }
      return r;
    }
    int mid = (from + to) / 2;
    return factorial(from, mid).multiply(factorial(mid + 1, to));
  }

  static boolean fermat(BigInteger n) {
    for (int a : new int[] {2, 3, 5, 7}) {
      if (!BigInteger.valueOf(a).modPow(n.subtract(BigInteger.ONE), n).equals(BigInteger.ONE)) {
        return false;
      }
    }
    return true;
  }

  public static void main(String[] args) {
    Random random = new Random(8);
    System.out.println(fibonacci(300) + " " + factorial(1, 60));
    BigInteger x = new BigInteger("-123456789012345678901234567890");
    BigInteger y = new BigInteger("fedcba9876543210", 16);
    System.out.println(
        x.mod(y)
            + " "
            + x.remainder(y)
            + " "
            + x.gcd(y)
            + " "
            + x.negate().sqrt()
            + " "
            + x.bitLength()
            + " "
            + x.shiftLeft(3).shiftRight(70));
    System.out.println(
        x.and(y)
            + " "
            + x.or(y).xor(y)
            + " "
            + y.not()
            + " "
            + y.testBit(4)
            + y.setBit(100).bitCount()
            + " "
            + x.signum()
            + x.toString(36)
            + " "
            + x.hashCode());
    System.out.println(
        x.compareTo(y)
            + " "
            + x.longValue()
            + " "
            + y.doubleValue()
            + " "
            + x.pow(3)
            + " "
            + x.toByteArray().length);
    try {
      x.divide(BigInteger.ZERO);
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
    for (int round = 1; round <= 25; round++) {
      BigInteger p =
          BigInteger.valueOf(2).pow(90).add(BigInteger.valueOf(round * 1000L)).or(BigInteger.ONE);
      while (!fermat(p)) {
        p = p.add(BigInteger.TWO);
      }
      BigInteger q = p.add(BigInteger.TWO);
      while (!fermat(q)) {
        q = q.add(BigInteger.TWO);
      }
      BigInteger n = p.multiply(q);
      BigInteger phi = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
      BigInteger e = BigInteger.valueOf(65537);
      BigInteger d = e.modInverse(phi);
      BigInteger message = new BigInteger(170, random);
      BigInteger secret = message.modPow(e, n);
      System.out.println(
          round
              + " "
              + p
              + " "
              + secret.mod(BigInteger.valueOf(1_000_003))
              + " back "
              + secret.modPow(d, n).equals(message)
              + " fib "
              + fibonacci(round * 400).mod(n).bitLength()
              + " fact "
              + factorial(1, round * 60).toString().length());
    }
  }
}
