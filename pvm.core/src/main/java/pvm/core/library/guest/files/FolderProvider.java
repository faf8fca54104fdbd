package pvm.core.library.guest.files;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pvm.natives.system.FileNatives;

/** What {@code java.nio.file.Files} stands on. */
public final class FolderProvider extends FileSystemProvider {
  private static final int BLOCK_BYTES = 1 << 16;

  private final FolderFileSystem system = new FolderFileSystem(this);

  @Override
  public String getScheme() {
    return "file";
  }

  private static void checkRoot(URI uri) {
    if (!"file".equalsIgnoreCase(uri.getScheme()) || !"/".equals(uri.getPath())) {
      throw new IllegalArgumentException("Path component should be '/'");
    }
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
    checkRoot(uri);
    throw new FileSystemAlreadyExistsException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    checkRoot(uri);
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    if (!"file".equalsIgnoreCase(uri.getScheme()) || uri.getPath() == null) {
      throw new IllegalArgumentException("URI is no path of a file: " + uri);
    }
    return system.getPath(uri.getPath());
  }

  // ---- open files

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return newFileChannel(path, options, attributes);
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    boolean isAppending = options.contains(StandardOpenOption.APPEND);
    boolean isWriting = isAppending || options.contains(StandardOpenOption.WRITE);
    boolean isReading = !isWriting || options.contains(StandardOpenOption.READ);
    boolean isEmptied = options.contains(StandardOpenOption.TRUNCATE_EXISTING);
    if (isAppending && (isReading || isEmptied)) {
      throw new IllegalArgumentException(
          "APPEND + " + (isReading ? "READ" : "TRUNCATE_EXISTING") + " not allowed");
    }
    var mode = new OpenFile.Mode(isReading, isWriting, isAppending);
    var creation =
        new OpenFile.Creation(
            options.contains(StandardOpenOption.CREATE),
            isWriting && options.contains(StandardOpenOption.CREATE_NEW),
            isWriting && isEmptied);
    OpenFile file =
        FileErrors.named(
            () -> OpenFile.open(FolderPath.own(path).absolute(), mode, creation), path);
    boolean isDeletedOnClose = options.contains(StandardOpenOption.DELETE_ON_CLOSE);
    return new OpenChannel(file, () -> close(file, isDeletedOnClose ? FolderPath.own(path) : null));
  }

  private static void close(OpenFile file, FolderPath deleted) throws IOException {
    OpenFiles.close(file.number());
    if (deleted != null && GuestFiles.look(deleted.absolute()) != null) {
      OpenFiles.delete(deleted.absolute());
    }
  }

  // ---- folders

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    String path = FolderPath.own(folder).absolute();
    if (GuestFiles.look(path, FileNatives.KIND) == FileNatives.FILE) {
      throw new NotDirectoryException(folder.toString());
    }
    String[] names = FileErrors.named(() -> FileNatives.list(path), folder);
    return new FolderEntries(folder, names, filter);
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    FileErrors.named(
        () -> {
          FileNatives.createFolder(FolderPath.own(folder).absolute());
          return folder;
        },
        folder);
  }

  @Override
  public void delete(Path path) throws IOException {
    FileErrors.named(
        () -> {
          OpenFiles.delete(FolderPath.own(path).absolute());
          return path;
        },
        path);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    BasicFileAttributes facts = facts(FolderPath.own(source));
    if (isSameFile(source, target)) {
      return;
    }
    makeRoom(target, options);
    if (facts.isDirectory()) {
      createDirectory(target);
    } else {
      FileErrors.named(
          () -> {
            copyBytes(FolderPath.own(source).absolute(), FolderPath.own(target).absolute());
            return target;
          },
          source,
          target);
    }
    if (Arrays.asList(options).contains(StandardCopyOption.COPY_ATTRIBUTES)) {
      new FileFactsView(FolderPath.own(target)).setTimes(facts.lastModifiedTime(), null, null);
    }
  }

  private static void copyBytes(String from, String to) throws IOException {
    FileNatives.create(to);
    byte[] block = new byte[BLOCK_BYTES];
    long position = 0;
    int count = FileNatives.read(from, position, block, 0, block.length);
    while (count > 0) {
      position = FileNatives.write(to, position, block, 0, count);
      count = FileNatives.read(from, position, block, 0, block.length);
    }
  }

  /** Removes what is at a target, if that is asked for. */
  private void makeRoom(Path target, CopyOption... options) throws IOException {
    if (GuestFiles.look(FolderPath.own(target).absolute()) != null) {
      checkReplaces(target, options);
      delete(target);
    }
  }

  private static void checkReplaces(Path target, CopyOption... options)
      throws FileAlreadyExistsException {
    List<CopyOption> all = Arrays.asList(options);
    if (!all.contains(StandardCopyOption.REPLACE_EXISTING)
        && !all.contains(StandardCopyOption.ATOMIC_MOVE)) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    String from = FolderPath.own(source).absolute();
    String to = FolderPath.own(target).absolute();
    if (from.equals(to)) {
      return;
    }
    if (GuestFiles.look(to) != null) {
      checkReplaces(target, options);
    }
    FileErrors.named(
        () -> {
          OpenFiles.move(from, to);
          return target;
        },
        source,
        target);
  }

  // ---- what is there

  @Override
  public boolean isSameFile(Path path, Path other) {
    return FolderPath.own(path).absolute().equals(FolderPath.own(other).absolute());
  }

  @Override
  public boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    facts(FolderPath.own(path));
    return new FolderStore();
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    String absolute = FolderPath.own(path).absolute();
    facts(FolderPath.own(path));
    boolean isOwn = (absolute + "/").startsWith(FileNatives.ROOT + "/");
    if (!isOwn && Arrays.asList(modes).contains(AccessMode.WRITE)
        || Arrays.asList(modes).contains(AccessMode.EXECUTE)
            && !facts(FolderPath.own(path)).isDirectory()) {
      throw new AccessDeniedException(path.toString());
    }
  }

  /** What is at a path; an error if nothing is. */
  static BasicFileAttributes facts(FolderPath path) throws IOException {
    long[] found = GuestFiles.look(path.absolute());
    if (found == null) {
      FileErrors.named(
          () -> FileNatives.read(path.absolute(), 0, new byte[0], 0, 0), path); // tells why
      throw new NoSuchFileException(path.toString());
    }
    return new FileFacts(found);
  }

  @Override
  @SuppressWarnings("unchecked") // compared with the class of what is given
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return type == BasicFileAttributeView.class
        ? (V) new FileFactsView(FolderPath.own(path))
        : null;
  }

  @Override
  @SuppressWarnings("unchecked") // compared with the class of what is given
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    if (type != BasicFileAttributes.class) {
      throw new UnsupportedOperationException(type.getName());
    }
    return (A) facts(FolderPath.own(path));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    BasicFileAttributes facts = facts(FolderPath.own(path));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("lastAccessTime", facts.lastAccessTime());
    all.put("lastModifiedTime", facts.lastModifiedTime());
    all.put("size", facts.size());
    all.put("creationTime", facts.creationTime());
    all.put("isSymbolicLink", facts.isSymbolicLink());
    all.put("isRegularFile", facts.isRegularFile());
    all.put("fileKey", facts.fileKey());
    all.put("isOther", facts.isOther());
    all.put("isDirectory", facts.isDirectory());
    List<String> names = Arrays.asList(basic(attributes).split(","));
    if (!names.contains("*")) {
      for (String name : names) {
        if (!all.containsKey(name)) {
          throw new IllegalArgumentException("'" + name + "' not recognized");
        }
      }
      all.keySet().retainAll(names);
    }
    return all;
  }

  private static String basic(String attributes) {
    int colon = attributes.indexOf(':');
    if (colon >= 0 && !attributes.substring(0, colon).equals("basic")) {
      throw new UnsupportedOperationException(
          "View '" + attributes.substring(0, colon) + "' not available");
    }
    return attributes.substring(colon + 1);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    switch (basic(attribute)) {
      case "lastModifiedTime" ->
          FileNatives.setChanged(FolderPath.own(path).absolute(), ((FileTime) value).toMillis());
      case "lastAccessTime", "creationTime" -> {}
      default -> throw new IllegalArgumentException("'" + attribute + "' not recognized");
    }
  }
}
