package pvm.persistence.chronicle;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import pvm.store.disk.Disk;
import pvm.store.disk.DiskFile;

/**
 * Pages one after the other, written when the heap is closed: stands for the Chronicle Map where
 * tens of thousands of heaps are made. All that is around it is the real thing.
 */
final class PlainHeap implements HeapFormat {

  @Override
  public Heap create(Disk disk, String name, int[] lengths) throws IOException {
    return new Pages(disk.create(name), new TreeMap<>(), true);
  }

  @Override
  public Heap open(Disk disk, String name) throws IOException {
    Map<Long, byte[]> pages = new TreeMap<>();
    DiskFile file = disk.open(name);
    ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
    file.readFully(bytes, 0);
    bytes.flip();
    while (bytes.hasRemaining()) {
      long number = bytes.getLong();
      byte[] page = new byte[bytes.getInt()];
      bytes.get(page);
      pages.put(number, page);
    }
    return new Pages(file, pages, false);
  }

  private record Pages(DiskFile file, Map<Long, byte[]> pages, boolean isNew) implements Heap {
    @Override
    public void put(long number, byte[] page) {
      pages.put(number, page);
    }

    @Override
    public byte[] get(long number) {
      return pages.get(number);
    }

    @Override
    public long size() {
      return pages.size();
    }

    @Override
    public void close() throws IOException {
      if (isNew) {
        file.write(ByteBuffer.wrap(encode()), 0);
      }
      file.close();
    }

    private byte[] encode() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        for (Map.Entry<Long, byte[]> entry : pages.entrySet()) {
          out.writeLong(entry.getKey());
          out.writeInt(entry.getValue().length);
          out.write(entry.getValue());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  }
}
