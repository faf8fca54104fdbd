package pvm.persistence.chronicle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;
import pvm.store.disk.ForwardingDisk;
import pvm.store.disk.ForwardingFile;

/**
 * A disk that counts what is changed on it, or what is read, and fails at one of these operations.
 * It forces nothing: here processes die, not the power.
 */
final class FaultyDisk implements ForwardingDisk {
  private final Disk disk;
  private final Fault fault;

  FaultyDisk(Disk disk, Fault fault) {
    this.disk = disk;
    this.fault = fault;
  }

  /** What happens at the chosen operation. */
  enum Kind {
    /** It fails with an IOException, once. */
    FAIL_ONCE,
    /** It is done, but fails with an IOException nevertheless, once. */
    FAIL_AFTER,
    /** It and all later ones fail with an IOException, until the fault is mended. */
    FAIL_ON,
    /** Half of it is done, if it is a write, and nothing later: the process is dead. */
    DIE,
    /** A read fails with an IOException, once; only reads are counted. */
    READ_ONCE
  }

  /** The process is dead: nothing may count on getting further. */
  static final class Dead extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Something to do on the disk. */
  interface Action {
    void run() throws IOException;
  }

  /** Which operation fails, and how; shared by the folders of a disk. */
  static final class Fault {
    private final Kind kind;
    private final int at;
    private int count;
    private boolean isMended;

    /** None at all. */
    static Fault none() {
      return new Fault(Kind.FAIL_ONCE, Integer.MAX_VALUE);
    }

    Fault(Kind kind, int at) {
      this.kind = kind;
      this.at = at;
    }

    synchronized int count() {
      return count;
    }

    synchronized boolean isReached() {
      return count >= at;
    }

    synchronized void mend() {
      isMended = true;
    }

    synchronized void read() throws IOException {
      if (kind == Kind.READ_ONCE && ++count == at) {
        throw new IOException("Input/output error");
      }
    }

    synchronized void run(Action whole, Action half) throws IOException {
      if (kind == Kind.READ_ONCE) {
        whole.run();
        return;
      }
      count++;
      boolean isNow = count == at;
      boolean isLater = count > at;
      if (isMended
          || count < at
          || isLater && (kind == Kind.FAIL_ONCE || kind == Kind.FAIL_AFTER)) {
        whole.run();
        return;
      }
      if (isNow && kind == Kind.DIE) {
        half.run();
      }
      if (isNow && kind == Kind.FAIL_AFTER) {
        whole.run();
      }
      if (kind == Kind.DIE) {
        throw new Dead();
      }
      throw new IOException("No space left on device");
    }

    private void run(Action action) throws IOException {
      run(action, () -> {});
    }
  }

  @Override
  public Disk disk() {
    return disk;
  }

  @Override
  public DiskFile open(String name) throws IOException {
    return new FaultyFile(disk.open(name), fault);
  }

  @Override
  public DiskFile create(String name) throws IOException {
    DiskFile[] file = new DiskFile[1];
    try {
      fault.run(() -> file[0] = disk.create(name));
    } catch (IOException | Dead e) {
      if (file[0] != null) {
        file[0].close();
      }
      throw e;
    }
    return new FaultyFile(file[0], fault);
  }

  @Override
  public void rename(String source, String target) throws IOException {
    fault.run(() -> disk.rename(source, target));
  }

  @Override
  public void delete(String name) throws IOException {
    fault.run(() -> disk.delete(name));
  }

  @Override
  public void syncFolder() throws IOException {
    fault.run(() -> {});
  }

  @Override
  public Disk folder(String name) throws IOException {
    return new FaultyDisk(disk.folder(name), fault);
  }

  /** A dead process holds no lock, so this disk has none. */
  @Override
  public Closeable lock() {
    return () -> {};
  }

  private record FaultyFile(DiskFile file, Fault fault) implements ForwardingFile {
    @Override
    public int read(ByteBuffer target, long offset) throws IOException {
      fault.read();
      return file.read(target, offset);
    }

    @Override
    public void write(ByteBuffer source, long offset) throws IOException {
      ByteBuffer half = source.duplicate().limit(source.position() + source.remaining() / 2);
      fault.run(() -> file.write(source, offset), () -> file.write(half, offset));
    }

    @Override
    public void truncate(long size) throws IOException {
      fault.run(() -> file.truncate(size));
    }

    @Override
    public void force() throws IOException {
      fault.run(() -> {});
    }
  }
}
