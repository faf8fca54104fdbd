package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import pvm.store.Snapshot;
import pvm.store.StoreException;
import pvm.store.disk.Faults;

/** A checkpoint: the base, and over it the newest versions of a view of the log. Thread-safe. */
final class ChronicleSnapshot implements Snapshot, BaseSource {
  private final String image;
  private final SharedBase base;
  private final Overlay.View view;
  private final List<LogSegment> segments;
  private LogIndex index;
  private volatile boolean isClosed;

  /** The base of an image, with its count of users; both null while an image has none. */
  record SharedBase(Base base, Shares shares) {
    static final SharedBase NONE = new SharedBase(null, null);

    static SharedBase of(Base base) {
      return new SharedBase(base, new Shares(base));
    }
  }

  /** Must be made while base and view belong together: under the image's lock. */
  ChronicleSnapshot(String image, SharedBase base, Overlay.View view) {
    this.image = image;
    this.base = base;
    this.view = view;
    this.segments = view.commits().stream().map(Overlay.Commit::segment).distinct().toList();
    segments.forEach(segment -> segment.shares().retain());
    if (base.shares() != null) {
      base.shares().retain();
    }
  }

  @Override
  public void scan(Scan scan) {
    requireOpen();
    try {
      new LogValues(view)
          .newestFirst(
              (piece, entry) -> {
                requireOpen();
                scan.entry(
                    piece.key(entry), piece.bytes(), piece.value(entry), piece.length(entry));
              });
      if (base.base() != null) {
        base.base().scan(scan);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void forEach(Visitor visitor) {
    try {
      values(
          (key, bytes, offset, length) ->
              visitor.visit(key, Arrays.copyOfRange(bytes, offset, offset + length)));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  // ---- as what a new base is made of

  @Override
  public void lengths(Lengths visitor) throws IOException {
    LogIndex index = index();
    unchanged(index, (key, bytes, offset, length) -> visitor.visit(key, length));
    Contents logged = index.contents();
    for (int i = 0; i < logged.size(); i++) {
      if (logged.length(i) != EntryFill.REMOVED) {
        visitor.visit(logged.key(i), logged.length(i));
      }
    }
  }

  @Override
  public void values(Scan visitor) throws IOException {
    LogIndex index = index();
    unchanged(index, visitor);
    new LogValues(view)
        .newestFirst(
            (piece, entry) -> {
              requireOpen();
              int length = piece.length(entry);
              if (length != EntryFill.REMOVED && index.isNewest(piece, entry)) {
                visitor.entry(piece.key(entry), piece.bytes(), piece.value(entry), length);
              }
            });
  }

  /** Visits what the base holds and the log doesn't change. */
  private void unchanged(LogIndex index, Scan visitor) throws IOException {
    if (base.base() != null) {
      base.base()
          .scan(
              (key, bytes, offset, length) -> {
                if (index.of(key) == LogIndex.NONE) {
                  visitor.entry(key, bytes, offset, length);
                }
              });
    }
  }

  private synchronized LogIndex index() throws IOException {
    requireOpen();
    if (index == null) {
      index = LogIndex.of(view);
    }
    return index;
  }

  private void requireOpen() {
    if (isClosed) {
      throw new IllegalStateException("snapshot of image " + image + " is closed");
    }
  }

  boolean isClosed() {
    return isClosed;
  }

  private StoreException unreadable(IOException e) {
    return new StoreException("can't read image " + image + ": " + Faults.reason(e), e);
  }

  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    index = null;
    try {
      for (LogSegment segment : segments) {
        segment.shares().release();
      }
      if (base.shares() != null) {
        base.shares().release();
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }
}
