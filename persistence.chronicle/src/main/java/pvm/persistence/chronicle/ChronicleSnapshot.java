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
  public byte[] get(long key) {
    try {
      LogIndex index = index();
      int entry = index.of(key);
      if (entry != LogIndex.NONE) {
        return index.value(entry);
      }
      return base.base() == null ? null : base.base().get(key);
    } catch (IOException e) {
      throw unreadable(e);
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
      LogIndex index = index();
      if (base.base() != null) {
        base.base().forEach(baseContents(new Contents(16)), visitor);
      }
      new LogValues(view)
          .newestFirst(
              (piece, entry) -> {
                requireOpen();
                int length = piece.length(entry);
                if (length != LogFormat.REMOVED && index.isNewest(piece, entry)) {
                  int from = piece.value(entry);
                  visitor.visit(
                      piece.key(entry), Arrays.copyOfRange(piece.bytes(), from, from + length));
                }
              });
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Contents contents() throws IOException {
    Contents logged = index().contents();
    Contents contents = baseContents(new Contents(logged.size()));
    for (int i = 0; i < logged.size(); i++) {
      if (logged.length(i) != LogFormat.REMOVED) {
        contents.add(logged.key(i), logged.length(i));
      }
    }
    return contents;
  }

  /** Adds what the base holds and the log doesn't change. */
  private Contents baseContents(Contents contents) throws IOException {
    if (base.base() == null) {
      return contents;
    }
    LogIndex index = index();
    Contents all = base.base().contents();
    for (int i = 0; i < all.size(); i++) {
      if (index.of(all.key(i)) == LogIndex.NONE) {
        contents.add(all.key(i), all.length(i));
      }
    }
    return contents;
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
