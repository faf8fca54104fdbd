package pvm.core.library.guest.files;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import pvm.core.library.guest.sun.nio.fs.Globs;
import pvm.natives.system.FileNatives;

/** The only file system of a process. */
final class FolderFileSystem extends FileSystem {
  private final FolderProvider provider;

  FolderFileSystem(FolderProvider provider) {
    this.provider = provider;
  }

  FolderPath current() {
    return FolderPath.of(this, FileNatives.ROOT);
  }

  /** What is at a path; null if nothing is. */
  BasicFileAttributes facts(FolderPath path) {
    long[] found = GuestFiles.look(path.absolute());
    return found == null ? null : new FileFacts(found);
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return "/";
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return List.of(FolderPath.of(this, "/"));
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return List.of(new FolderStore());
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic");
  }

  @Override
  public Path getPath(String first, String... more) {
    StringBuilder text = new StringBuilder(first);
    for (String name : more) {
      if (!name.isEmpty()) {
        text.append(text.isEmpty() ? "" : "/").append(name);
      }
    }
    if (text.indexOf("\0") >= 0) {
      throw new InvalidPathException(text.toString(), "Nul character not allowed");
    }
    return FolderPath.of(this, text.toString());
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    int colon = syntaxAndPattern.indexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException();
    }
    String syntax = syntaxAndPattern.substring(0, colon);
    String input = syntaxAndPattern.substring(colon + 1);
    String regex;
    if (syntax.equalsIgnoreCase("glob")) {
      regex = Globs.toUnixRegexPattern(input);
    } else if (syntax.equalsIgnoreCase("regex")) {
      regex = input;
    } else {
      throw new UnsupportedOperationException("Syntax '" + syntax + "' not recognized");
    }
    Pattern pattern = Pattern.compile(regex);
    return path -> pattern.matcher(path.toString()).matches();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException("users of files");
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException("watching folders");
  }
}
