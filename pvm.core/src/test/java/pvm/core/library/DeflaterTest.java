package pvm.core.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/**
 * The guest's Deflater writes what the JVM's writes, byte for byte, however the data come in and
 * whatever is asked for; {@code -Dpvm.seed=N} takes other data.
 */
class DeflaterTest {
  private static final int RUNS = 150;

  private final long seed = Long.getLong("pvm.seed", System.nanoTime() & 0xffffff);
  private final Random random = new Random(seed);

  /** What both have in common. */
  private interface Packer {
    void setInput(byte[] bytes, int offset, int count);

    void setDictionary(byte[] dictionary);

    void setStrategy(int strategy);

    int deflate(byte[] output, int flush);

    void finish();

    boolean finished();

    long figures();
  }

  @Test
  void writesWhatTheJvmWrites() throws Exception {
    for (int run = 0; run < RUNS; run++) {
      int level = 1 + random.nextInt(9);
      boolean isRaw = random.nextBoolean();
      byte[] data = data(random.nextInt(4) == 0 ? random.nextInt(300_000) : random.nextInt(3000));
      long plan = random.nextLong();
      String name = "seed %d, run %d, level %d, raw %b".formatted(seed, run, level, isRaw);
      byte[] expected = pack(() -> host(new Deflater(level, isRaw)), data, new Random(plan));
      byte[] found =
          pack(
              () -> guest(new pvm.core.library.guest.java.util.zip.Deflater(level, isRaw)),
              data,
              new Random(plan));
      assertArrayEquals(expected, found, name);
    }
  }

  @Test
  void unpacksWhatIsStoredAndThenPackedAtAnotherLevel() throws Exception {
    byte[] data = data(200_000);
    byte[] packed = new byte[300_000];
    int size;
    try (var deflater = new pvm.core.library.guest.java.util.zip.Deflater(0, true)) {
      deflater.setInput(data, 0, 150_000);
      size = deflater.deflate(packed);
      deflater.setLevel(9);
      deflater.setInput(data, 150_000, 50_000);
      deflater.finish();
      while (!deflater.finished()) {
        size += deflater.deflate(packed, size, packed.length - size);
      }
    }
    Inflater inflater = new Inflater(true);
    inflater.setInput(packed, 0, size);
    byte[] back = new byte[data.length];
    assertEquals(data.length, inflater.inflate(back));
    assertArrayEquals(data, back, "seed " + seed);
  }

  private byte[] data(int size) {
    byte[] data = new byte[size];
    int alphabet = 1 + random.nextInt(random.nextBoolean() ? 4 : 256);
    for (int i = 0; i < size; ) {
      if (i > 10 && random.nextInt(3) == 0) {
        int from = random.nextInt(Math.min(i, 40_000));
        int length = Math.min(size - i, random.nextInt(random.nextBoolean() ? 10 : 400));
        for (int end = i + length; i < end; i++) {
          data[i] = data[i - 1 - from % i];
        }
      } else {
        data[i++] = (byte) random.nextInt(alphabet);
      }
    }
    return data;
  }

  /** Packs in pieces, with flushes in between, as the random numbers say. */
  private static byte[] pack(Supplier<Packer> maker, byte[] data, Random plan) {
    Packer packer = maker.get();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (plan.nextInt(5) == 0) {
      packer.setDictionary(Arrays.copyOf(data, data.length / 3));
    }
    if (plan.nextInt(3) == 0) {
      packer.setStrategy(plan.nextInt(3));
    }
    byte[] buffer = new byte[1 << 20];
    int piece = 1 + plan.nextInt(plan.nextBoolean() ? 100_000 : 1000);
    for (int at = 0; at < data.length; at += piece) {
      packer.setInput(data, at, Math.min(piece, data.length - at));
      int flush = plan.nextInt(20) < 19 ? 0 : Deflater.SYNC_FLUSH + plan.nextInt(2);
      out.write(buffer, 0, packer.deflate(buffer, flush));
    }
    packer.finish();
    while (!packer.finished()) {
      out.write(buffer, 0, packer.deflate(buffer, 0));
    }
    out.writeBytes(Long.toString(packer.figures()).getBytes());
    return out.toByteArray();
  }

  private static Packer host(Deflater deflater) {
    return new Packer() {
      @Override
      public void setInput(byte[] bytes, int offset, int count) {
        deflater.setInput(bytes, offset, count);
      }

      @Override
      public void setDictionary(byte[] dictionary) {
        deflater.setDictionary(dictionary);
      }

      @Override
      public void setStrategy(int strategy) {
        deflater.setStrategy(strategy);
      }

      @Override
      public int deflate(byte[] output, int flush) {
        return deflater.deflate(output, 0, output.length, flush);
      }

      @Override
      public void finish() {
        deflater.finish();
      }

      @Override
      public boolean finished() {
        return deflater.finished();
      }

      @Override
      public long figures() {
        return deflater.getBytesRead() * 31 + deflater.getBytesWritten() * 7 + deflater.getAdler();
      }
    };
  }

  private static Packer guest(pvm.core.library.guest.java.util.zip.Deflater deflater) {
    return new Packer() {
      @Override
      public void setInput(byte[] bytes, int offset, int count) {
        deflater.setInput(bytes, offset, count);
      }

      @Override
      public void setDictionary(byte[] dictionary) {
        deflater.setDictionary(dictionary);
      }

      @Override
      public void setStrategy(int strategy) {
        deflater.setStrategy(strategy);
      }

      @Override
      public int deflate(byte[] output, int flush) {
        return deflater.deflate(output, 0, output.length, flush);
      }

      @Override
      public void finish() {
        deflater.finish();
      }

      @Override
      public boolean finished() {
        return deflater.finished();
      }

      @Override
      public long figures() {
        return deflater.getBytesRead() * 31 + deflater.getBytesWritten() * 7 + deflater.getAdler();
      }
    };
  }
}
