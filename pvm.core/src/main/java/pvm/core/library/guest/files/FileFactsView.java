package pvm.core.library.guest.files;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import pvm.natives.system.FileNatives;

/** The attributes of a file, by its path. */
record FileFactsView(FolderPath path) implements BasicFileAttributeView {

  @Override
  public String name() {
    return "basic";
  }

  @Override
  public BasicFileAttributes readAttributes() throws IOException {
    return FolderProvider.facts(path);
  }

  @Override
  public void setTimes(FileTime changed, FileTime accessed, FileTime created) throws IOException {
    if (changed != null) {
      FileNatives.setChanged(path.absolute(), changed.toMillis());
    }
  }
}
