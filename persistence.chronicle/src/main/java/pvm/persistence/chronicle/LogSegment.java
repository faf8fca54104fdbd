package pvm.persistence.chronicle;

import java.nio.file.Path;
import pvm.store.StoreException;
import pvm.store.disk.DiskFile;

/** One file of the redo log, open. It may be read by any thread. */
final class LogSegment {
  private final Path path;
  private final LogFormat.SegmentHeader header;
  private final DiskFile file;
  private final Shares shares;

  LogSegment(Path path, LogFormat.SegmentHeader header, DiskFile file) {
    this.path = path;
    this.header = header;
    this.file = file;
    this.shares = new Shares(file);
  }

  long number() {
    return header.number();
  }

  /** Sequence of its first record: it makes all records from there on in earlier segments void. */
  long firstSequence() {
    return header.firstSequence();
  }

  Path path() {
    return path;
  }

  DiskFile file() {
    return file;
  }

  Shares shares() {
    return shares;
  }

  /** What to throw where a block is not what was written. */
  StoreException damaged(long offset) {
    return new StoreException("a block of " + path + " at offset " + offset + " is damaged");
  }
}
