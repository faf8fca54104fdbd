package pvm.store.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;

/**
 * A disk that counts the bytes that are written through it. Those that Chronicle stores into a map
 * are not among them, but the zeros that take up its room before are: a map counts once.
 */
public final class CountedDisk implements ForwardingDisk {
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
  public Disk disk() {
    return disk;
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
  public Disk folder(String name) throws IOException {
    return new CountedDisk(disk.folder(name), written);
  }

  private record CountedFile(DiskFile file, LongAdder written) implements ForwardingFile {
    @Override
    public void write(ByteBuffer source, long offset) throws IOException {
      int bytes = source.remaining();
      file.write(source, offset);
      written.add(bytes);
    }
  }
}
