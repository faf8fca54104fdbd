package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;
import pvm.store.disk.ForwardingDisk;
import pvm.store.disk.ForwardingFile;

/**
 * A disk that knows how much more than it may its files ever took up. Thread-safe.
 *
 * @param disk a folder without folders in it
 * @param allowed what they may take up, besides a constant
 * @param excessMax by how much they took up more, at most
 */
record SizedDisk(Disk disk, AtomicLong allowed, AtomicLong excessMax) implements ForwardingDisk {

  static SizedDisk of(Disk disk) {
    return new SizedDisk(disk, new AtomicLong(), new AtomicLong(Long.MIN_VALUE));
  }

  /** What the files take up now. */
  long sizeBytes() {
    long bytes = 0;
    try {
      for (String name : disk.list()) {
        Path file = disk.path().resolve(name);
        bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
      }
      return bytes;
    } catch (IOException e) {
      return 0; // a file went in the meantime: what deleted it looks once more
    }
  }

  private void look() {
    excessMax.accumulateAndGet(sizeBytes() - allowed.get(), Math::max);
  }

  @Override
  public DiskFile open(String name) throws IOException {
    return new SizedFile(disk.open(name), this);
  }

  @Override
  public DiskFile create(String name) throws IOException {
    return new SizedFile(disk.create(name), this);
  }

  @Override
  public void delete(String name) throws IOException {
    look();
    disk.delete(name);
  }

  private record SizedFile(DiskFile file, SizedDisk sizes) implements ForwardingFile {
    @Override
    public void write(ByteBuffer source, long offset) throws IOException {
      file.write(source, offset);
      sizes.look();
    }
  }
}
