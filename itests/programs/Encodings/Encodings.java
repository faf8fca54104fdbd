import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.Scanner;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.MatchResult;

/** Charsets, digests, random numbers, properties, scanners and texts of bytes. */
public class Encodings {
  static final String TEXT = "Grüße, мир, 世界, 🌍 \u0000 end";

  static void charsets() throws IOException {
    for (String name :
        new String[] {
          "UTF-8",
          "UTF-16",
          "UTF-16LE",
          "UTF-32",
          "ISO-8859-1",
          "US-ASCII",
          "windows-1252",
          "ISO-8859-15",
          "IBM437",
          "KOI8-R",
          "Shift_JIS",
          "GB18030",
          "EUC-JP",
          "Big5"
        }) {
      if (!Charset.isSupported(name)) {
        System.out.println(name + " no");
        continue;
      }
      Charset charset = Charset.forName(name);
      byte[] bytes = TEXT.getBytes(charset);
      System.out.println(
          charset
              + " "
              + bytes.length
              + " "
              + HexFormat.of().formatHex(bytes, 0, 8)
              + " "
              + new String(bytes, charset)
              + " "
              + charset.aliases().size()
              + charset.canEncode());
    }
    CharsetEncoder ascii = StandardCharsets.US_ASCII.newEncoder();
    System.out.println(ascii.canEncode("abc") + " " + ascii.canEncode('ü'));
    try {
      ascii.encode(CharBuffer.wrap("aü"));
    } catch (CharacterCodingException e) {
      System.out.println(e.getClass().getName() + " " + e.getMessage());
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith("?");
    System.out.println(
        decoder.decode(ByteBuffer.wrap(new byte[] {65, (byte) 0xff, 66, (byte) 0xc3})));
    try {
      Charset.forName("x-none");
    } catch (UnsupportedCharsetException e) {
      System.out.println(e.getMessage());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamWriter writer = new OutputStreamWriter(bytes, "UTF-16BE")) {
      for (int i = 0; i < 50; i++) {
        writer.write(TEXT);
      }
    }
    int count = 0;
    try (InputStreamReader reader =
        new InputStreamReader(
            new ByteArrayInputStream(bytes.toByteArray()), StandardCharsets.UTF_16BE)) {
      while (reader.read() >= 0) {
        count++;
      }
    }
    System.out.println(
        bytes.size() + " " + count + " " + Charset.availableCharsets().containsKey("UTF-8"));
  }

  static void digests() throws Exception {
    for (String name :
        new String[] {"MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512", "SHA3-256"}) {
      MessageDigest digest = MessageDigest.getInstance(name);
      for (int i = 0; i < 20; i++) {
        digest.update((TEXT + i).getBytes(StandardCharsets.UTF_8));
      }
      MessageDigest copy = (MessageDigest) digest.clone();
      copy.update((byte) 1);
      System.out.println(
          digest.getAlgorithm()
              + digest.getDigestLength()
              + " "
              + HexFormat.of().formatHex(digest.digest())
              + " "
              + new BigInteger(1, copy.digest()).bitLength());
    }
    System.out.println(MessageDigest.isEqual(new byte[] {1}, new byte[] {1}));
    try (DigestInputStream in =
        new DigestInputStream(
            new ByteArrayInputStream(new byte[1000]), MessageDigest.getInstance("MD5"))) {
      in.readAllBytes();
      System.out.println(
          HexFormat.ofDelimiter(":").withUpperCase().formatHex(in.getMessageDigest().digest()));
    }
    try {
      MessageDigest.getInstance("NONE");
    } catch (NoSuchAlgorithmException e) {
      System.out.println(e.getMessage());
    }
  }

  static void randoms() {
    SecureRandom secure = new SecureRandom();
    TreeSet<Integer> drawn = new TreeSet<>();
    for (int i = 0; i < 200; i++) {
      drawn.add(secure.nextInt(10));
    }
    System.out.println(
        drawn
            + " "
            + secure.ints(5, 0, 3).allMatch(n -> n < 3)
            + " "
            + new BigInteger(64, secure).signum());
    Random random = new Random(42);
    SplittableRandom split = new SplittableRandom(42);
    System.out.println(
        random.nextInt(1000)
            + " "
            + random.nextGaussian()
            + " "
            + random.doubles(3).sum()
            + " "
            + split.split().nextLong()
            + " "
            + split.nextInt(5, 9));
    for (String name :
        new String[] {
          "L64X128MixRandom", "Xoshiro256PlusPlus", "L32X64MixRandom", "Xoroshiro128PlusPlus"
        }) {
      RandomGenerator generator = RandomGeneratorFactory.of(name).create(7);
      System.out.println(name + " " + generator.nextLong() + " " + generator.nextInt(100));
    }
    UUID random1 = UUID.randomUUID();
    System.out.println(
        UUID.nameUUIDFromBytes("x".getBytes())
            + " "
            + random1.version()
            + " "
            + UUID.fromString(random1.toString()).equals(random1)
            + " "
            + new UUID(1, 2).compareTo(new UUID(1, 3)));
  }

  static void texts() throws IOException {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(bytes);
    System.out.println(
        base64
            + " "
            + new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8).equals(TEXT)
            + " "
            + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {-1, -2, -3, -4}));
    System.out.println(Base64.getMimeEncoder(20, "\n".getBytes()).encodeToString(bytes));
    HexFormat hex = HexFormat.of().withPrefix("0x").withDelimiter(", ");
    System.out.println(
        hex.formatHex(new byte[] {1, -1, 127})
            + " "
            + hex.parseHex("0x0a, 0xff").length
            + " "
            + HexFormat.fromHexDigits("cafe")
            + " "
            + HexFormat.of().toHexDigits((short) 10));
    Properties properties = new Properties();
    properties.load(
        new StringReader(
            "# comment\na = 1\nlong.key : wert mit \\u00fc\\\n  fortgesetzt\nempty\n"));
    properties.setProperty("z", "last=\n");
    System.out.println(
        new java.util.TreeMap<>(properties) + " " + properties.getProperty("none", "default"));
    StringWriter out = new StringWriter();
    properties.store(out, "head");
    System.out.println(out.toString().lines().filter(l -> !l.startsWith("#")).sorted().toList());
    Scanner scanner =
        new Scanner("12 3.5 word true 1,234 rest of line\nnext 0x1F 99999999999 a1b22c333")
            .useLocale(Locale.US);
    System.out.println(
        scanner.nextInt()
            + scanner.nextDouble()
            + scanner.next()
            + scanner.nextBoolean()
            + scanner.nextInt()
            + "|"
            + scanner.nextLine()
            + "|"
            + scanner.next()
            + scanner.hasNextInt()
            + scanner.next()
            + scanner.nextLong());
    System.out.println(scanner.findAll("[0-9]+").map(MatchResult::group).toList());
    System.out.println(new Scanner("a-b-c").useDelimiter("-").tokens().toList());
    ByteBuffer buffer = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(0x01020304).putDouble(Math.E).putChar('x').flip();
    System.out.println(
        buffer.get()
            + " "
            + buffer.slice().order(ByteOrder.BIG_ENDIAN).getShort()
            + " "
            + buffer.asReadOnlyBuffer().isReadOnly()
            + " "
            + ByteBuffer.allocateDirect(8).putLong(5).flip().getLong());
  }

  public static void main(String[] args) throws Exception {
    charsets();
    digests();
    randoms();
    texts();
  }
}
