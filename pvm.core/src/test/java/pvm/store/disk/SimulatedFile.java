package pvm.store.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The contents of a file on a {@link SimulatedDisk}: what is on the medium, and each state that a
 * sector and the size have had since. For one thread at a time.
 */
final class SimulatedFile {
  private final int sectorBytes;
  private byte[] content = new byte[0];
  private int size;
  private byte[] durable = new byte[0];
  private int durableSize;

  /** Later states of a sector than the durable one, oldest first. */
  private final Map<Integer, List<byte[]>> sectors = new TreeMap<>();

  private final List<Integer> sizes = new ArrayList<>();

  /** A real file that somebody maps, in place of {@link #content}; null if nobody does. */
  private Path mapped;

  SimulatedFile(int sectorBytes) {
    this.sectorBytes = sectorBytes;
  }

  int size() {
    pull();
    return size;
  }

  int read(ByteBuffer target, long offset) {
    pull();
    if (offset >= size) {
      return target.hasRemaining() ? -1 : 0;
    }
    int count = (int) Math.min(target.remaining(), size - offset);
    target.put(content, (int) offset, count);
    return count;
  }

  void write(byte[] bytes, int offset) throws IOException {
    pull();
    put(bytes, offset);
    if (mapped != null) {
      try (var channel = Files.newByteChannel(mapped, StandardOpenOption.WRITE)) {
        channel.position(offset).write(ByteBuffer.wrap(bytes));
      }
    }
  }

  private void put(byte[] bytes, int offset) {
    int end = offset + bytes.length;
    reserve(end);
    System.arraycopy(bytes, 0, content, offset, bytes.length);
    if (end > size) {
      size = end;
      sizes.add(size);
    }
    for (int sector = offset / sectorBytes; sector * sectorBytes < end; sector++) {
      List<byte[]> states = sectors.computeIfAbsent(sector, _ -> new ArrayList<>());
      byte[] state = sector(content, sector);
      byte[] last = states.isEmpty() ? sector(durable, sector) : states.getLast();
      if (!Arrays.equals(state, last)) {
        states.add(state);
      }
    }
  }

  private void reserve(int end) {
    if (end > content.length) {
      content = Arrays.copyOf(content, Math.max(end, 2 * content.length));
    }
  }

  private byte[] sector(byte[] bytes, int sector) {
    byte[] state = new byte[sectorBytes];
    int from = sector * sectorBytes;
    int length = Math.min(sectorBytes, bytes.length - from);
    if (length > 0) {
      System.arraycopy(bytes, from, state, 0, length);
    }
    return state;
  }

  void truncate(int newSize) {
    pull();
    if (newSize < size) {
      byte[] rest = new byte[size - newSize];
      put(rest, newSize);
      size = newSize;
      sizes.add(size);
    }
  }

  void force() {
    pull();
    durable = Arrays.copyOf(content, size);
    durableSize = size;
    sectors.clear();
    sizes.clear();
  }

  /** What may be left after a power cut. */
  SimulatedFile cut(Choices choices) {
    pull();
    SimulatedFile left = new SimulatedFile(sectorBytes);
    List<Integer> distinct = new ArrayList<>(List.of(durableSize));
    sizes.stream().filter(s -> !distinct.contains(s)).forEach(distinct::add);
    left.size = distinct.size() == 1 ? durableSize : distinct.get(choices.choose(distinct.size()));
    left.content = Arrays.copyOf(durable, left.size);
    sectors.forEach(
        (sector, states) -> {
          int from = sector * sectorBytes;
          if (!states.isEmpty() && from < left.size) {
            int choice = choices.choose(states.size() + 1);
            byte[] state = choice == 0 ? sector(durable, sector) : states.get(choice - 1);
            System.arraycopy(state, 0, left.content, from, Math.min(sectorBytes, left.size - from));
          }
        });
    left.durable = left.content.clone();
    left.durableSize = left.size;
    return left;
  }

  /** The same, with all that is not durable yet. */
  SimulatedFile copy() {
    pull();
    SimulatedFile copy = new SimulatedFile(sectorBytes);
    copy.content = content.clone();
    copy.size = size;
    copy.durable = durable;
    copy.durableSize = durableSize;
    sectors.forEach((sector, states) -> copy.sectors.put(sector, new ArrayList<>(states)));
    copy.sizes.addAll(sizes);
    return copy;
  }

  byte[] bytes() {
    pull();
    return Arrays.copyOf(content, size);
  }

  // ---- mapped files

  /** A real file with these contents; what is changed there is changed here. */
  Path map(Path file) throws IOException {
    if (mapped == null) {
      if (size > 0) {
        Files.write(file, bytes());
      }
      mapped = file;
    }
    return mapped;
  }

  /** Takes over what was changed in the mapped file. */
  private void pull() {
    if (mapped == null || !Files.exists(mapped)) {
      return;
    }
    try {
      byte[] found = Files.readAllBytes(mapped);
      for (int from = 0; from < found.length; from += 4096) {
        int to = Math.min(found.length, from + 4096);
        if (to > size || !Arrays.equals(found, from, to, content, from, to)) {
          put(Arrays.copyOfRange(found, from, to), from);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
