package pvm.gpio.chip;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * Structures and numbers of {@code linux/gpio.h}. All structures have fixed sizes and offsets, the
 * same on all processors:
 *
 * <pre>
 *   gpiochip_info          68   name 0, label 32, lines 64
 *   gpio_v2_line_request  592   offsets 0 (64 ints), consumer 256, config 288, num_lines 560, fd 588
 *   gpio_v2_line_config   272   flags 0, num_attrs 8, attrs 32 (10 of: id 0, values 8, mask 16; 24)
 *   gpio_v2_line_values    16   bits 0, mask 8
 *   gpio_v2_line_event     48   timestamp_ns 0, id 8, offset 12
 * </pre>
 */
final class Uapi {
  static final long CHIP_INFO_BYTES = 68;
  static final long REQUEST_BYTES = 592;
  static final long VALUES_BYTES = 16;
  static final long EVENT_BYTES = 48;

  static final int GET_CHIP_INFO = read(0x01, CHIP_INFO_BYTES);
  static final int GET_LINE = readWrite(0x07, REQUEST_BYTES);
  static final int GET_VALUES = readWrite(0x0e, VALUES_BYTES);
  static final int SET_VALUES = readWrite(0x0f, VALUES_BYTES);

  static final long INPUT = 1 << 2;
  static final long OUTPUT = 1 << 3;
  static final long EDGE_RISING = 1 << 4;
  static final long EDGE_FALLING = 1 << 5;

  /** {@link #eventKind}: the line went high. */
  static final int RISING = 1;

  private static final int MAGIC = 0xb4;
  private static final int WRITES = 1;
  private static final int READS = 2;
  private static final int LABEL = 32;
  private static final int LABEL_BYTES = 32;
  private static final long LINES = 64;
  private static final long CONSUMER = 256;
  private static final int CONSUMER_BYTES = 32;
  private static final long FLAGS = 288;
  private static final long ATTRIBUTE_COUNT = 296;
  private static final long ATTRIBUTE_ID = 320;
  private static final long ATTRIBUTE_VALUES = 328;
  private static final long ATTRIBUTE_MASK = 336;
  private static final long LINE_COUNT = 560;
  private static final long DESCRIPTOR = 588;
  private static final long MASK = 8;
  private static final long EVENT_ID = 8;
  private static final int OUTPUT_VALUES = 2;

  private Uapi() {}

  /** {@code _IOR} and {@code _IOWR} of {@code asm-generic/ioctl.h}. */
  private static int request(int direction, int number, long sizeBytes) {
    return direction << 30 | (int) sizeBytes << 16 | MAGIC << 8 | number;
  }

  private static int read(int number, long sizeBytes) {
    return request(READS, number, sizeBytes);
  }

  private static int readWrite(int number, long sizeBytes) {
    return request(READS | WRITES, number, sizeBytes);
  }

  // ---- gpiochip_info

  static int lineCount(MemorySegment info) {
    return info.get(JAVA_INT, LINES);
  }

  static String label(MemorySegment info) {
    byte[] bytes =
        info.asSlice(LABEL, LABEL_BYTES).toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
    int end = 0;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  // ---- gpio_v2_line_request, of one line

  static void input(MemorySegment request, int line, String consumer) {
    line(request, line, consumer);
    request.set(JAVA_LONG, FLAGS, INPUT | EDGE_RISING | EDGE_FALLING);
  }

  static void output(MemorySegment request, int line, String consumer, boolean isHigh) {
    line(request, line, consumer);
    request.set(JAVA_LONG, FLAGS, OUTPUT);
    request.set(JAVA_INT, ATTRIBUTE_COUNT, 1);
    request.set(JAVA_INT, ATTRIBUTE_ID, OUTPUT_VALUES);
    request.set(JAVA_LONG, ATTRIBUTE_VALUES, isHigh ? 1 : 0);
    request.set(JAVA_LONG, ATTRIBUTE_MASK, 1);
  }

  private static void line(MemorySegment request, int line, String consumer) {
    request.fill((byte) 0);
    request.set(JAVA_INT, 0, line);
    byte[] name = consumer.getBytes(StandardCharsets.UTF_8);
    int count = Math.min(name.length, CONSUMER_BYTES - 1);
    MemorySegment.copy(MemorySegment.ofArray(name), 0, request, CONSUMER, count);
    request.set(JAVA_INT, LINE_COUNT, 1);
  }

  static int descriptor(MemorySegment request) {
    return request.get(JAVA_INT, DESCRIPTOR);
  }

  // ---- gpio_v2_line_values, of one line

  static void value(MemorySegment values, boolean isHigh) {
    values.set(JAVA_LONG, 0, isHigh ? 1 : 0);
    values.set(JAVA_LONG, MASK, 1);
  }

  static boolean isHigh(MemorySegment values) {
    return (values.get(JAVA_LONG, 0) & 1) != 0;
  }

  // ---- gpio_v2_line_event

  static int eventKind(MemorySegment event) {
    return event.get(JAVA_INT, EVENT_ID);
  }
}
