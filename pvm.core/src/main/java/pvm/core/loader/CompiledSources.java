package pvm.core.loader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What javac made of source files, on disk: starting javac takes longer than all else of a start.
 *
 * <pre>
 *   folder/KEY := SHA-256 of body, body
 *   body       := int count, (UTF package, UTF digest)*, int count, (UTF class, int size, bytes)*
 * </pre>
 *
 * <p>The key is a digest of the source, of its name and of the JDK. The packages are those that
 * javac looked for in the guest libraries: where one of them is another now, it is compiled again.
 * Like {@link TranslationCache} it costs only time when it is lost or damaged.
 */
final class CompiledSources {
  private static final Logger LOG = LoggerFactory.getLogger(CompiledSources.class);
  private static final int FILES_MAX = 200;
  private static final int DIGEST_BYTES = 32;

  private final Path folder;

  CompiledSources(Path folder) {
    this.folder = folder;
  }

  /** A result of javac: class files by name, and the digests of the packages that it looked for. */
  record Compiled(Map<String, byte[]> classes, Map<String, String> packages) {}

  static String key(Path file, byte[] source) {
    MessageDigest sha = sha();
    sha.update(
        (Runtime.version() + " " + file.getFileName() + "\n").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha.digest(source), 0, 16);
  }

  /** Tells one state of a package of the guest libraries from another. */
  static String digest(Map<String, byte[]> classes) {
    MessageDigest sha = sha();
    new TreeMap<>(classes)
        .forEach(
            (name, bytes) -> {
              sha.update(name.getBytes(StandardCharsets.UTF_8));
              sha.update(bytes);
            });
    return classes.isEmpty() ? "" : HexFormat.of().formatHex(sha.digest());
  }

  /** The class files of a source, by internal name; null if they are not known. */
  Map<String, byte[]> get(String key, GuestLibraries libraries) {
    try {
      byte[] file = Files.readAllBytes(folder.resolve(key));
      if (file.length < DIGEST_BYTES) {
        return null;
      }
      MessageDigest sha = sha();
      sha.update(file, DIGEST_BYTES, file.length - DIGEST_BYTES);
      if (!MessageDigest.isEqual(sha.digest(), java.util.Arrays.copyOf(file, DIGEST_BYTES))) {
        return null;
      }
      var in =
          new DataInputStream(
              new ByteArrayInputStream(file, DIGEST_BYTES, file.length - DIGEST_BYTES));
      for (int count = in.readInt(); count > 0; count--) {
        Map<String, byte[]> now = libraries.classes(in.readUTF());
        if (!in.readUTF().equals(digest(now))) {
          return null;
        }
      }
      return readClasses(in);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException | IndexOutOfBoundsException e) {
      LOG.warn("{} can't be read: {}", folder.resolve(key), e.toString());
      return null;
    }
  }

  private static Map<String, byte[]> readClasses(DataInputStream in) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int count = in.readInt(); count > 0; count--) {
      String name = in.readUTF();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      classes.put(name, bytes);
    }
    return classes;
  }

  void put(String key, Compiled compiled) {
    try {
      var body = new ByteArrayOutputStream();
      var out = new DataOutputStream(body);
      out.writeInt(compiled.packages().size());
      for (var entry : compiled.packages().entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeUTF(entry.getValue());
      }
      out.writeInt(compiled.classes().size());
      for (var entry : compiled.classes().entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeInt(entry.getValue().length);
        out.write(entry.getValue());
      }
      Files.createDirectories(folder);
      Path written = Files.createTempFile(folder, "new", ".tmp");
      var file = new ByteArrayOutputStream();
      file.write(sha().digest(body.toByteArray()));
      body.writeTo(file);
      Files.write(written, file.toByteArray());
      Files.move(written, folder.resolve(key), StandardCopyOption.ATOMIC_MOVE);
      removeOldest();
    } catch (IOException e) {
      LOG.warn("what was compiled is not kept: {}", e.toString());
    }
  }

  private void removeOldest() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted(Comparator.comparingLong(file -> file.toFile().lastModified())).toList();
    }
    for (Path file : files.subList(0, Math.max(0, files.size() - FILES_MAX))) {
      Files.deleteIfExists(file);
    }
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
