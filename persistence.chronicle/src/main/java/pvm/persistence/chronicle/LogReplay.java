package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import pvm.store.CheckpointInfo;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;

/**
 * Reads the redo log of an image when it is opened: fills the overlay, finds where to go on, and
 * says what is damaged, if anything is; what comes after the damage is not used.
 */
final class LogReplay {
  private final Disk disk;
  private final Current current;
  private final RedoLog log;
  private final List<LogSegment> opened = new ArrayList<>();
  private Overlay overlay = new Overlay();
  private long sequence;
  private long end = LogFormat.SEGMENT_HEADER_BYTES;
  private Lost damage;

  private LogReplay(Disk disk, Current current, RedoLog log) {
    this.disk = disk;
    this.current = current;
    this.log = log;
    this.sequence = current.sequence();
  }

  /**
   * Where the log can't be used any more.
   *
   * @param sequence of the first record that is lost
   * @param what the file, the place and what is wrong
   * @param lastCommit when the last record that is lost was committed; null if nothing tells
   */
  record Lost(long sequence, String what, Instant lastCommit) {
    /** As damage of an image, from a checkpoint on. */
    Damage of(String image, long number) {
      return Damage.of(image, number, what, lastCommit);
    }
  }

  /** What was found. */
  record Result(Overlay overlay, Lost damage) {}

  /**
   * Part of the chain: a file, its segment if its header is whole, and where its records stop to
   * count.
   */
  private record Link(String name, LogSegment segment, long limit) {}

  /** Replays the log on {@code disk} into {@code log}, which is empty. */
  static Result run(Disk disk, Current current, RedoLog log) throws IOException {
    LogReplay replay = new LogReplay(disk, current, log);
    try {
      replay.replay();
    } catch (IOException e) {
      for (LogSegment segment : replay.opened) {
        segment.shares().release();
      }
      throw e;
    }
    return new Result(replay.overlay, replay.damage);
  }

  private void replay() throws IOException {
    List<Link> links = chain();
    boolean isFirst = true;
    for (Link link : links) {
      if (damage != null) {
        break;
      }
      if (link.segment == null) {
        lose(disk.path().resolve(link.name) + " has no whole header");
      } else if (isFirst && link.segment.firstSequence() <= sequence) {
        sequence = link.segment.firstSequence();
        records(link, link == links.getLast());
      } else if (link.segment.firstSequence() == sequence) {
        records(link, link == links.getLast());
      } else {
        lose("the log before " + link.segment.path() + " is not whole");
      }
      isFirst = false;
    }
    if (links.isEmpty()) {
      lose(disk.path().resolve(FileNames.redo(current.log())) + " is missing");
    }
    if (damage == null) {
      log.resume(opened, sequence, end);
    } else {
      damage = new Lost(damage.sequence(), damage.what(), lastCommit(links));
      log.resumeDamaged(opened, sequence);
    }
  }

  /** The segments that count, in order; a later one makes the end of those before it void. */
  private List<Link> chain() throws IOException {
    List<Long> numbers =
        disk.list().stream()
            .map(FileNames::redoNumber)
            .filter(OptionalLong::isPresent)
            .map(OptionalLong::getAsLong)
            .filter(number -> number >= current.log())
            .sorted()
            .toList();
    log.beginAt(numbers.isEmpty() ? current.log() : numbers.getLast() + 1);
    List<LogSegment> segments = new ArrayList<>();
    for (long number : numbers) {
      segments.add(segment(number));
    }
    List<Link> links = new ArrayList<>();
    long limit = Long.MAX_VALUE;
    for (int i = numbers.size() - 1; i >= 0; i--) {
      LogSegment segment = segments.get(i);
      String name = FileNames.redo(numbers.get(i));
      if (segment == null && sequence < limit) {
        links.addFirst(new Link(name, null, limit));
      } else if (segment != null && segment.firstSequence() < limit) {
        links.addFirst(new Link(name, segment, limit));
        limit = segment.firstSequence();
      }
    }
    return links;
  }

  private LogSegment segment(long number) throws IOException {
    String name = FileNames.redo(number);
    DiskFile file = disk.open(name);
    ByteBuffer bytes = ByteBuffer.allocate(LogFormat.SEGMENT_HEADER_BYTES);
    var header = file.readFully(bytes, 0) ? LogFormat.SegmentHeader.decode(bytes) : null;
    if (header == null || header.number() != number) {
      file.close();
      return null;
    }
    LogSegment segment = new LogSegment(disk.path().resolve(name), header, file);
    opened.add(segment);
    return segment;
  }

  private void records(Link link, boolean isLast) throws IOException {
    LogScanner scanner = new LogScanner(link.segment);
    end = LogFormat.SEGMENT_HEADER_BYTES;
    while (sequence < link.limit) {
      LogScanner.Found found = scanner.record(end, sequence, overlay);
      if (found == null) {
        overlay.abandon();
        if (!isLast || scanner.wasCommitted(end, sequence)) {
          lose(link.segment.path() + " at offset " + end + " holds no whole record");
        }
        return;
      }
      apply(link.segment, found);
      sequence++;
      end = found.end();
    }
  }

  private void apply(LogSegment segment, LogScanner.Found found) {
    LogFormat.RecordHeader header = found.header();
    if (header.sequence() < current.sequence()) {
      overlay.abandon();
      return;
    }
    log.count(header);
    CheckpointInfo checkpoint = header.checkpoint();
    switch (header.kind()) {
      case COMMIT ->
          overlay.commit(
              new CheckpointInfo(checkpoint.number(), checkpoint.time(), found.valueBytes()),
              header.sequence(),
              segment,
              log.writtenBytes());
      case REWIND -> overlay.rewind(checkpoint.number());
    }
  }

  private void lose(String what) {
    damage = new Lost(sequence, what, null);
  }

  /** Looks for headers of records that nothing else is known of. */
  private Instant lastCommit(List<Link> links) throws IOException {
    for (Link link : links.reversed()) {
      Instant found =
          link.segment == null ? null : new LogScanner(link.segment).lastCommit(sequence);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
