package pvm.core.library.guest.body;

/** Bodies of {@link java.util.zip.CRC32}. */
public final class Crc32Body {
  private Crc32Body() {}

  public static int update(int crc, int value) {
    return ChecksumBody.updateBytes0(crc, new byte[] {(byte) value}, 0, 1);
  }
}
