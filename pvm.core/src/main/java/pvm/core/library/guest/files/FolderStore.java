package pvm.core.library.guest.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import pvm.natives.system.FileNatives;

/** The disk that the private folder is on. */
final class FolderStore extends FileStore {
  private static final int TOTAL = 0;
  private static final int FREE = 1;
  private static final int USABLE = 2;

  @Override
  public String name() {
    return "pvm";
  }

  @Override
  public String type() {
    return "pvm";
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public long getTotalSpace() throws IOException {
    return FileNatives.space()[TOTAL];
  }

  @Override
  public long getUnallocatedSpace() throws IOException {
    return FileNatives.space()[FREE];
  }

  @Override
  public long getUsableSpace() throws IOException {
    return FileNatives.space()[USABLE];
  }

  @Override
  public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
    return type == BasicFileAttributeView.class;
  }

  @Override
  public boolean supportsFileAttributeView(String name) {
    return name.equals("basic");
  }

  @Override
  public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
    return null;
  }

  @Override
  public Object getAttribute(String attribute) throws IOException {
    return switch (attribute) {
      case "totalSpace" -> getTotalSpace();
      case "usableSpace" -> getUsableSpace();
      case "unallocatedSpace" -> getUnallocatedSpace();
      default -> throw new UnsupportedOperationException("'" + attribute + "' not recognized");
    };
  }
}
