package pvm.core.library.guest.body;

/** Bodies of {@link java.util.zip.CRC32}: ISO 3309, reflected polynomial 0xEDB88320. */
public final class Crc32Body {
  private static final int[] TABLE = table();

  private Crc32Body() {}

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value >>> 1) ^ (0xEDB88320 & -(value & 1));
      }
      table[i] = value;
    }
    return table;
  }

  public static int update(int crc, int value) {
    return ~step(~crc, value);
  }

  public static int updateBytes0(int crc, byte[] bytes, int offset, int count) {
    int value = ~crc;
    for (int i = offset; i < offset + count; i++) {
      value = step(value, bytes[i]);
    }
    return ~value;
  }

  private static int step(int value, int next) {
    return (value >>> 8) ^ TABLE[(value ^ next) & 0xff];
  }
}
