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
  private NewestVersions newest;
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
    int version = newest().of(key);
    if (version != NewestVersions.NONE) {
      return value(version);
    }
    try {
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
              (version, bytes, offset, length) -> {
                requireOpen();
                scan.entry(view.key(version), bytes, offset, length);
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
    NewestVersions versions = newest();
    try {
      if (base.base() != null) {
        base.base().forEach(baseContents(new Contents(16)), visitor);
      }
      new LogValues(view)
          .newestFirst(
              (version, bytes, offset, length) -> {
                requireOpen();
                long key = view.key(version);
                if (length != LogFormat.REMOVED && versions.of(key) == version) {
                  visitor.visit(key, Arrays.copyOfRange(bytes, offset, offset + length));
                }
              });
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Contents contents() throws IOException {
    Contents contents = baseContents(new Contents(view.size()));
    NewestVersions versions = newest();
    for (int version = 0; version < view.size(); version++) {
      long key = view.key(version);
      if (versions.of(key) == version && view.length(version) != LogFormat.REMOVED) {
        contents.add(key, view.length(version));
      }
    }
    return contents;
  }

  /** Adds what the base holds and the log doesn't change. */
  private Contents baseContents(Contents contents) throws IOException {
    if (base.base() == null) {
      return contents;
    }
    NewestVersions versions = newest();
    Contents all = base.base().contents();
    for (int i = 0; i < all.size(); i++) {
      if (versions.of(all.key(i)) == NewestVersions.NONE) {
        contents.add(all.key(i), all.length(i));
      }
    }
    return contents;
  }

  private byte[] value(int version) {
    int length = view.length(version);
    return length == LogFormat.REMOVED
        ? null
        : view.segment(version).value(view.key(version), view.offset(version), length);
  }

  private synchronized NewestVersions newest() {
    requireOpen();
    if (newest == null) {
      newest = new NewestVersions(view::key, view.size());
    }
    return newest;
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
    newest = null;
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
