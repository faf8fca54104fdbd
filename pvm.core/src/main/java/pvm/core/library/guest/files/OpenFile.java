package pvm.core.library.guest.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import pvm.natives.system.FileNatives;

/** A file that the program has open, and where it is in it. Thread-safe. */
public final class OpenFile {
  private final int number;
  private final Mode mode;
  private long position;

  /** Another one when the file is moved, a token when it is deleted; guarded by OpenFiles. */
  private String path;

  /**
   * What it is opened for.
   *
   * @param isAppending all that is written goes to the end
   */
  public record Mode(boolean isReading, boolean isWriting, boolean isAppending) {
    /** To read from it. */
    public static final Mode READ = new Mode(true, false, false);

    /** To read and to write. */
    public static final Mode READ_WRITE = new Mode(true, true, false);

    /** To write to it. */
    public static final Mode WRITE = new Mode(false, true, false);

    /** To add to it. */
    public static final Mode APPEND = new Mode(false, true, true);
  }

  /**
   * What is to become of a file by being opened.
   *
   * @param isMade whether it is made if it is not there
   * @param isNew whether it must not be there
   * @param isEmptied whether nothing is left in it
   */
  public record Creation(boolean isMade, boolean isNew, boolean isEmptied) {
    /** It must be there. */
    public static final Creation NONE = new Creation(false, false, false);

    /** It is made if it is not there. */
    public static final Creation MADE = new Creation(true, false, false);

    /** It is empty, or made. */
    public static final Creation EMPTIED = new Creation(true, false, true);
  }

  OpenFile(int number, String path, Mode mode) {
    this.number = number;
    this.path = path;
    this.mode = mode;
  }

  /** Opens a file; it is closed by {@link OpenFiles#close}. */
  public static OpenFile open(String path, Mode mode, Creation creation) throws IOException {
    String absolute = GuestPaths.absolute(path);
    long[] found = FileNatives.look(absolute);
    if (found == null) {
      makeOrFail(absolute, mode, creation);
    } else if (creation.isNew()) {
      throw new FileAlreadyExistsException(path);
    } else if (found[FileNatives.KIND] == FileNatives.FOLDER) {
      throw new FileSystemException(path, null, "Is a directory");
    } else if (mode.isWriting()) {
      long length = found[FileNatives.LENGTH];
      FileNatives.resize(absolute, creation.isEmptied() ? 0 : length); // or tells why it can't
    }
    return OpenFiles.add(absolute, mode);
  }

  private static void makeOrFail(String path, Mode mode, Creation creation) throws IOException {
    if (mode.isWriting() && (creation.isMade() || creation.isNew())) {
      FileNatives.create(path);
    } else {
      FileNatives.read(path, 0, new byte[0], 0, 0); // tells what is wrong
      throw new NoSuchFileException(path);
    }
  }

  /** By which it is known to {@link OpenFiles}. */
  public int number() {
    return number;
  }

  String path() {
    return path;
  }

  void path(String other) {
    path = other;
  }

  public Mode mode() {
    return mode;
  }

  /** Reads at the position, and moves it; -1 at the end. */
  public synchronized int read(byte[] bytes, int offset, int count) throws IOException {
    int read = readAt(position, bytes, offset, count);
    position += Math.max(read, 0);
    return read;
  }

  public int readAt(long at, byte[] bytes, int offset, int count) throws IOException {
    return FileNatives.read(path, at, bytes, offset, count);
  }

  /** Writes at the position, or at the end, and moves the position behind it. */
  public synchronized void write(byte[] bytes, int offset, int count) throws IOException {
    position = writeAt(mode.isAppending() ? FileNatives.END : position, bytes, offset, count);
  }

  public long writeAt(long at, byte[] bytes, int offset, int count) throws IOException {
    return FileNatives.write(path, at, bytes, offset, count);
  }

  public synchronized long position() {
    return position;
  }

  public synchronized void position(long other) {
    position = other;
  }

  public long length() throws IOException {
    long[] found = FileNatives.look(path);
    if (found == null) {
      throw new NoSuchFileException(path);
    }
    return found[FileNatives.LENGTH];
  }

  /** Cuts it off, or makes it longer by zeros; a position behind the end moves to it. */
  public synchronized void resize(long length) throws IOException {
    FileNatives.resize(path, length);
    position = Math.min(position, length);
  }
}
