package pvm.core.library.guest.body;

/** Bodies of {@link java.util.zip.Adler32}: RFC 1950. */
public final class Adler32Body {
  private static final int MODULUS = 65521;

  private Adler32Body() {}

  public static int update(int adler, int value) {
    return updateBytes(adler, new byte[] {(byte) value}, 0, 1);
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
