package pvm.drivers.storage;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import pvm.device.DeviceState;

/**
 * The files of one process, in step with its checkpoints.
 *
 * <pre>
 *   a change:       count it in the process's state - record how to take it back, durable - make it
 *   a checkpoint:   captured: the count is in it, a new segment begins
 *                   storing:  what was changed is made durable - stored
 *   going on:       the count in the checkpoint says which changes are taken back
 * </pre>
 *
 * <p>So the files are always those of the checkpoint that the process goes on from, whatever was
 * cut off, and of an older one too where it goes back to that. Thread-safe.
 */
final class PrivateFolder implements AutoCloseable {
  /** Key of what tells this process from others of its name, before and after it. */
  private static final String ORIGIN = DeviceState.BEYOND_END + "origin";

  /** Key of the count of changes. */
  private static final String CHANGES = DeviceState.BEYOND_END + "changes";

  /** Begins the keys of tokens of what is deleted and still open. */
  private static final String OPEN = "open.";

  private final String name;
  private final Places places;
  private final UndoLog log;
  private final Steps steps;
  private final Originals originals = new Originals();
  private final OpenChannels channels = new OpenChannels();

  /** Files and folders that were changed since they were last made durable. */
  private final Set<Path> unforced = new TreeSet<>();

  private long changes;
  private long captured;

  private PrivateFolder(String name, Places places, UndoLog log, Steps steps) {
    this.name = name;
    this.places = places;
    this.log = log;
    this.steps = steps;
  }

  /**
   * Opens the folder of a process, as it was at the checkpoint that the process goes on from.
   *
   * @param data folder that has those of all processes
   * @param state of the process
   * @throws IOException if it can't be, or is the folder of another process
   */
  static PrivateFolder open(Path data, String name, DeviceState state, Steps steps)
      throws IOException {
    Path undo = data.resolve("undo").resolve(name);
    Path folder = data.resolve("files").resolve(name);
    Files.createDirectories(folder.resolve("tmp"));
    Places places = new Places(folder, undo.resolve("deleted"));
    UndoLog log = new UndoLog(undo, places, steps);
    PrivateFolder opened = new PrivateFolder(name, places, log, steps);
    opened.goOn(state);
    return opened;
  }

  private void goOn(DeviceState state) throws IOException {
    String origin = state.get(ORIGIN);
    String found = log.origin();
    if (origin == null) {
      if (found != null) {
        log.goBack(log.lastStored());
      }
    } else if (!origin.equals(found)) {
      throw new IOException(
          "the files of process "
              + name
              + " are not those of its image: copy "
              + places.folder()
              + " and "
              + places.deleted().getParent()
              + " from where the image is from, or begin anew with --fresh");
    } else {
      changes = Long.parseLong(state.get(CHANGES));
      log.goOn(changes);
    }
  }

  // ---- what is there

  /** The path on the disk of a path or token. */
  synchronized Path path(String path) throws IOException {
    return places.of(path);
  }

  synchronized String[] list(String path) throws IOException {
    return names(places.of(path));
  }

  static String[] names(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      found.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names.toArray(String[]::new);
  }

  synchronized int read(String path, long position, ByteBuffer into) throws IOException {
    return channels.of(places.of(path)).read(into, position);
  }

  long[] space() throws IOException {
    FileStore store = Files.getFileStore(places.folder());
    return new long[] {store.getTotalSpace(), store.getUnallocatedSpace(), store.getUsableSpace()};
  }

  // ---- changes

  /** A change is about to be made: it is counted. */
  private void count(DeviceState state) throws IOException {
    if (state.get(ORIGIN) == null) {
      String origin = UUID.randomUUID().toString();
      log.begin(origin);
      state.put(ORIGIN, origin);
      changes = 0;
    }
    state.put(CHANGES, Long.toString(changes + 1));
  }

  /** Records how the change that was counted is taken back. */
  private void record(Undo change) throws IOException {
    log.add(changes, change);
  }

  /** The change is made, or has failed halfway; it counts in either case. */
  private void made() {
    changes++;
  }

  /** Something that changes the folder. */
  @FunctionalInterface
  private interface Change<T> {
    T make() throws IOException;
  }

  private <T> T change(DeviceState state, Change<T> change) throws IOException {
    count(state);
    try {
      return change.make();
    } finally {
      made();
    }
  }

  /** Writes bytes, at the end if the position is negative; the position behind them. */
  synchronized long write(DeviceState state, String path, long position, ByteBuffer bytes)
      throws IOException {
    FileChannel channel = channels.of(places.of(path));
    return change(
        state,
        () -> {
          long at = position < 0 ? channel.size() : position;
          keep(path, channel, at, at + bytes.remaining());
          long end = at + bytes.remaining();
          steps.next("write");
          Places.writeAll(channel, at, bytes);
          return end;
        });
  }

  synchronized void resize(DeviceState state, String path, long length) throws IOException {
    FileChannel channel = channels.of(places.of(path));
    long before = channel.size();
    if (length == before) {
      return;
    }
    change(
        state,
        () -> {
          if (length == 0) {
            replaceByEmpty(path);
          } else {
            keep(path, channel, length, before);
            steps.next("resize");
            Places.setLength(channel, length);
          }
          return null;
        });
  }

  /** What is in a file is not copied where all of it goes. */
  private void replaceByEmpty(String path) throws IOException {
    moveAway(path);
    makeEmpty(path);
  }

  private void makeEmpty(String path) throws IOException {
    record(new Undo.Created(path));
    steps.next("create");
    Files.write(places.of(path), new byte[0], CREATE_NEW);
    changedName(path);
  }

  /** Keeps what is in a part of a file, as far as the last checkpoint has it. */
  private void keep(String path, FileChannel channel, long from, long until) throws IOException {
    for (Undo change : originals.take(path, channel, from, until)) {
      record(change);
    }
    unforced.add(places.of(path));
  }

  private void changedName(String path) throws IOException {
    unforced.add(places.of(path).getParent());
  }

  synchronized void create(DeviceState state, String path) throws IOException {
    checkFree(path);
    change(
        state,
        () -> {
          makeEmpty(path);
          return null;
        });
  }

  synchronized void createFolder(DeviceState state, String path) throws IOException {
    checkFree(path);
    change(
        state,
        () -> {
          record(new Undo.Created(path));
          steps.next("create folder");
          Files.createDirectory(places.of(path));
          changedName(path);
          return null;
        });
  }

  private void checkFree(String path) throws IOException {
    Path place = places.of(path);
    if (Files.exists(place)) {
      throw new FileAlreadyExistsException(path);
    }
    if (!Files.isDirectory(place.getParent())) {
      throw new NoSuchFileException(path);
    }
  }

  private void checkThere(String path) throws IOException {
    if (!Files.exists(places.of(path))) {
      throw new NoSuchFileException(path);
    }
    if (path.equals("/")) {
      throw new FileSystemException(path, null, "the private folder itself stays where it is");
    }
  }

  /** Deletes a file or an empty folder; a token if it is open, else null. */
  synchronized String delete(DeviceState state, String path, boolean isOpen) throws IOException {
    checkThere(path);
    checkRemovable(path);
    return change(state, () -> remove(state, path, isOpen));
  }

  private void checkRemovable(String path) throws IOException {
    Path place = places.of(path);
    if (Files.isDirectory(place) && names(place).length > 0) {
      throw new DirectoryNotEmptyException(path);
    }
  }

  private String remove(DeviceState state, String path, boolean isOpen) throws IOException {
    if (Files.isDirectory(places.of(path))) {
      record(new Undo.Removed(path));
      steps.next("remove folder");
      Files.delete(places.of(path));
      changedName(path);
      return null;
    }
    String token = moveAway(path);
    if (isOpen) {
      state.put(OPEN + token.substring(1), "");
    }
    return isOpen ? token : null;
  }

  private String moveAway(String path) throws IOException {
    String token = log.newToken(changes);
    moveRecorded(path, token);
    return token;
  }

  private void moveRecorded(String from, String to) throws IOException {
    record(new Undo.Moved(from, to));
    steps.next("move");
    Files.move(places.of(from), places.of(to));
    channels.close(places.of(from));
    originals.move(from, to);
    changedName(from);
    changedName(to);
    if (Files.isRegularFile(places.of(to))) {
      unforced.add(places.of(to));
    }
    unforced.removeIf(path -> !Files.exists(path));
  }

  /** Moves a file or folder, and replaces a file or an empty folder; a token if that is open. */
  synchronized String move(DeviceState state, String from, String to, boolean isOpen)
      throws IOException {
    checkThere(from);
    if ((to + "/").startsWith(from + "/")) {
      throw new FileSystemException(from, to, "it can't be moved into itself");
    }
    boolean isReplacing = Files.exists(places.of(to));
    if (isReplacing) {
      checkRemovable(to);
    } else {
      checkFree(to);
    }
    forceBelow(from);
    return change(
        state,
        () -> {
          String token = isReplacing ? remove(state, to, isOpen) : null;
          moveRecorded(from, to);
          return token;
        });
  }

  /** What was changed below a folder is found again under no other path. */
  private void forceBelow(String path) throws IOException {
    Path folder = places.of(path);
    if (Files.isDirectory(folder)) {
      force(changed -> changed.startsWith(folder));
    }
  }

  synchronized void setChanged(String path, FileTime time) throws IOException {
    checkThere(path);
    Files.setLastModifiedTime(places.of(path), time);
  }

  /** What a token stands for is not open any more. */
  synchronized void forget(DeviceState state, String token) throws IOException {
    state.remove(OPEN + token.substring(1));
    channels.close(places.of(token));
  }

  // ---- checkpoints

  synchronized void captured() throws IOException {
    captured = changes;
    originals.clear();
    log.closeSegment();
  }

  /** Makes all that was changed durable. */
  synchronized void force() throws IOException {
    force(changed -> true);
  }

  private void force(Predicate<Path> which) throws IOException {
    for (Path path : Set.copyOf(unforced)) {
      if (which.test(path)) {
        steps.next("force");
        if (Files.isDirectory(path)) {
          Places.forceFolder(path);
        } else if (Files.exists(path)) {
          channels.of(path).force(true);
        }
        unforced.remove(path);
      }
    }
  }

  synchronized void stored(DeviceState state) throws IOException {
    log.stored(captured, token -> state.get(OPEN + token.substring(1)) != null);
  }

  @Override
  public synchronized void close() throws IOException {
    channels.closeAll();
    log.close();
  }
}
