package pvm.drivers.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * What has to be taken back of a private folder for each of the checkpoints that its process could
 * go back to: a folder of {@link Segment}s.
 *
 * <pre>
 *   origin              whose changes they are: {@code kept.origin} of the process's state
 *   0000000000000000017.undo ...
 *   deleted/17-0 ...    files that were deleted or replaced, by segment
 * </pre>
 *
 * <p>Guarded by its {@link PrivateFolder}.
 */
final class UndoLog implements AutoCloseable {
  /** As many checkpoints as an image keeps, and can go back to. */
  private static final int CHECKPOINTS_KEPT = 8;

  private static final String ORIGIN = "origin";

  private final Path folder;
  private final Places places;
  private final Steps steps;
  private final Deque<Segment> segments = new ArrayDeque<>();

  /** Changes in the newest checkpoints that are stored, oldest first. */
  private final Deque<Long> stored = new ArrayDeque<>();

  /** The last segment, if it is open to add to; else null. */
  private FileChannel adding;

  private int deletedInSegment;

  UndoLog(Path folder, Places places, Steps steps) throws IOException {
    this.folder = folder;
    this.places = places;
    this.steps = steps;
    Files.createDirectories(places.deleted());
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + Segment.END)) {
      found.forEach(files::add);
    }
    files.stream()
        .map(Segment::of)
        .sorted(Comparator.comparingLong(Segment::base))
        .forEach(segments::add);
  }

  /** Whose changes these are; null if there were none. */
  String origin() throws IOException {
    Path file = folder.resolve(ORIGIN);
    return Files.exists(file) ? Files.readString(file) : null;
  }

  /** Forgets all, and begins with the first change of another process. */
  void begin(String origin) throws IOException {
    for (Segment segment : segments.reversed()) {
      segment.delete();
    }
    segments.clear();
    stored.clear();
    deleteTokens(token -> true);
    Path file = folder.resolve(ORIGIN + ".new");
    Files.writeString(file, origin);
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      channel.force(true);
    }
    steps.next("origin");
    Files.move(file, folder.resolve(ORIGIN), ATOMIC_MOVE, REPLACE_EXISTING);
    forceNames();
  }

  /** The folders themselves may be as new as their files. */
  private void forceNames() throws IOException {
    for (Path inner : List.of(folder, places.folder())) {
      Places.forceFolder(inner);
      Places.forceFolder(inner.getParent());
    }
    Places.forceFolder(folder.getParent().getParent());
  }

  /** Changes in the newest checkpoint that is known to be stored; 0 if none is. */
  long lastStored() throws IOException {
    return segments.isEmpty() ? Long.MAX_VALUE : Math.max(0, segments.getLast().committed());
  }

  /** The process goes on with so many changes: takes all others back. */
  void goOn(long changes) throws IOException {
    long known = segments.isEmpty() ? changes : segments.getLast().committed();
    if (known >= 0) {
      stored.add(Math.min(known, changes));
    }
    goBack(changes);
  }

  /** Takes back all but the first changes. */
  void goBack(long changes) throws IOException {
    closeSegment();
    while (!segments.isEmpty() && segments.getLast().base() >= changes) {
      segments.getLast().undo(places, steps);
      segments.removeLast();
    }
  }

  /** Adds how a change is taken back; durable when this returns. */
  void add(long changes, Undo change) throws IOException {
    if (adding == null) {
      openSegment(changes);
    }
    steps.next("record");
    var record = Segment.framed(change);
    while (record.hasRemaining()) {
      adding.write(record);
    }
    steps.next("force record");
    adding.force(false);
  }

  private void openSegment(long changes) throws IOException {
    if (segments.isEmpty() || segments.getLast().base() != changes) {
      steps.next("segment");
      segments.add(Segment.create(folder, changes, stored.isEmpty() ? -1 : stored.getLast()));
      deletedInSegment = 0;
    }
    adding = segments.getLast().openToAdd();
  }

  /** A token for something that is about to be deleted. */
  String newToken(long changes) throws IOException {
    if (adding == null) {
      openSegment(changes);
    }
    String token;
    do {
      token = Places.TOKEN + "" + segments.getLast().base() + "-" + deletedInSegment++;
    } while (Files.exists(places.of(token)));
    return token;
  }

  /** A checkpoint was taken: what follows is of the next. */
  void closeSegment() throws IOException {
    if (adding != null) {
      adding.close();
      adding = null;
    }
  }

  /**
   * A checkpoint is stored: what none needs any more is forgotten.
   *
   * @param changes that it holds
   * @param isUsed tokens of what is still open
   */
  void stored(long changes, Predicate<String> isUsed) throws IOException {
    stored.addLast(changes);
    if (stored.size() <= CHECKPOINTS_KEPT) {
      return;
    }
    stored.removeFirst();
    boolean isLess = false;
    while (!segments.isEmpty() && segments.getFirst().base() < stored.getFirst()) {
      steps.next("forget");
      segments.removeFirst().delete();
      isLess = true;
    }
    if (isLess) {
      long kept = segments.isEmpty() ? Long.MAX_VALUE : segments.getFirst().base();
      deleteTokens(token -> base(token) < kept && !isUsed.test(token));
    }
  }

  private static long base(String token) {
    return Long.parseLong(token.substring(1, token.indexOf('-')));
  }

  private void deleteTokens(Predicate<String> isGone) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(places.deleted())) {
      for (Path file : found) {
        if (isGone.test(Places.TOKEN + file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    closeSegment();
  }
}
