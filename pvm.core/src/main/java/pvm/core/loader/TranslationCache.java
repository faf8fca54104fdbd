package pvm.core.loader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.core.image.ClassLayout;
import pvm.core.image.CodeMap;
import pvm.core.translate.Translator.Translated;

/**
 * Translated classes on disk, in one file that only grows, so that a class is translated once for
 * all programs and processes of a machine.
 *
 * <pre>
 *   file   := record*
 *   record := int magic, int length of body, int CRC-32C of body, body
 *   body   := UTF key, int count, (UTF name, int size, class file, layout, int size, code map)*
 * </pre>
 *
 * <p>It is a cache: a record that is torn or wrong is passed over or cut off, a file that can't be
 * written is not written, and losing it costs time only. Several JVMs may share the file: each
 * appends under a file lock, and sees what others appended when it opens the file. Thread-safe.
 */
public final class TranslationCache implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TranslationCache.class);
  private static final int MAGIC = 0x50564d43; // PVMC
  private static final int HEADER_BYTES = 12;
  private static final long SIZE_BYTES_MAX = 512L << 20;
  private static final Duration KEPT = Duration.ofDays(30);

  private final FileChannel file;
  private final CompiledSources sources;
  private final Map<String, Long> offsets = new HashMap<>();

  private TranslationCache(FileChannel file, CompiledSources sources) {
    this.file = file;
    this.sources = sources;
  }

  /**
   * Opens the cache file of one engine in a folder, and removes those of engines that were not used
   * for a month.
   *
   * @param engine part of the file's name
   */
  public static TranslationCache open(Path folder, String engine) {
    Path own = folder.resolve("classes-" + engine + ".pack");
    try (DirectoryStream<Path> packs = Files.newDirectoryStream(folder, "classes*.pack")) {
      Instant oldest = Instant.now().minus(KEPT);
      for (Path pack : packs) {
        if (!pack.equals(own) && Files.getLastModifiedTime(pack).toInstant().isBefore(oldest)) {
          Files.delete(pack);
        }
      }
      if (Files.exists(own)) {
        Files.setLastModifiedTime(own, FileTime.from(Instant.now()));
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} is made", folder, e);
    } catch (IOException e) {
      LOG.warn("old files in {} are not removed: {}", folder, e.toString());
    }
    return open(own);
  }

  /** Opens the cache file, made if it isn't there; null if there can be none. */
  public static TranslationCache open(Path path) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      FileChannel file =
          FileChannel.open(
              path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
      TranslationCache cache =
          new TranslationCache(file, new CompiledSources(path.resolveSibling("sources")));
      cache.index();
      return cache;
    } catch (IOException e) {
      LOG.warn("no cache of translated classes at {}: {}", path, e.toString());
      return null;
    }
  }

  CompiledSources sources() {
    return sources;
  }

  /**
   * Finds the records. What stands behind the last one, because a power cut or a full disk has torn
   * it, is cut off: records are found behind records only.
   */
  private void index() throws IOException {
    try (FileLock _ = file.lock()) {
      long end = file.size() > SIZE_BYTES_MAX ? 0 : indexed(file.size());
      if (end < file.size()) {
        file.truncate(end);
      }
    }
  }

  /** The end of the last record. */
  private long indexed(long size) throws IOException {
    if (size == 0) {
      return 0;
    }
    ByteBuffer all = file.map(FileChannel.MapMode.READ_ONLY, 0, size);
    int end = 0;
    while (all.remaining() >= HEADER_BYTES && all.getInt() == MAGIC) {
      int length = all.getInt();
      all.getInt();
      if (length < 2 || length > all.remaining()) {
        return end;
      }
      int next = all.position() + length;
      byte[] key = new byte[Short.toUnsignedInt(all.getShort())];
      if (key.length > length - 2) {
        return end;
      }
      all.get(key);
      offsets.put(new String(key, java.nio.charset.StandardCharsets.UTF_8), (long) end);
      all.position(next);
      end = next;
    }
    return end;
  }

  /** The classes put under a key; null if there are none. */
  public List<Translated> get(String key) {
    Long offset;
    synchronized (this) {
      offset = offsets.get(key);
    }
    if (offset == null) {
      return null;
    }
    try {
      ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
      readFully(header, offset);
      int length = header.getInt(4);
      if (header.getInt(0) != MAGIC || length > file.size() - offset) {
        return null; // another JVM has cut it off
      }
      ByteBuffer body = ByteBuffer.allocate(length);
      readFully(body, offset + HEADER_BYTES);
      return crc(body.array()) == header.getInt(8) ? decode(body.array(), key) : null;
    } catch (IOException | RuntimeException e) {
      LOG.warn("the cached translation of {} can't be read: {}", key, e.toString());
      return null;
    }
  }

  private void readFully(ByteBuffer buffer, long offset) throws IOException {
    while (buffer.hasRemaining()) {
      if (file.read(buffer, offset + buffer.position()) < 0) {
        throw new IOException("the file ends within a record");
      }
    }
  }

  /** Keeps classes under a key. */
  public synchronized void put(String key, List<Translated> classes) {
    try (FileLock _ = file.lock()) {
      byte[] body = encode(key, classes);
      ByteBuffer record = ByteBuffer.allocate(HEADER_BYTES + body.length);
      record.putInt(MAGIC).putInt(body.length).putInt(crc(body)).put(body).flip();
      long offset = file.size();
      append(record, offset);
      offsets.put(key, offset);
    } catch (IOException e) {
      LOG.warn("the translation of {} is not cached: {}", key, e.toString());
    }
  }

  private void append(ByteBuffer record, long offset) throws IOException {
    try {
      for (long at = offset; record.hasRemaining(); ) {
        at += file.write(record, at);
      }
    } catch (IOException e) {
      file.truncate(offset); // a part of a record would hide all that come behind it
      throw e;
    }
  }

  private static int crc(byte[] body) {
    CRC32C crc = new CRC32C();
    crc.update(body);
    return (int) crc.getValue();
  }

  private static byte[] encode(String key, List<Translated> classes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeUTF(key);
    out.writeInt(classes.size());
    for (Translated translated : classes) {
      out.writeUTF(translated.name());
      writeBytes(out, translated.bytes());
      LayoutCode.write(out, translated.layout());
      writeBytes(out, translated.code().encoded());
    }
    return bytes.toByteArray();
  }

  private static List<Translated> decode(byte[] body, String key) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(body));
    if (!in.readUTF().equals(key)) {
      return null;
    }
    List<Translated> classes = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      String name = in.readUTF();
      byte[] bytes = readBytes(in);
      ClassLayout layout = LayoutCode.read(in);
      classes.add(new Translated(name, bytes, layout, CodeMap.of(readBytes(in))));
    }
    return classes;
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("the cache of translated classes did not close: {}", e.toString());
    }
  }
}
