package pvm.store.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A disk that passes on to another what it doesn't do by itself. */
public interface ForwardingDisk extends Disk {

  /** The disk behind this one. */
  Disk disk();

  @Override
  default Path path() {
    return disk().path();
  }

  @Override
  default Path mapped(String name) throws IOException {
    return disk().mapped(name);
  }

  @Override
  default List<String> list() throws IOException {
    return disk().list();
  }

  @Override
  default boolean exists(String name) throws IOException {
    return disk().exists(name);
  }

  @Override
  default DiskFile open(String name) throws IOException {
    return disk().open(name);
  }

  @Override
  default DiskFile create(String name) throws IOException {
    return disk().create(name);
  }

  @Override
  default void rename(String source, String target) throws IOException {
    disk().rename(source, target);
  }

  @Override
  default void delete(String name) throws IOException {
    disk().delete(name);
  }

  @Override
  default void syncFolder() throws IOException {
    disk().syncFolder();
  }

  @Override
  default Disk folder(String name) throws IOException {
    return disk().folder(name);
  }

  @Override
  default Closeable lock() throws IOException {
    return disk().lock();
  }
}
