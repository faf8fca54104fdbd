package pvm.core.library.guest.body;

/** Bodies of {@link java.util.zip.Adler32}. */
public final class Adler32Body {
  private Adler32Body() {}

  public static int update(int adler, int value) {
    return ChecksumBody.updateBytes(adler, new byte[] {(byte) value}, 0, 1);
  }
}
