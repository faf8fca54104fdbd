package pvm.store.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * A disk that counts the bytes that are written through it. Those that Chronicle stores into a map
 * are not among them, but the zeros that take up its room before are: a map counts once.
 */
public final class CountedDisk implements Disk {
  private final Disk disk;
  private final LongAdder written;

  /** Counts what is written to {@code disk} through this. */
  public CountedDisk(Disk disk) {
    this(disk, new LongAdder());
  }

  private CountedDisk(Disk disk, LongAdder written) {
    this.disk = disk;
    this.written = written;
  }

  /** Bytes so far, those of its folders counted in. */
  public long writtenBytes() {
    return written.sum();
  }

  @Override
  public Path path() {
    return disk.path();
  }

  @Override
  public Path mapped(String name) throws IOException {
    return disk.mapped(name);
  }

  @Override
  public List<String> list() throws IOException {
    return disk.list();
  }

  @Override
  public boolean exists(String name) throws IOException {
    return disk.exists(name);
  }

  @Override
  public DiskFile open(String name) throws IOException {
    return new CountedFile(disk.open(name), written);
  }

  @Override
  public DiskFile create(String name) throws IOException {
    return new CountedFile(disk.create(name), written);
  }

  @Override
  public void rename(String source, String target) throws IOException {
    disk.rename(source, target);
  }

  @Override
  public void delete(String name) throws IOException {
    disk.delete(name);
  }

  @Override
  public void syncFolder() throws IOException {
    disk.syncFolder();
  }

  @Override
  public Disk folder(String name) throws IOException {
    return new CountedDisk(disk.folder(name), written);
  }

  @Override
  public Closeable lock() throws IOException {
    return disk.lock();
  }

  private record CountedFile(DiskFile file, LongAdder written) implements DiskFile {
    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public int read(ByteBuffer target, long offset) throws IOException {
      return file.read(target, offset);
    }

    @Override
    public void write(ByteBuffer source, long offset) throws IOException {
      int bytes = source.remaining();
      file.write(source, offset);
      written.add(bytes);
    }

    @Override
    public void truncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force() throws IOException {
      file.force();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
