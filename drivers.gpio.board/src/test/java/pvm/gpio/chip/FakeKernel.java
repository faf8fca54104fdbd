package pvm.gpio.chip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pvm.gpio.board.BoardException;

/** A chip of 8 lines that reads the bytes that a kernel would get, at the offsets of the header. */
final class FakeKernel implements Kernel {
  private static final int CHIP = 3;

  final boolean[] levels = new boolean[8];
  final List<String> calls = new ArrayList<>();
  private final Map<Integer, Integer> lines = new HashMap<>();
  private final Deque<Integer> events = new ArrayDeque<>();
  private int eventsOf = -1;
  private int next = 10;

  @Override
  public int open(String path) {
    if (!path.equals("/dev/gpiochip0")) {
      throw new BoardException("GPIO chip " + path + " can't be opened: No such file or directory");
    }
    return CHIP;
  }

  @Override
  public synchronized void ioctl(String what, int descriptor, int request, MemorySegment argument) {
    ByteBuffer bytes = argument.asByteBuffer().order(ByteOrder.nativeOrder());
    switch (request) {
      case 0x8044b401 -> bytes.putInt(64, levels.length);
      case 0xc250b407 -> bytes.putInt(588, request(what, bytes));
      case 0xc010b40e -> bytes.putLong(0, levels[lines.get(descriptor)] ? bytes.getLong(8) : 0);
      case 0xc010b40f -> {
        levels[lines.get(descriptor)] = (bytes.getLong(0) & bytes.getLong(8)) != 0;
        calls.add("set " + lines.get(descriptor));
      }
      default -> throw new AssertionError(Integer.toHexString(request));
    }
  }

  private int request(String what, ByteBuffer bytes) {
    int line = bytes.getInt(0);
    if (lines.containsValue(line)) {
      throw new BoardException(what + ": Device or resource busy");
    }
    long flags = bytes.getLong(288);
    byte[] consumer = new byte[32];
    bytes.get(256, consumer);
    calls.add(new String(consumer, UTF_8).trim() + ": " + line + " flags " + flags);
    if (bytes.getInt(560) != 1) {
      throw new AssertionError("one line is requested");
    }
    if (flags == 8 && bytes.getInt(296) == 1 && bytes.getInt(320) == 2) {
      levels[line] = (bytes.getLong(328) & bytes.getLong(336)) != 0;
    }
    lines.put(next, line);
    return next++;
  }

  /** A level from outside. */
  synchronized void drive(int descriptor, boolean isHigh) {
    levels[lines.get(descriptor)] = isHigh;
    eventsOf = descriptor;
    events.add(isHigh ? 1 : 2);
  }

  /** A level from outside, of a line that was requested. */
  synchronized void driveLine(int line, boolean isHigh) {
    lines.entrySet().stream()
        .filter(request -> request.getValue() == line)
        .findFirst()
        .ifPresent(request -> drive(request.getKey(), isHigh));
  }

  @Override
  public synchronized boolean awaitReadable(int descriptor, int millis) {
    return descriptor == eventsOf && !events.isEmpty();
  }

  @Override
  public synchronized long read(int descriptor, MemorySegment into) {
    into.asByteBuffer().order(ByteOrder.nativeOrder()).putInt(8, events.remove());
    return into.byteSize();
  }

  @Override
  public synchronized void close(int descriptor) {
    lines.remove(descriptor);
  }
}
