import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs and unpacks in every way; what is packed has no fixed size, so only bounds are printed. */
public class Packing {
  static final byte[] TEXT = text();
  static final byte[] NOISE = noise(3000);
  static final byte[] RUN = new byte[70_000];

  static byte[] text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append("line ").append(i * 7919 % 1000).append(" of a text that repeats itself\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(5).nextBytes(bytes);
    return bytes;
  }

  static byte[] unpack(byte[] packed, boolean raw, byte[] dictionary) throws Exception {
    Inflater inflater = new Inflater(raw);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    inflater.setInput(packed);
    byte[] buffer = new byte[777];
    while (!inflater.finished()) {
      int n = inflater.inflate(buffer);
      out.write(buffer, 0, n);
      if (n == 0 && inflater.needsDictionary()) {
        inflater.setDictionary(dictionary);
      } else if (n == 0 && inflater.needsInput() && !inflater.finished()) {
        throw new IOException("cut off");
      }
    }
    inflater.end();
    return out.toByteArray();
  }

  static byte[] pack(
      byte[] data, int level, int strategy, boolean raw, int piece, byte[] dictionary) {
    Deflater deflater = new Deflater(level, raw);
    deflater.setStrategy(strategy);
    if (dictionary != null) {
      deflater.setDictionary(dictionary);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[501];
    for (int at = 0; at < data.length; at += piece) {
      deflater.setInput(data, at, Math.min(piece, data.length - at));
      if (at + piece >= data.length) {
        deflater.finish();
      }
      while (!deflater.needsInput() || (at + piece >= data.length && !deflater.finished())) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    if (data.length == 0) {
      deflater.finish();
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    if (deflater.getTotalIn() != data.length || deflater.getTotalOut() != out.size()) {
      throw new AssertionError("totals");
    }
    deflater.end();
    return out.toByteArray();
  }

  static String size(byte[] packed, byte[] data) {
    return packed.length * 4 < data.length
        ? "small"
        : packed.length <= data.length + 256 ? "whole" : "too large";
  }

  static void levels() throws Exception {
    int[] strategies = {Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY};
    for (int level : new int[] {-1, 0, 1, 3, 5, 6, 9}) {
      StringBuilder line = new StringBuilder("level " + level);
      for (byte[] data : new byte[][] {TEXT, NOISE, RUN, {}, {42}}) {
        byte[] packed = pack(data, level, strategies[(level + 1) % 2], level % 2 == 0, 5000, null);
        line.append(' ').append(size(packed, data));
        if (!Arrays.equals(data, unpack(packed, level % 2 == 0, null))) {
          line.append(" WRONG");
        }
      }
      System.out.println(line);
    }
    byte[] huffman = pack(TEXT, 6, Deflater.HUFFMAN_ONLY, true, 100, null);
    System.out.println("huffman " + Arrays.equals(TEXT, unpack(huffman, true, null)));
  }

  static void dictionary() throws Exception {
    byte[] words = "of a text that repeats itself\nline ".getBytes(StandardCharsets.UTF_8);
    byte[] packed = pack(Arrays.copyOf(TEXT, 200), 9, 0, false, 50, words);
    byte[] without = pack(Arrays.copyOf(TEXT, 200), 9, 0, false, 50, null);
    System.out.println("dictionary helps " + (packed.length < without.length));
    System.out.println(new String(unpack(packed, false, words), StandardCharsets.UTF_8).hashCode());
  }

  static void flushes() throws Exception {
    Deflater deflater = new Deflater();
    Inflater inflater = new Inflater();
    byte[] packed = new byte[4000];
    byte[] back = new byte[4000];
    for (int i = 0; i < 5; i++) {
      String message = "message " + i + " with more words, more words";
      deflater.setInput(message.getBytes(StandardCharsets.UTF_8));
      int n =
          deflater.deflate(
              packed, 0, packed.length, i == 3 ? Deflater.FULL_FLUSH : Deflater.SYNC_FLUSH);
      inflater.setInput(packed, 0, n);
      int m = inflater.inflate(back);
      System.out.println(
          new String(back, 0, m, StandardCharsets.UTF_8) + " " + deflater.needsInput());
    }
    deflater.finish();
    int n = deflater.deflate(packed);
    inflater.setInput(packed, 0, n);
    System.out.println(
        inflater.inflate(back)
            + " "
            + inflater.finished()
            + " "
            + deflater.finished()
            + " "
            + (deflater.getAdler() == inflater.getAdler())
            + " "
            + deflater.getBytesRead());
    deflater.reset();
    deflater.setInput(TEXT);
    deflater.finish();
    System.out.println(deflater.deflate(packed) > 0);
    deflater.end();
    try {
      deflater.deflate(packed);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }

  static void streams() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes, 100)) {
      for (int i = 0; i < TEXT.length; i += 333) {
        out.write(TEXT, i, Math.min(333, TEXT.length - i));
      }
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      System.out.println("gzip " + Arrays.equals(TEXT, in.readAllBytes()));
    }
    bytes.reset();
    try (OutputStream out = new DeflaterOutputStream(bytes, true)) {
      out.write(TEXT);
      out.flush();
      out.write(NOISE);
    }
    InputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    System.out.println(
        "inflate "
            + Arrays.equals(TEXT, in.readNBytes(TEXT.length))
            + " "
            + in.readAllBytes().length);
    InputStream deflating = new DeflaterInputStream(new ByteArrayInputStream(TEXT));
    ByteArrayOutputStream back = new ByteArrayOutputStream();
    OutputStream inflating = new InflaterOutputStream(back);
    deflating.transferTo(inflating);
    inflating.close();
    System.out.println("pipes " + Arrays.equals(TEXT, back.toByteArray()));
  }

  static void zip() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setComment("a comment");
      for (String name : new String[] {"a.txt", "b/", "b/c.bin", "d.stored"}) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(1_000_000_000_000L);
        byte[] data = name.endsWith("txt") ? TEXT : name.endsWith("/") ? new byte[0] : NOISE;
        if (name.equals("d.stored")) {
          CRC32 crc = new CRC32();
          crc.update(data);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(data.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(data);
        zip.closeEntry();
      }
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        byte[] data = zip.readAllBytes();
        System.out.println(
            entry.getName()
                + " "
                + data.length
                + " "
                + entry.isDirectory()
                + " "
                + Arrays.hashCode(data));
      }
    }
  }

  static void checksums() throws Exception {
    CRC32 crc = new CRC32();
    Adler32 adler = new Adler32();
    CRC32C crc32c = new CRC32C();
    for (int i = 0; i < TEXT.length; i += 1000) {
      int n = Math.min(1000, TEXT.length - i);
      crc.update(TEXT, i, n);
      adler.update(TEXT, i, n);
      crc32c.update(TEXT, i, n);
    }
    System.out.printf("%x %x %x%n", crc.getValue(), adler.getValue(), crc32c.getValue());
    var checked = new CheckedInputStream(new ByteArrayInputStream(NOISE), new CRC32());
    checked.skip(10);
    checked.readAllBytes();
    System.out.printf("%x%n", checked.getChecksum().getValue());
  }

  public static void main(String[] args) throws Exception {
    levels();
    dictionary();
    flushes();
    streams();
    zip();
    checksums();
  }
}
