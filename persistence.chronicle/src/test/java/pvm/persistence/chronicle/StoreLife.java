package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pvm.store.CheckpointInfo;
import pvm.store.Delta;
import pvm.store.Snapshot;
import pvm.store.disk.CommittedOutput;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;
import pvm.store.disk.SimulatedDisk;

/**
 * A process as its image and its console log see it, on a simulated disk: it commits, prints, goes
 * back, compacts, and is started again; and at any time it knows what must be found after a power
 * cut.
 *
 * <p>The console prints a text whose every character follows from its place.
 */
final class StoreLife {
  static final int KEPT = 3;
  static final long CONSOLE_KEY = 99;
  private static final byte[] REMOVED = new byte[0];
  private static final String LOG = "hub.out";

  /** The clock of a machine that has none of its own: after each start it is the same time. */
  private static final InstantSource STOPPED = () -> Instant.EPOCH;

  private static final Settings SETTINGS = new Settings(KEPT, 4096, 1L << 40);

  private final SimulatedDisk disk;
  private final HeapFormat format;
  private final MapThread thread;
  private long number;
  private ChronicleImage image;
  private CommittedOutput console;
  private History committed = History.EMPTY;
  private History attempted = History.EMPTY;

  /** The oldest checkpoint that must be readable; if it isn't there, the newest must be. */
  private int oldest = 1;

  /**
   * @param number no life on this disk had one from this to this and 100
   */
  StoreLife(SimulatedDisk disk, HeapFormat format, MapThread thread, long number) {
    this.number = number;
    this.disk = disk;
    this.format = format;
    this.thread = thread;
  }

  /**
   * What must be found after a power cut: one of two histories, which differ only while something
   * is being done.
   */
  record Expected(History committed, History attempted, int oldest) {

    /** Tells histories of one life apart. */
    Object numbers() {
      return java.util.List.of(
          committed.size(), attempted.size(), committed.last(), attempted.last());
    }
  }

  Expected expected() {
    return new Expected(committed, attempted, oldest);
  }

  SimulatedDisk disk() {
    return disk;
  }

  int size() {
    return committed.size();
  }

  // ---- what it does

  /** Starts, on a disk that holds nothing. */
  void begin() throws IOException {
    image = open();
    openConsole();
  }

  private ChronicleImage open() throws IOException {
    Disk folder = disk.folder("images").folder("hub");
    return ChronicleImage.open(
        new ChronicleImage.Opening(
            "hub", folder, format, SETTINGS, thread, STOPPED, number++, () -> {}));
  }

  private void openConsole() {
    ByteBuffer record = ByteBuffer.allocate(Integer.BYTES);
    if (committed.size() > 0) {
      try (Snapshot newest = image.read(committed.size())) {
        record = ByteBuffer.wrap(StoredValues.of(newest).get(CONSOLE_KEY));
      }
    }
    int offset = record.getInt();
    byte[] bytes = new byte[record.remaining()];
    record.get(bytes);
    console = CommittedOutput.open(disk.folder("log"), LOG, offset, bytes);
  }

  /** Prints, and commits to the log; a null value removes a key. */
  void commit(Map<Long, byte[]> changes, int printed) {
    commit(changes, printed, false);
  }

  /** Prints, and commits to the log or as a new base. */
  void commit(Map<Long, byte[]> changes, int printed, boolean isBase) {
    int offset = committed.last().consoleEnd();
    byte[] text = text(offset, printed);
    Map<Long, byte[]> all = new HashMap<>(changes);
    all.put(CONSOLE_KEY, ByteBuffer.allocate(4 + printed).putInt(offset).put(text).array());
    Delta delta = new Delta();
    all.forEach(
        (key, value) -> {
          if (value == null) {
            delta.remove(key);
          } else {
            delta.put(key, value);
          }
        });
    console.force();
    attempted = committed.plus(committed.last().with(all, printed));
    oldest = isBase ? attempted.size() : oldest;
    image.commit(delta, isBase);
    committed = attempted;
    oldest = Math.max(oldest, committed.size() - KEPT + 1);
    console.writeAt(offset, text);
  }

  /** Goes back to an older checkpoint, one that is kept. */
  void rewind(int steps) {
    int number = Math.max(oldest, committed.size() - steps);
    if (number < committed.size()) {
      console.close();
      attempted = committed.upTo(number);
      image.rewind(number);
      committed = attempted;
      openConsole();
    }
  }

  /** Makes a new base; a compaction that fails says so in the log only. */
  void compact() throws IOException {
    image.compact();
    Disk folder = disk.folder("images").folder("hub");
    if (committed.size() > 0 && folder.list().stream().noneMatch(n -> n.startsWith("heap-"))) {
      fail("has no base after a compaction");
    }
  }

  /** Is killed, if {@code isKilled}, or else ends in order; and is started again. */
  void restart(boolean isKilled) throws IOException {
    if (!isKilled) {
      close();
    }
    image = open();
    openConsole();
  }

  void close() {
    console.close();
    image.close();
  }

  static byte[] text(int offset, int length) {
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) ('!' + (offset + i) * 31 % 90);
    }
    return text;
  }

  // ---- what it finds

  /**
   * Starts on a disk after a power cut, and fails unless it finds one of the two histories, whole,
   * and the console log that goes with it.
   */
  void recover(Expected expected) throws IOException {
    committed = expected.committed;
    attempted = expected.attempted;
    oldest = expected.oldest;
    image = open();
    image.damage().ifPresent(damage -> fail("is taken for damaged: " + damage));
    List<CheckpointInfo> found = image.checkpoints();
    int newest = found.isEmpty() ? 0 : (int) found.getLast().number();
    History history = chosen(expected, newest);
    int bound = Math.min(newest, Math.max(expected.oldest, newest - KEPT + 1));
    if (newest > 0 && found.getFirst().number() > bound) {
      fail("checkpoint " + bound + " can't be read, the oldest is " + found.getFirst());
    }
    for (CheckpointInfo info : found) {
      compare(info.number(), history.states().get((int) info.number() - 1).values());
    }
    committed = history;
    attempted = history;
    oldest = newest == 0 ? 1 : bound;
    openConsole();
    checkConsole();
  }

  private History chosen(Expected expected, int newest) {
    if (newest == expected.committed.size()) {
      return expected.committed;
    }
    if (newest != expected.attempted.size()) {
      fail("checkpoint " + expected.committed.size() + " was committed, " + newest + " is there");
    }
    return expected.attempted;
  }

  private void compare(long number, Map<Long, byte[]> expected) {
    Map<Long, byte[]> found = new HashMap<>();
    try (Snapshot snapshot = image.read(number)) {
      snapshot.scan(
          (key, bytes, offset, length) ->
              found.putIfAbsent(
                  key,
                  length == Snapshot.Scan.REMOVED
                      ? REMOVED
                      : Arrays.copyOfRange(bytes, offset, offset + length)));
    }
    found.values().removeIf(value -> value == REMOVED);
    boolean isSame =
        found.keySet().equals(expected.keySet())
            && found.entrySet().stream()
                .allMatch(e -> Arrays.equals(e.getValue(), expected.get(e.getKey())));
    if (!isSame) {
      fail("checkpoint " + number + " holds " + show(found) + ", expected " + show(expected));
    }
  }

  /** Keys, and a digest of each value. */
  private static String show(Map<Long, byte[]> values) {
    Map<Long, String> shown = new TreeMap<>();
    values.forEach((key, value) -> shown.put(key, value.length + ":" + Arrays.hashCode(value)));
    return shown.toString();
  }

  /** Fails unless the newest checkpoint and the console log are as they must be. */
  void check() throws IOException {
    if (committed.size() > 0) {
      compare(committed.size(), committed.last().values());
    }
    checkConsole();
  }

  /** The console log as it is read now must be what was printed up to the last checkpoint. */
  private void checkConsole() throws IOException {
    int end = committed.last().consoleEnd();
    byte[] found;
    try (DiskFile file = disk.folder("log").open(LOG)) {
      found = new byte[(int) file.size()];
      file.readFully(ByteBuffer.wrap(found), 0);
    }
    if (!Arrays.equals(found, text(0, end))) {
      fail(
          "the console log of " + found.length + " bytes is not the " + end + " that were printed");
    }
  }

  private static void fail(String what) {
    throw new WrongException(what);
  }

  /** What was found is not what must be there. */
  static final class WrongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongException(String message) {
      super(message);
    }
  }
}
