package pvm.persistence.chronicle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pvm.store.StoreException;

/** Values are dealt out to pages, and come back from them in their order. */
final class PageTest {
  private static final Path PATH = Path.of("heap-1.cm");
  private static final long[] KEYS = {
    0, 1, -1, 63, 64, -64, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 56
  };

  private final Random random = new Random(Long.getLong("pvm.seed", 1));
  private final List<byte[]> pages = new ArrayList<>();
  private final PageLengths lengths = new PageLengths();
  private final PageWriter writer = new PageWriter(new Collected(pages));

  /** What a page writer puts. */
  private record Collected(List<byte[]> pages) implements HeapFormat.Heap {
    @Override
    public void put(long number, byte[] page) {
      assertEquals(pages.size(), number);
      pages.add(page);
    }

    @Override
    public byte[] get(long number) {
      return pages.get((int) number);
    }

    @Override
    public long size() {
      return pages.size();
    }

    @Override
    public void close() {}
  }

  private record Value(long key, byte[] bytes) {}

  private Value value(int i) {
    int length =
        switch (random.nextInt(40)) {
          case 0 -> random.nextInt(3 * Page.BYTES);
          case 1 -> Page.BYTES - random.nextInt(8);
          default -> random.nextInt(140);
        };
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return new Value(i < KEYS.length ? KEYS[i] : random.nextLong() >> random.nextInt(64), bytes);
  }

  private void add(Value value) {
    byte[] amid = new byte[value.bytes.length + 2];
    System.arraycopy(value.bytes, 0, amid, 1, value.bytes.length);
    lengths.add(value.key, value.bytes.length);
    writer.add(value.key, amid, 1, value.bytes.length);
  }

  private void end() {
    lengths.end();
    writer.end();
  }

  private List<Value> read() {
    List<Value> found = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      int before = found.size();
      int count =
          Page.read(
              i,
              pages.get(i),
              PATH,
              (key, bytes, offset, length) ->
                  found.add(new Value(key, Arrays.copyOfRange(bytes, offset, offset + length))));
      assertEquals(found.size() - before, count);
    }
    return found;
  }

  @Test
  void valuesComeBackInTheirOrder() {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      values.add(value(i));
      add(values.getLast());
    }
    end();
    assertEquals(5000, writer.values());
    assertEquals(5000, lengths.values());
    assertArrayEquals(pages.stream().mapToInt(page -> page.length).toArray(), lengths.toArray());
    List<Value> found = read();
    assertEquals(values.size(), found.size());
    for (int i = 0; i < values.size(); i++) {
      assertEquals(values.get(i).key, found.get(i).key);
      assertArrayEquals(values.get(i).bytes, found.get(i).bytes);
    }
  }

  @Test
  void smallValuesOfNeighboursTakeUpTwoBytesMore() {
    for (int key = 1; key <= 100_000; key++) {
      add(new Value(key, new byte[15]));
    }
    end();
    long stored = pages.stream().mapToLong(page -> page.length).sum();
    assertTrue(stored < 100_000 * 17 * 1.002, () -> stored + " bytes");
    assertTrue(pages.stream().allMatch(page -> page.length <= Page.BYTES + Page.CHECKSUM_BYTES));
  }

  @Test
  void nothingIsNoPage() {
    end();
    assertEquals(0, pages.size());
    assertEquals(0, lengths.toArray().length);
  }

  @Test
  void eachBitThatIsWrongIsFound() {
    add(new Value(7, new byte[] {1, 2, 3}));
    add(new Value(9, new byte[] {}));
    end();
    byte[] page = pages.getFirst();
    for (int bit = 0; bit < page.length * Byte.SIZE; bit++) {
      page[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      String message = assertThrows(StoreException.class, this::read).getMessage();
      assertEquals("page 0 of heap-1.cm is damaged", message);
      page[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
    }
    assertEquals(2, read().size());
    pages.addFirst(new byte[] {0, 0, 0});
    assertThrows(StoreException.class, this::read);
    pages.set(0, page);
    assertThrows(StoreException.class, this::read, "a page in another's place");
  }
}
