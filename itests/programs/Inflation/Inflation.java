import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacks gzip, zip and zlib data in pieces of many sizes. */
public class Inflation {
  private static final String GZIP =
      "H4sIAAAAAAAA/21UXXrDIAx75xRcjZW0S9tBl7TrttOvlhxsyF74iH9kSzY5Pz5ua7i/TzHX0xrncrym+7TGdEpzic"
      + "+65HXwtMstHS5TjmdB2D4EqH5Ni+Yf63e8pt8fBgWGfj7mwyX6u2S9LfVZ1Mpk4AiC+2SUgfObxUPrDCVxSAxJaINd"
      + "04pWsiIO7Hn6krgHAvJsKZ0MBulp0oK+aOApPYoCJnaA4iDMkFbFN6O1gIcEOk1vIPMGIwBflYLp14Dh+0fAcdooBE"
      + "8btXpYvcVLHdPzpUdfygh3ZCQQfhwMoAR+P9yWBMcPvSnQfl2t85ETplVyBz4sSGiUaQIYY1ynIzCSxpfhFdqcoBhk"
      + "IGpQaUoe9rabmR/JsCHdvBWNb3C3hI7Q7oltygiIa0Y+bbf09YnRFrqbuG+0Y8B4m4zfCHvefHX+t9Gp5DfDkoC344"
      + "Ib6vH6B9PcE2j/BAAA";

  private static final String ZIP =
      "UEsDBBQACAgIAAAAIQAAAAAAAAAAAAAAAAAJAAkAd29yZHMudHh0VVQFAAEAAAAAbVHbFoIgEHznK/g1EjS1wESz+v"
      + "raGQT09LJn2cvM7DCs9ymq5eq0DV3UvW9vZnFRm870Xm9htvHUyclkmtFZPQjC/hCg8HRz2m/DS9/M580hxdHH2jej"
      + "rnPZusxh86nKZeAIQvXkVAHnm+QqKwMlgszwiCTwIDqheZsQT9cz1pTIFQEZ88rBhgJZn8kKdLHAKBrFgWK2guM4mC"
      + "OZpRaTuICHBTaL30BmhiIAf0yq+JeB0ftj4Pm3QYRO/urUIfs+/wVQSwcITUZy78IAAABYAgAAUEsDBAoAAAgAAAAA"
      + "IQCGphA2BQAAAAUAAAAOAAkAZGlyL3N0b3JlZC50eHRVVAUAAQAAAABoZWxsb1BLAQIUABQACAgIAAAAIQBNRnLvwg"
      + "AAAFgCAAAJAAkAAAAAAAAAAAAAAAAAAAB3b3Jkcy50eHRVVAUAAQAAAABQSwECCgAKAAAIAAAAACEAhqYQNgUAAAAF"
      + "AAAADgAJAAAAAAAAAAAAAAACAQAAZGlyL3N0b3JlZC50eHRVVAUAAQAAAABQSwUGAAAAAAIAAgCFAAAAPAEAAAAA";

  private static final String ZLIB =
      "eNpLTEpOREIALfUFvw==";

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static long checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  public static void main(String[] args) throws Exception {
    for (int piece : new int[] {1, 7, 100, 10_000}) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(GZIP)), piece)) {
        byte[] all = in.readAllBytes();
        System.out.println(piece + " " + all.length + " " + Long.toHexString(checksum(all)));
        if (piece == 100) {
          System.out.println(new String(all, 0, 200, StandardCharsets.UTF_8));
        }
      }
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(ZIP)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] all = zip.readAllBytes();
        System.out.println(entry.getName() + " " + all.length + " " + Long.toHexString(checksum(all)));
      }
    }
    Inflater inflater = new Inflater();
    byte[] packed = bytes(ZLIB);
    byte[] one = new byte[1];
    StringBuilder text = new StringBuilder();
    int fed = 0;
    while (!inflater.finished()) {
      if (inflater.needsInput()) {
        inflater.setInput(packed, fed++, 1);
      }
      if (inflater.inflate(one) == 1) {
        text.append((char) one[0]);
      }
    }
    System.out.println(text + " " + inflater.getTotalIn() + " " + inflater.getTotalOut() + " " + Integer.toHexString(inflater.getAdler()));
    inflater.end();
    packed[packed.length - 1] ^= 1;
    try {
      new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
    try {
      Inflater raw = new Inflater(true);
      raw.setInput(new byte[] {7, 7, 7});
      raw.inflate(one);
    } catch (DataFormatException e) {
      System.out.println("no deflated data");
    }
  }
}
