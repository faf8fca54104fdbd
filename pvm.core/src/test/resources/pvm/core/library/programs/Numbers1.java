import java.math.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class Numbers1 {
  public static void main(String[] args) {
    System.out.println(new BigDecimal("1.10").add(new BigDecimal("2.205")).setScale(2, RoundingMode.HALF_EVEN) + " " + new BigDecimal(10).divide(new BigDecimal(3), 10, RoundingMode.HALF_UP) + " " + new BigDecimal("1E+3").toPlainString() + new BigDecimal("2").sqrt(new MathContext(20)));
    System.out.println(BigInteger.TWO.pow(200) + " " + new BigInteger("123456789012345678901234567890").mod(BigInteger.valueOf(97)) + BigInteger.valueOf(97).isProbablePrime(20) + " " + BigInteger.valueOf(48).gcd(BigInteger.valueOf(36)) + new BigInteger("ff", 16) + " " + BigInteger.ONE.shiftLeft(70).multiply(BigInteger.TEN.pow(50)).toString(36));
    try { BigDecimal.ONE.divide(new BigDecimal(3)); } catch (ArithmeticException e) { System.out.println(e.getMessage()); }
    Random r = new Random(1); System.out.println(r.nextInt() + " " + r.nextInt(10) + " " + r.nextDouble() + " " + r.nextGaussian() + " " + r.nextLong() + r.nextBoolean() + r.ints(3, 0, 9).boxed().toList());
    SplittableRandom sr = new SplittableRandom(5); System.out.println(sr.nextInt(100) + " " + sr.split().nextLong());
    int t = ThreadLocalRandom.current().nextInt(5, 6); System.out.println(t); System.out.println(Math.random() < 1.0);
    AtomicInteger ai = new AtomicInteger(); ai.incrementAndGet(); ai.addAndGet(5); ai.compareAndSet(6, 10); ai.updateAndGet(x -> x * 2); System.out.println(ai + " " + ai.getAndSet(1));
    AtomicLong al = new AtomicLong(5); al.accumulateAndGet(7, Long::max); AtomicReference<String> ar = new AtomicReference<>("a"); ar.getAndUpdate(s -> s + "b"); AtomicBoolean ab = new AtomicBoolean(); ab.set(true); LongAdder la = new LongAdder(); la.add(3); la.increment(); AtomicIntegerArray aia = new AtomicIntegerArray(3); aia.getAndAdd(1, 4); System.out.println(al + ar.get() + ab + la.sum() + aia);
    System.out.println(Math.floorMod(-7, 3) + " " + Math.sqrt(2) + " " + Math.round(2.5) + " " + Math.max(1L, 2) + Math.hypot(3, 4) + StrictMath.sin(1) + Math.fma(1.0, 2, 3));
    try { Math.addExact(Integer.MAX_VALUE, 1); } catch (ArithmeticException e) { System.out.println(e.getMessage()); }
    System.out.println(UUID.nameUUIDFromBytes("x".getBytes()) + " " + UUID.fromString("123e4567-e89b-12d3-a456-426614174000").version() + new UUID(1, 2));
    System.out.println(Base64.getEncoder().encodeToString("hello world".getBytes()) + new String(Base64.getDecoder().decode("aGk=")) + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {-1, -2}) + HexFormat.of().formatHex(new byte[] {1, 127, -1}));
    System.out.println(Double.toString(1e-5) + Float.toString(1.1f) + Double.compare(0.0, -0.0) + Double.toHexString(1.5) + (0.1 + 0.2) + Long.MIN_VALUE + Double.MIN_VALUE + (float) 1e10);
    System.out.println(Integer.toString(255, 16) + Integer.reverse(1) + Long.numberOfTrailingZeros(8) + Integer.compareUnsigned(-1, 1) + Integer.toUnsignedString(-1) + Character.forDigit(11, 16) + Integer.decode("0x10") + Byte.parseByte("7") + Short.MAX_VALUE);
    System.out.println(TimeUnit.HOURS.toSeconds(2) + " " + TimeUnit.MILLISECONDS.convert(3, TimeUnit.SECONDS) + TimeUnit.valueOf("DAYS"));
    Properties p = new Properties(); p.setProperty("a", "1"); p.setProperty("b", "ü x"); System.out.println(p.getProperty("a") + p.getProperty("z", "dflt") + new TreeMap<>(p));
    java.util.zip.CRC32 crc = new java.util.zip.CRC32(); crc.update("hello".getBytes()); System.out.println(crc.getValue()); java.util.zip.Adler32 ad = new java.util.zip.Adler32(); ad.update("hello".getBytes()); System.out.println(ad.getValue());
    IntSummaryStatistics st = new IntSummaryStatistics(); st.accept(3); st.accept(8); System.out.println(st);
    System.out.println(new DoubleAdder() + " " + new DoubleSummaryStatistics().getMax() + Long.hashCode(5L) + Boolean.logicalXor(true, false) + Float.floatToIntBits(1f));
  }
}
