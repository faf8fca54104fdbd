package pvm.natives.system;

import java.io.IOException;

/**
 * Files as {@code java.io} and {@code java.nio.file} of programs use them; {@code drivers.storage}
 * has the bodies. Nothing is open here: which files a program has open, and where it reads and
 * writes in them, are objects of the program.
 *
 * <p>A path is absolute: below {@link #ROOT} it is of the process's private folder, else of the
 * machine, where a process reads what it was granted. What stands for a file that was deleted or
 * replaced while it was open is a <em>token</em>; it is used like a path.
 *
 * <p>Errors are those of {@code java.nio.file}: NoSuchFileException, FileAlreadyExistsException,
 * DirectoryNotEmptyException, AccessDeniedException, which names the missing grant; and IOException
 * for the disk's own.
 */
public final class FileNatives {
  /** The private folder as the program sees it, and its current folder. */
  public static final String ROOT = "/files";

  /** Where temporary files are made. */
  public static final String TEMPORARY = "/files/tmp";

  /** {@link #look}: index of what it is. */
  public static final int KIND = 0;

  /** {@link #look}: index of the length, in bytes. */
  public static final int LENGTH = 1;

  /** {@link #look}: index of the time of the last change, in ms since 1970. */
  public static final int CHANGED = 2;

  /** {@link #look}: index of what tells it from all other files. */
  public static final int KEY = 3;

  /** A kind: a file with bytes. */
  public static final int FILE = 1;

  /** A kind: a folder. */
  public static final int FOLDER = 2;

  /** A kind: something else, such as a device. */
  public static final int OTHER = 3;

  /** {@link #write}: behind all that is there. */
  public static final long END = -1;

  private FileNatives() {}

  /** What is at a path; null if nothing is, or nothing that the process may know of. */
  public static native long[] look(String path);

  /** The names in a folder, in order. */
  public static native String[] list(String path) throws IOException;

  /**
   * Reads.
   *
   * @return how many bytes; -1 at the end
   */
  public static native int read(String path, long position, byte[] bytes, int offset, int count)
      throws IOException;

  /**
   * Writes all of the bytes.
   *
   * @param position or {@link #END}
   * @return the position behind them
   */
  public static native long write(String path, long position, byte[] bytes, int offset, int count)
      throws IOException;

  /** Cuts a file off, or makes it longer by zeros. */
  public static native void resize(String path, long length) throws IOException;

  /** Makes an empty file where nothing is. */
  public static native void create(String path) throws IOException;

  /** Makes a folder where nothing is. */
  public static native void createFolder(String path) throws IOException;

  /**
   * Deletes a file or an empty folder.
   *
   * @param isOpen whether the file is still used
   * @return the token by which it is then; else null
   */
  public static native String delete(String path, boolean isOpen) throws IOException;

  /**
   * Gives a file or folder another path; a file or an empty folder that is there is replaced.
   *
   * @param isOpen whether what is replaced is still used
   * @return the token by which it is then; else null
   */
  public static native String move(String from, String to, boolean isOpen) throws IOException;

  /** What a token stands for is not used any more. */
  public static native void forget(String token);

  /** Says when a file was changed last, in ms since 1970. */
  public static native void setChanged(String path, long millis) throws IOException;

  /** Bytes of the disk that the private folder is on: all, free, and free for programs. */
  public static native long[] space() throws IOException;
}
