package pvm.drivers.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How to take one change of a private folder back. Taking it back once more does nothing, and so
 * does taking back what was never done. Paths are as {@link Places} has them.
 *
 * <pre>
 *   byte kind, UTF path, then
 *   'b'  long position, int count, bytes   what was there
 *   'l'  long length                       how long the file was
 *   'c'                                    file or folder that was not there
 *   'r'                                    empty folder that was there
 *   'm'  UTF to                            was moved
 * </pre>
 */
sealed interface Undo {

  /** Bytes of a file were overwritten or cut off. */
  @SuppressWarnings("ArrayRecordComponent") // on their way from one file to another
  record Bytes(String path, long position, byte[] bytes) implements Undo {}

  /** A file was changed. */
  record Length(String path, long length) implements Undo {}

  /** A file or folder was made. */
  record Created(String path) implements Undo {}

  /** An empty folder was removed. */
  record Removed(String path) implements Undo {}

  /** A file or folder was moved to where nothing was. */
  record Moved(String path, String to) implements Undo {}

  /** Whether it is about names, and not about what is in a file. */
  default boolean isOfNames() {
    return !(this instanceof Bytes || this instanceof Length);
  }

  /** As bytes. */
  default byte[] record() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError("memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private void write(DataOutputStream out) throws IOException {
    switch (this) {
      case Bytes(String path, long position, byte[] content) -> {
        out.writeByte('b');
        out.writeUTF(path);
        out.writeLong(position);
        out.writeInt(content.length);
        out.write(content);
      }
      case Length(String path, long length) -> {
        out.writeByte('l');
        out.writeUTF(path);
        out.writeLong(length);
      }
      case Created(String path) -> {
        out.writeByte('c');
        out.writeUTF(path);
      }
      case Removed(String path) -> {
        out.writeByte('r');
        out.writeUTF(path);
      }
      case Moved(String path, String to) -> {
        out.writeByte('m');
        out.writeUTF(path);
        out.writeUTF(to);
      }
    }
  }

  /** Reads what {@link #record} gave. */
  static Undo of(byte[] record) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
    int kind = in.readByte();
    String path = in.readUTF();
    return switch (kind) {
      case 'b' -> new Bytes(path, in.readLong(), in.readNBytes(in.readInt()));
      case 'l' -> new Length(path, in.readLong());
      case 'c' -> new Created(path);
      case 'r' -> new Removed(path);
      case 'm' -> new Moved(path, in.readUTF());
      default -> throw new IOException("unknown kind of record " + kind);
    };
  }
}
