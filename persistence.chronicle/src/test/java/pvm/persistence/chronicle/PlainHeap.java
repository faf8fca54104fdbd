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
 * Values one after the other, written when the heap is closed: stands for the Chronicle Map where
 * tens of thousands of heaps are made. All that is around it is the real thing.
 */
final class PlainHeap implements HeapFormat {

  @Override
  public Heap create(Disk disk, String name, int[] lengths) throws IOException {
    return new Values(disk.create(name), new TreeMap<>(), true);
  }

  @Override
  public Heap open(Disk disk, String name) throws IOException {
    Map<Long, byte[]> values = new TreeMap<>();
    DiskFile file = disk.open(name);
    ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
    file.readFully(bytes, 0);
    bytes.flip();
    while (bytes.hasRemaining()) {
      long key = bytes.getLong();
      byte[] value = new byte[bytes.getInt()];
      bytes.get(value);
      values.put(key, value);
    }
    return new Values(file, values, false);
  }

  private record Values(DiskFile file, Map<Long, byte[]> values, boolean isNew) implements Heap {
    @Override
    public void put(long key, byte[] value) {
      values.put(key, value);
    }

    @Override
    public byte[] get(long key) {
      return values.get(key);
    }

    @Override
    public void forEachLength(Lengths visitor) {
      values.forEach((key, value) -> visitor.visit(key, value.length));
    }

    @Override
    public void forEach(HeapFormat.Values visitor) {
      values.forEach((key, value) -> visitor.visit(key, value, value.length));
    }

    @Override
    public long size() {
      return values.size();
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
        for (Map.Entry<Long, byte[]> entry : values.entrySet()) {
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
