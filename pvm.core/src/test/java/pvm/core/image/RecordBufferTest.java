package pvm.core.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pvm.store.Delta;

class RecordBufferTest {

  /** Small ones and large ones, so that segments are kept, let go of and used again. */
  @Test
  void holdsWhatWasWrittenHoweverOftenItIsUsedAgain() {
    Random random = new Random(1);
    RecordBuffer buffer = new RecordBuffer();
    for (int megabytes : new int[] {1, 14, 9, 0, 14, 30, 2, 2, 14}) {
      List<byte[]> written = new ArrayList<>();
      long bytes = 0;
      while (bytes < megabytes * 1_000_000L) {
        byte[] record = new byte[random.nextInt(40_000)];
        random.nextBytes(record);
        buffer.begin(written.size());
        for (byte each : record) {
          buffer.putByte(each);
        }
        buffer.end();
        written.add(record);
        bytes += record.length;
      }
      assertEquals(written.size(), buffer.records());
      assertEquals(bytes, buffer.sizeBytes());
      Delta delta = new Delta();
      buffer.copyTo(delta);
      assertEquals(written.size(), delta.size());
      for (int i = 0; i < written.size(); i++) {
        assertEquals(i, delta.key(i));
        assertArrayEquals(written.get(i), delta.value(i));
      }
      buffer.reset();
    }
  }
}
