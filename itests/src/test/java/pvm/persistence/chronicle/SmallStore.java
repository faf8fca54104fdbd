package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import pvm.store.CheckpointStore;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;
import pvm.store.disk.FolderDisk;
import pvm.store.disk.ForwardingDisk;
import pvm.store.disk.ForwardingFile;

/** Stores for tests that want all that a store does to happen often. */
public final class SmallStore {
  private static final Settings SETTINGS = new Settings(4, 1 << 18, 1 << 20);

  private SmallStore() {}

  /** A store in a data folder, with segments of 256 KB and a compaction after a megabyte. */
  public static CheckpointStore in(Path data) {
    return new ChronicleStore(data, SETTINGS);
  }

  /** The same with a bug: it never asks the disk to have anything on the medium. */
  public static CheckpointStore careless(Path data) {
    return new ChronicleStore(
        new CarelessDisk(new FolderDisk(data)), SETTINGS, InstantSource.system());
  }

  private record CarelessDisk(Disk disk) implements ForwardingDisk {
    @Override
    public DiskFile open(String name) throws IOException {
      return new CarelessFile(disk.open(name));
    }

    @Override
    public DiskFile create(String name) throws IOException {
      return new CarelessFile(disk.create(name));
    }

    @Override
    public Disk folder(String name) throws IOException {
      return new CarelessDisk(disk.folder(name));
    }

    @Override
    public void syncFolder() {}
  }

  private record CarelessFile(DiskFile file) implements ForwardingFile {
    @Override
    public void force() {}
  }
}
