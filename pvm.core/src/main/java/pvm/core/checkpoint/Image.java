package pvm.core.checkpoint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import pvm.core.image.ClassRecord;
import pvm.core.image.ImageClasses;
import pvm.core.image.ImageException;
import pvm.core.image.ProcessState;
import pvm.core.image.RecordCursor;
import pvm.core.image.RecordKind;
import pvm.store.Snapshot;

/**
 * A checkpoint in memory, as records that nobody has looked into yet. What it says of the process
 * and of its classes can be read before there are classes and a heap.
 */
public final class Image {

  /**
   * Which checkpoint it is, for messages.
   *
   * @param process name of the process
   * @param number of the checkpoint
   * @param previous the checkpoint before, if the store still has one
   */
  public record Origin(String process, long number, OptionalLong previous) {}

  /** Stands for a record that is no longer there, while older ones are still being read. */
  private static final byte[] REMOVED = new byte[0];

  private final Origin origin;
  private final ImageClasses classes = new ImageClasses(this::classRecord);
  private final Map<Integer, byte[]> classRecords = new TreeMap<>();
  private final Map<Integer, byte[]> code = new TreeMap<>();
  private final Map<Integer, byte[]> statics = new TreeMap<>();
  private final Map<Integer, byte[]> threads = new TreeMap<>();
  private final Map<Long, byte[]> chunks = new HashMap<>();
  private final RecordTable objects = new RecordTable();
  private final RecordTable frames = new RecordTable();
  private byte[] process;
  private byte[] console;
  private Set<String> renewed = Set.of();

  private Image(Origin origin) {
    this.origin = origin;
  }

  /** Reads a whole checkpoint. */
  public static Image load(Origin origin, Snapshot snapshot) {
    Image image = new Image(origin);
    snapshot.scan(image::add);
    image.dropRemoved();
    return image;
  }

  /** The number of the checkpoint. */
  public long number() {
    return origin.number();
  }

  /** Takes an entry; an older one of the same key doesn't count. */
  private void add(long key, byte[] bytes, int offset, int length) {
    RecordKind kind = RecordKind.of(key);
    if (kind == null) {
      throw damage(
          "it has records of the unknown kind " + (key >>> 56) + ", of a newer version of PVM");
    }
    int id = RecordKind.id(key);
    switch (kind) {
      case OBJECT -> objects.add(id, bytes, offset, length);
      case FRAME -> frames.add(id, bytes, offset, length);
      default -> addRare(kind, key, id, copy(bytes, offset, length));
    }
  }

  private static byte[] copy(byte[] bytes, int offset, int length) {
    return length == Snapshot.Scan.REMOVED
        ? REMOVED
        : Arrays.copyOfRange(bytes, offset, offset + length);
  }

  private void addRare(RecordKind kind, long key, int id, byte[] value) {
    switch (kind) {
      case CHUNK -> chunks.putIfAbsent(key, value);
      case CLASS -> classRecords.putIfAbsent(id, value);
      case CODE -> code.putIfAbsent(id, value);
      case STATICS -> statics.putIfAbsent(id, value);
      case THREAD -> threads.putIfAbsent(id, value);
      case PROCESS -> process = process == null ? value : process;
      case CONSOLE -> console = console == null ? value : console;
      case OBJECT, FRAME -> throw new AssertionError(kind);
    }
  }

  private void dropRemoved() {
    chunks.values().removeIf(value -> value == REMOVED);
    for (var records : List.of(classRecords, code, statics, threads)) {
      records.values().removeIf(value -> value == REMOVED);
    }
    process = process == REMOVED ? null : process;
    console = console == REMOVED ? null : console;
  }

  /** What the image says of its process. */
  public ProcessState process() {
    if (process == null) {
      throw damage("the record of the process is missing");
    }
    try {
      return ProcessState.read(new RecordCursor(process));
    } catch (RuntimeException e) {
      throw damage("the record of the process can't be read: " + e.getMessage(), e);
    }
  }

  /** Threads of the process. */
  public int threadCount() {
    return threads.size();
  }

  /** The console bytes that were given to the capture. */
  public byte[] console() {
    if (console == null) {
      throw damage("the record of the console is missing");
    }
    return new RecordCursor(console).getBytes();
  }

  /** The original class files of the program's classes, by internal name. */
  public Map<String, byte[]> code() {
    Map<String, byte[]> byName = new LinkedHashMap<>();
    code.forEach(
        (id, bytes) -> byName.put(classRecordOf(id).name(), new RecordCursor(bytes).getBytes()));
    return byName;
  }

  /**
   * Says that a process goes on from this image with other classes than it was made with.
   *
   * @param changed internal names, new ones, of the classes that the next checkpoint writes anew
   * @param names new names of classes that had others
   */
  public void renew(Set<String> changed, Map<String, String> names) {
    classes.rename(names);
    renewed = Set.copyOf(changed);
  }

  private ClassRecord classRecordOf(int id) {
    try {
      return classes.get(id);
    } catch (RuntimeException e) {
      throw damage("class record " + id + " can't be read: " + e.getMessage(), e);
    }
  }

  /** An exception that names this checkpoint and what to do. */
  ImageException damage(String what) {
    return damage(what, null);
  }

  ImageException damage(String what, Throwable cause) {
    String advice =
        origin.previous().isPresent()
            ? "resume from checkpoint "
                + origin.previous().getAsLong()
                + " with --at "
                + origin.previous().getAsLong()
            : "there is no checkpoint before it; begin anew with --fresh";
    return new ImageException(
        "checkpoint "
            + origin.number()
            + " of process "
            + origin.process()
            + ": "
            + what
            + "; "
            + advice,
        cause);
  }

  // ---- records, for the readers of this package

  ImageClasses classes() {
    return classes;
  }

  Set<String> renewed() {
    return renewed;
  }

  private byte[] classRecord(int id) {
    return classRecords.get(id);
  }

  /** The records of objects, by id. */
  RecordTable objects() {
    return objects;
  }

  /** The records of frames, by id. */
  RecordTable frames() {
    return frames;
  }

  byte[] chunk(int id, int chunk) {
    return chunks.get(RecordKind.chunkKey(id, chunk));
  }

  Map<Long, byte[]> chunks() {
    return chunks;
  }

  Map<Integer, byte[]> classRecords() {
    return classRecords;
  }

  Map<Integer, byte[]> statics() {
    return statics;
  }

  Map<Integer, byte[]> threads() {
    return threads;
  }

  Map<Integer, byte[]> codeRecords() {
    return code;
  }
}
