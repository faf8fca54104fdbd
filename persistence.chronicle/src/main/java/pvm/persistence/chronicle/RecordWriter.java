package pvm.persistence.chronicle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import pvm.store.Delta;
import pvm.store.disk.DiskFile;

/** Writes records into segments, through one buffer; it never forces. Not thread-safe. */
final class RecordWriter {
  private ByteBuffer buffer;
  private final CRC32C crc = new CRC32C();
  private final EntryChecksum entryChecksum = new EntryChecksum();
  private DiskFile file;
  private long offset;

  /** Writes a record at {@code offset}, telling {@code sink} where each entry of it went. */
  void write(DiskFile file, long offset, LogFormat.RecordHeader header, Delta delta, EntrySink sink)
      throws IOException {
    this.file = file;
    this.offset = offset;
    prepareBuffer(header.recordBytes());
    crc.reset();
    buffer.put(header.encode());
    for (int i = 0; i < header.entries(); i++) {
      entry(delta, i, sink);
    }
    room(header.paddingBytes());
    zeros(header.paddingBytes());
    flush();
    buffer.putInt(LogFormat.END_MAGIC).putInt((int) crc.getValue());
    zeros(LogFormat.MARK_BYTES);
    flush();
    long written = this.offset - offset;
    if (written != header.recordBytes()) {
      throw new AssertionError("wrote " + written + " bytes of " + header);
    }
  }

  /** As large as the record, if that is small: most images only ever write small ones. */
  private void prepareBuffer(long recordBytes) {
    int wanted = (int) Math.min(FileBytes.PIECE_BYTES, Math.max(4096, recordBytes));
    if (buffer == null || buffer.capacity() < wanted) {
      buffer = ByteBuffer.allocateDirect(wanted);
    }
    buffer.clear();
  }

  private void entry(Delta delta, int index, EntrySink sink) throws IOException {
    room(LogFormat.ENTRY_HEADER_BYTES);
    long key = delta.key(index);
    if (delta.isRemoval(index)) {
      buffer.putLong(key).putInt(LogFormat.REMOVED).putInt(0);
      sink.entry(offset + buffer.position(), LogFormat.REMOVED);
      return;
    }
    byte[] bytes = delta.array(index);
    int from = delta.offset(index);
    int length = delta.length(index);
    buffer.putLong(key).putInt(length).putInt(entryChecksum.of(key, bytes, from, length));
    sink.entry(offset + buffer.position(), length);
    for (int done = 0; done < length; ) {
      room(1);
      int size = Math.min(buffer.remaining(), length - done);
      buffer.put(bytes, from + done, size);
      done += size;
    }
  }

  private void zeros(int count) {
    for (int i = 0; i < count; i++) {
      buffer.put((byte) 0);
    }
  }

  private void room(int size) throws IOException {
    if (buffer.remaining() < size) {
      flush();
    }
  }

  private void flush() throws IOException {
    buffer.flip();
    crc.update(buffer.duplicate());
    int size = buffer.remaining();
    file.write(buffer, offset);
    offset += size;
    buffer.clear();
  }
}
