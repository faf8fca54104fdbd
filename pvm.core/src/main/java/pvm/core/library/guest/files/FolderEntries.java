package pvm.core.library.guest.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What was in a folder when it was asked for. */
final class FolderEntries implements DirectoryStream<Path> {
  private final List<Path> paths;
  private boolean isOpen = true;
  private boolean isUsed;

  FolderEntries(Path folder, String[] names, Filter<? super Path> filter) {
    paths = new ArrayList<>();
    for (String name : names) {
      Path path = folder.resolve(name);
      try {
        if (filter == null || filter.accept(path)) {
          paths.add(path);
        }
      } catch (IOException e) {
        throw new DirectoryIteratorException(e);
      }
    }
  }

  @Override
  public Iterator<Path> iterator() {
    if (!isOpen) {
      throw new IllegalStateException("Directory stream is closed");
    }
    if (isUsed) {
      throw new IllegalStateException("Iterator already obtained");
    }
    isUsed = true;
    return List.copyOf(paths).iterator();
  }

  @Override
  public void close() {
    isOpen = false;
  }
}
