package pvm.core.library.guest.files;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import pvm.natives.system.FileNatives;

/** What is known of a file. */
final class FileFacts implements BasicFileAttributes {
  private final long[] found;

  /**
   * @param found as {@link FileNatives#look} gives it
   */
  FileFacts(long[] found) {
    this.found = found;
  }

  private boolean is(int kind) {
    return found[FileNatives.KIND] == kind;
  }

  @Override
  public FileTime lastModifiedTime() {
    return FileTime.fromMillis(found[FileNatives.CHANGED]);
  }

  @Override
  public FileTime lastAccessTime() {
    return lastModifiedTime();
  }

  @Override
  public FileTime creationTime() {
    return lastModifiedTime();
  }

  @Override
  public boolean isRegularFile() {
    return is(FileNatives.FILE);
  }

  @Override
  public boolean isDirectory() {
    return is(FileNatives.FOLDER);
  }

  @Override
  public boolean isSymbolicLink() {
    return false;
  }

  @Override
  public boolean isOther() {
    return is(FileNatives.OTHER);
  }

  @Override
  public long size() {
    return found[FileNatives.LENGTH];
  }

  @Override
  public Object fileKey() {
    return found[FileNatives.KEY];
  }
}
