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
  private final EntryBuffer block = new EntryBuffer(LogBlock.ENTRIES_BYTES);
  private DiskFile file;
  private long offset;

  /** Writes a record at {@code offset}, telling {@code sink} where each block of it went. */
  void write(DiskFile file, long offset, LogFormat.RecordHeader header, Delta delta, BlockSink sink)
      throws IOException {
    this.file = file;
    this.offset = offset;
    prepareBuffer(header.recordBytes());
    crc.reset();
    buffer.put(header.encode());
    block.clear();
    for (int i = 0; i < delta.size(); i++) {
      if (!block.hasRoom(delta.key(i), delta.length(i))) {
        endBlock(sink);
      }
      block.add(delta.key(i), delta.array(i), delta.offset(i), delta.length(i));
    }
    if (!block.isEmpty()) {
      endBlock(sink);
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

  private void endBlock(BlockSink sink) throws IOException {
    LogBlock ended = LogBlock.of(offset + buffer.position(), block);
    put(ended.head(block.bytes()), LogBlock.HEAD_BYTES);
    put(block.bytes(), block.size());
    sink.block(ended);
    block.clear();
  }

  private void put(byte[] bytes, int size) throws IOException {
    for (int done = 0; done < size; ) {
      room(1);
      int piece = Math.min(buffer.remaining(), size - done);
      buffer.put(bytes, done, piece);
      done += piece;
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
