package pvm.gpio.chip;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import pvm.gpio.board.Board;

/**
 * The lines of a GPIO chip. Each line that is claimed is a request of its own of the kernel, which
 * keeps others away from it; a thread counts the edges of all inputs. Thread-safe.
 */
final class ChipBoard implements Board, AutoCloseable {
  private static final int POLL_MILLIS = 20;

  private final Kernel kernel;
  private final String path;
  private final int chip;
  private final int lineCount;
  private final Map<Integer, Claim> claims = new TreeMap<>();
  private final Thread watcher = new Thread(this::watch, "pvm edges of GPIO lines");
  private boolean isClosed;

  /** A line that somebody has. */
  private static final class Claim {
    final int line;
    final String owner;
    final boolean isOutput;
    final int descriptor;
    boolean isHigh;
    long edges;

    Claim(int line, String owner, boolean isOutput, int descriptor) {
      this.line = line;
      this.owner = owner;
      this.isOutput = isOutput;
      this.descriptor = descriptor;
    }

    Line line() {
      return new Line(line, owner, isOutput, isHigh, edges);
    }
  }

  /**
   * Opens a chip.
   *
   * @param path of its device
   * @throws pvm.gpio.board.BoardException that names it, if it is not there or can't be used
   */
  ChipBoard(Kernel kernel, String path) {
    this.kernel = kernel;
    this.path = path;
    chip = kernel.open(path);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment info = arena.allocate(Uapi.CHIP_INFO_BYTES, Long.BYTES);
      kernel.ioctl("GPIO chip " + path + " is none", chip, Uapi.GET_CHIP_INFO, info);
      lineCount = Uapi.lineCount(info);
    } catch (RuntimeException e) {
      kernel.close(chip);
      throw e;
    }
    watcher.setDaemon(true);
    watcher.start();
  }

  @Override
  public String name() {
    return path;
  }

  @Override
  public synchronized List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < lineCount; i++) {
      lines.add(line(i));
    }
    return lines;
  }

  @Override
  public synchronized Line line(int number) {
    if (number < 0 || number >= lineCount) {
      throw new IllegalArgumentException(
          "no line " + number + " on " + path + "; it has 0 to " + (lineCount - 1));
    }
    Claim claim = claims.get(number);
    return claim == null ? new Line(number, null, false, false, 0) : claim.line();
  }

  private Claim claimOf(String owner, int line) {
    line(line);
    Claim claim = claims.get(line);
    if (claim != null && !claim.owner.equals(owner)) {
      throw new IllegalStateException("line " + line + " is used by " + claim.owner);
    }
    return claim;
  }

  @Override
  public synchronized void claimOutput(String owner, int line, boolean isHigh) {
    Claim own = claimOf(owner, line);
    if (own != null && own.isOutput) {
      write(owner, line, isHigh);
      return;
    }
    release(owner, line);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment request = arena.allocate(Uapi.REQUEST_BYTES, Long.BYTES);
      Uapi.output(request, line, "pvm " + owner, isHigh);
      Claim claim = new Claim(line, owner, true, request(line, request));
      claim.isHigh = isHigh;
      claims.put(line, claim);
    }
  }

  @Override
  public synchronized void claimInput(String owner, int line) {
    Claim own = claimOf(owner, line);
    if (own != null && !own.isOutput) {
      return;
    }
    release(owner, line);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment request = arena.allocate(Uapi.REQUEST_BYTES, Long.BYTES);
      Uapi.input(request, line, "pvm " + owner);
      Claim claim = new Claim(line, owner, false, request(line, request));
      MemorySegment values = arena.allocate(Uapi.VALUES_BYTES, Long.BYTES);
      Uapi.value(values, false);
      kernel.ioctl("line " + line + " of " + path, claim.descriptor, Uapi.GET_VALUES, values);
      claim.isHigh = Uapi.isHigh(values);
      claims.put(line, claim);
    }
  }

  private int request(int line, MemorySegment request) {
    kernel.ioctl("line " + line + " of " + path, chip, Uapi.GET_LINE, request);
    return Uapi.descriptor(request);
  }

  @Override
  public synchronized void write(String owner, int line, boolean isHigh) {
    Claim claim = claimOf(owner, line);
    if (claim == null || !claim.isOutput) {
      throw new IllegalStateException("line " + line + " is no output of " + owner);
    }
    if (claim.isHigh == isHigh) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment values = arena.allocate(Uapi.VALUES_BYTES, Long.BYTES);
      Uapi.value(values, isHigh);
      kernel.ioctl("line " + line + " of " + path, claim.descriptor, Uapi.SET_VALUES, values);
    }
    changed(claim, isHigh);
  }

  private void changed(Claim claim, boolean isHigh) {
    claim.isHigh = isHigh;
    claim.edges++;
    notifyAll();
  }

  @Override
  public synchronized void release(String owner, int line) {
    Claim claim = claims.get(line);
    if (claim != null && claim.owner.equals(owner)) {
      claims.remove(line);
      kernel.close(claim.descriptor);
    }
  }

  @Override
  public synchronized Line awaitEdge(int line, long edges, long millis)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    long left = end - System.nanoTime();
    while (line(line).edges() == edges && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
    return line(line);
  }

  /** Counts edges. A descriptor is polled under the lock, so that nobody closes it meanwhile. */
  private void watch() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment event = arena.allocate(Uapi.EVENT_BYTES, Long.BYTES);
      while (takeEvents(event)) {
        Thread.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the board is closed
    }
  }

  private synchronized boolean takeEvents(MemorySegment event) {
    for (Claim claim : claims.values()) {
      while (!claim.isOutput && kernel.awaitReadable(claim.descriptor, 0)) {
        if (kernel.read(claim.descriptor, event) != Uapi.EVENT_BYTES) {
          break;
        }
        changed(claim, Uapi.eventKind(event) == Uapi.RISING);
      }
    }
    return !isClosed;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    watcher.interrupt();
    claims.values().forEach(claim -> kernel.close(claim.descriptor));
    claims.clear();
    kernel.close(chip);
  }
}
