import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * BigDecimal: scales, every rounding mode, square roots, pi by Machin's formula, interest to the
 * cent.
 */
public class BigDecimals {
  static BigDecimal arctan(int inverse, int digits) {
    BigDecimal x = BigDecimal.valueOf(inverse);
    BigDecimal square = x.multiply(x);
    BigDecimal term = BigDecimal.ONE.divide(x, digits + 5, RoundingMode.HALF_EVEN);
    BigDecimal sum = term;
    for (int i = 3; term.signum() != 0; i += 2) {
      term = term.divide(square, digits + 5, RoundingMode.HALF_EVEN).negate();
      sum = sum.add(term.divide(BigDecimal.valueOf(i), digits + 5, RoundingMode.HALF_EVEN));
    }
    return sum;
  }

  public static void main(String[] args) {
    for (RoundingMode mode : RoundingMode.values()) {
      StringBuilder b = new StringBuilder(mode.toString());
      for (String s : new String[] {"5.5", "2.5", "1.1", "-1.1", "-2.5", "3"}) {
        try {
          b.append(' ').append(new BigDecimal(s).setScale(0, mode));
        } catch (ArithmeticException e) {
          b.append(" inexact");
        }
      }
      System.out.println(b);
    }
    BigDecimal a = new BigDecimal("12345.67890");
    System.out.println(
        a.scale()
            + " "
            + a.precision()
            + " "
            + a.stripTrailingZeros()
            + " "
            + a.movePointLeft(7)
            + " "
            + a.toBigInteger()
            + " "
            + a.negate().abs().pow(3));
    System.out.println(
        new BigDecimal("1E+5").toPlainString()
            + " "
            + new BigDecimal("1E+5")
            + " "
            + new BigDecimal("0.0000001")
            + " "
            + new BigDecimal(0.1)
            + " "
            + BigDecimal.valueOf(0.1));
    System.out.println(
        new BigDecimal("2.0").equals(new BigDecimal("2.00"))
            + " "
            + new BigDecimal("2.0").compareTo(new BigDecimal("2.00"))
            + " "
            + a.divideToIntegralValue(new BigDecimal("7"))
            + a.remainder(new BigDecimal("7")));
    try {
      BigDecimal.ONE.divide(BigDecimal.valueOf(3));
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
    System.out.println(BigDecimal.TWO.sqrt(new MathContext(60)));
    for (int digits = 50; digits <= 500; digits += 50) {
      BigDecimal pi =
          arctan(5, digits)
              .multiply(BigDecimal.valueOf(16))
              .subtract(arctan(239, digits).multiply(BigDecimal.valueOf(4)))
              .setScale(digits, RoundingMode.DOWN);
      String text = pi.toString();
      System.out.println(digits + " " + text.substring(text.length() - 20) + " " + text.hashCode());
    }
    BigDecimal balance = new BigDecimal("1000.00");
    BigDecimal rate =
        new BigDecimal("0.0375").divide(BigDecimal.valueOf(365), MathContext.DECIMAL64);
    for (int day = 1; day <= 36_500; day++) {
      balance = balance.add(balance.multiply(rate)).setScale(2, RoundingMode.HALF_EVEN);
      if (day % 1_825 == 0) {
        System.out.println("year " + day / 365 + " " + balance);
      }
    }
  }
}
