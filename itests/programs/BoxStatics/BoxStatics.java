import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The static methods of Integer, Long, Double, Boolean, Byte, Short, Objects, Optional; and boxing
 * in long loops.
 */
public class BoxStatics {
  static void integers() {
    int[] some = {0, 1, -1, 255, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE};
    for (int n : some) {
      System.out.println(
          n
              + " "
              + Integer.toBinaryString(n)
              + " "
              + Integer.toHexString(n)
              + " "
              + Integer.toOctalString(n)
              + " "
              + Integer.toString(n, 36)
              + " "
              + Integer.bitCount(n)
              + " "
              + Integer.numberOfLeadingZeros(n)
              + " "
              + Integer.numberOfTrailingZeros(n)
              + " "
              + Integer.highestOneBit(n)
              + " "
              + Integer.lowestOneBit(n)
              + " "
              + Integer.reverse(n)
              + " "
              + Integer.reverseBytes(n)
              + " "
              + Integer.signum(n)
              + " "
              + Integer.toUnsignedString(n)
              + " "
              + Integer.rotateRight(n, 3)
              + " "
              + Integer.hashCode(n));
    }
    System.out.println(
        Integer.parseInt("-7f", 16)
            + Integer.decode("#ff")
            + Integer.valueOf("12")
            + " "
            + Integer.compare(3, 2)
            + Integer.max(1, 2)
            + Integer.sum(3, 4)
            + " "
            + Integer.compareUnsigned(-1, 1)
            + Integer.parseUnsignedInt("4294967295")
            + " "
            + Integer.compress(0xabcd, 0xf0f0)
            + Integer.getInteger("not.set"));
  }

  static void others() {
    for (long n : new long[] {0, -1, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE}) {
      System.out.println(
          n
              + " "
              + Long.toHexString(n)
              + " "
              + Long.bitCount(n)
              + " "
              + Long.numberOfLeadingZeros(n)
              + " "
              + Long.reverse(n)
              + " "
              + Long.hashCode(n)
              + " "
              + Long.toString(n, 7)
              + " "
              + Long.toUnsignedString(n)
              + " "
              + Long.signum(n)
              + " "
              + Long.rotateLeft(n, 9));
    }
    System.out.println(
        Double.toString(1e21)
            + Double.valueOf("3.5")
            + Double.isInfinite(1 / 0.0)
            + Double.compare(1, 2)
            + Double.hashCode(1.5)
            + Double.MIN_VALUE
            + Double.sum(1, 2)
            + Float.parseFloat("1e-3")
            + Float.isFinite(1f)
            + Float.MAX_VALUE
            + Float.intBitsToFloat(0x3fc00000)
            + Double.longBitsToDouble(0x3ff8000000000000L));
    System.out.println(
        Boolean.parseBoolean("TRUE")
            + " "
            + Boolean.logicalXor(true, false)
            + Boolean.compare(true, false)
            + Boolean.hashCode(true)
            + " "
            + Byte.parseByte("-12")
            + Byte.toUnsignedInt((byte) -1)
            + Short.reverseBytes((short) 1)
            + Short.toUnsignedInt((short) -2)
            + Short.valueOf((short) 7).equals((short) 7));
    Number[] numbers = {(byte) 1, (short) 2, 3, 4L, 5.5f, 6.5};
    System.out.println(
        Arrays.stream(numbers).mapToDouble(Number::doubleValue).sum()
            + " "
            + numbers[5].intValue()
            + numbers[4].byteValue()
            + numbers[3].floatValue());
    System.out.println(
        Objects.hash(1, "a", null)
            + " "
            + Objects.equals(null, null)
            + Objects.requireNonNullElse(null, "else")
            + Objects.toString(null, "none")
            + Objects.hashCode(null)
            + " "
            + new UUID(1, 2));
    try {
      Objects.checkIndex(5, 3);
    } catch (IndexOutOfBoundsException e) {
      System.out.println(e.getMessage());
    }
    try {
      Objects.requireNonNull(null, () -> "must be there");
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
  }

  static void optionals() {
    Optional<String> full = Optional.of("full");
    Optional<String> empty = Optional.ofNullable(null);
    System.out.println(
        full
            + " "
            + empty
            + " "
            + full.map(String::length).get()
            + full.flatMap(s -> empty).isEmpty()
            + empty.or(() -> full).get()
            + full.filter(String::isEmpty)
            + empty.orElseGet(() -> "got")
            + full.stream().count()
            + OptionalInt.of(3)
            + full.equals(Optional.of("full"))
            + full.hashCode());
    full.ifPresentOrElse(s -> System.out.print("there "), () -> System.out.print("not there "));
    try {
      empty.orElseThrow();
    } catch (java.util.NoSuchElementException e) {
      System.out.println(e.getMessage());
    }
  }

  static Integer boxed(
      Integer a, Long b, Double c, Character d, Boolean e, Byte f, Short g, Float h) {
    Integer sum = a;
    sum++;
    sum += (int) (b + c);
    if (e) {
      sum -= d;
    }
    sum = e ? sum : null;
    return sum == null ? f + g : sum + Math.round(h);
  }

  public static void main(String[] args) {
    integers();
    others();
    optionals();
    Integer total = 0;
    Long big = 1L;
    for (int round = 0; round < 30; round++) {
      for (int i = 0; i < 60_000; i++) {
        total +=
            boxed(
                i,
                (long) i * 3,
                i / 2.0,
                (char) (i % 128),
                i % 3 != 0,
                (byte) i,
                (short) i,
                i / 4f);
        big = big * 31 + total;
        List<Object> list = List.of(total, big, (double) i, (char) i, (byte) i, i % 2 == 0);
        big += list.hashCode();
      }
      System.out.println(round + " " + total + " " + big);
    }
    try {
      Integer none = big == 0 ? 1 : null;
      int n = none;
      System.out.println(n);
    } catch (NullPointerException e) {
      System.out.println("null can't be unboxed");
    }
  }
}
