package pvm.core.library.guest.body;

/**
 * Bodies of {@link java.util.zip.CRC32} and {@link java.util.zip.Adler32}, which are native.
 *
 * <p>CRC-32 as in ISO 3309, reflected polynomial 0xEDB88320; Adler-32 as in RFC 1950.
 */
public final class ChecksumBody {
  private static final int POLYNOMIAL = 0xEDB88320;
  private static final int MODULUS = 65521;

  private ChecksumBody() {}

  public static int updateBytes0(int crc, byte[] bytes, int offset, int count) {
    int value = ~crc;
    for (int i = offset; i < offset + count; i++) {
      value = step(value, bytes[i]);
    }
    return ~value;
  }

  private static int step(int value, int next) {
    int stepped = value ^ next & 0xff;
    for (int bit = 0; bit < 8; bit++) {
      stepped = stepped >>> 1 ^ POLYNOMIAL & -(stepped & 1);
    }
    return stepped;
  }

  public static int updateBytes(int adler, byte[] bytes, int offset, int count) {
    int low = adler & 0xffff;
    int high = adler >>> 16;
    for (int i = offset; i < offset + count; i++) {
      low = (low + (bytes[i] & 0xff)) % MODULUS;
      high = (high + low) % MODULUS;
    }
    return high << 16 | low;
  }
}
