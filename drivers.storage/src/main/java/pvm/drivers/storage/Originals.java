package pvm.drivers.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which parts of which files were kept since the last checkpoint, so that each is kept once: a file
 * in blocks, as far as it was long at the first change. Guarded by its {@link PrivateFolder}.
 */
final class Originals {
  private static final int BLOCK_BYTES = 4096;

  private final Map<String, Original> files = new TreeMap<>();

  /**
   * One file.
   *
   * @param length that it had
   * @param blocks that were kept
   */
  private record Original(long length, BitSet blocks) {}

  /** A checkpoint was taken: all is kept anew. */
  void clear() {
    files.clear();
  }

  /** A file or folder has another path. */
  void move(String from, String to) {
    for (String path : List.copyOf(files.keySet())) {
      if (path.equals(from) || path.startsWith(from + "/")) {
        files.put(to + path.substring(from.length()), files.remove(path));
      }
    }
  }

  /** What is to be recorded before a part of a file is changed. */
  List<Undo> take(String path, FileChannel channel, long from, long until) throws IOException {
    List<Undo> taken = new ArrayList<>();
    Original original = files.get(path);
    if (original == null) {
      original = new Original(channel.size(), new BitSet());
      files.put(path, original);
      taken.add(new Undo.Length(path, original.length()));
    }
    long end = Math.min(until, original.length());
    for (long at = from - from % BLOCK_BYTES; at < end; at += BLOCK_BYTES) {
      int block = Math.toIntExact(at / BLOCK_BYTES);
      if (!original.blocks().get(block)) {
        original.blocks().set(block);
        taken.add(new Undo.Bytes(path, at, bytes(channel, at, original.length())));
      }
    }
    return taken;
  }

  private static byte[] bytes(FileChannel channel, long at, long length) throws IOException {
    ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK_BYTES, length - at));
    while (block.hasRemaining() && channel.read(block, at + block.position()) >= 0) {}
    return block.array();
  }
}
