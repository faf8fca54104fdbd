package pvm.launcher;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pvm.store.disk.CheckedFile;
import pvm.store.disk.Disk;

/**
 * Which bundles are installed, durably, and the jars of those that the distribution doesn't have:
 * all that it takes to make the framework's own store again, which a power cut can damage. Each
 * change is there as a whole or not at all.
 *
 * <pre>
 *   DIR/bundles/record      "pvm bundles 1", then a {@link KeptBundle} a line
 *   DIR/bundles/DIGEST.jar  what a line names as its content; written before the record
 *   DIR/bundles/store       the {@link FelixStore} as it was when it was last known to be whole
 * </pre>
 *
 * <p>Not thread-safe.
 */
final class BundleRecord {
  private static final String RECORD = "record";
  private static final String STORE = "store";
  private static final String JAR = ".jar";
  private static final String FIRST_LINE = "pvm bundles 1";

  private final Disk folder;

  BundleRecord(Disk folder) {
    this.folder = folder;
  }

  /**
   * The bundles in the order of their ids; none if nothing was ever recorded.
   *
   * @throws IOException that says so, if the record is damaged
   */
  List<KeptBundle> read() throws IOException {
    List<KeptBundle> bundles = new ArrayList<>();
    Optional<String> text = CheckedFile.read(folder, RECORD);
    if (text.isPresent()) {
      List<String> lines = text.get().lines().toList();
      if (!lines.getFirst().equals(FIRST_LINE)) {
        throw new IOException(
            "%s begins with '%s', expected '%s'"
                .formatted(folder.path().resolve(RECORD), lines.getFirst(), FIRST_LINE));
      }
      for (String line : lines.subList(1, lines.size())) {
        bundles.add(KeptBundle.of(line));
      }
    }
    return bundles;
  }

  /**
   * Records bundles in place of those that are recorded.
   *
   * @param contents by their digests, those that may not be here yet
   */
  void write(List<KeptBundle> bundles, Map<String, byte[]> contents) throws IOException {
    for (Map.Entry<String, byte[]> content : contents.entrySet()) {
      if (!folder.exists(content.getKey() + JAR)) {
        CheckedFile.write(folder, content.getKey() + JAR, content.getValue());
      }
    }
    folder.syncFolder(); // also of a name that is there: who made it may have been killed before
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    bundles.forEach(bundle -> text.append(bundle.line()));
    CheckedFile.write(folder, RECORD, text.toString());
    for (String name : folder.list()) {
      String digest = name.endsWith(JAR) ? name.substring(0, name.length() - JAR.length()) : "";
      boolean isUsed = bundles.stream().anyMatch(bundle -> bundle.content().equals(digest));
      if (CheckedFile.isUnfinished(name) || !digest.isEmpty() && !isUsed) {
        folder.delete(name);
      }
    }
  }

  /**
   * The copy of a jar.
   *
   * @throws IOException if it is not there or damaged
   */
  byte[] content(String digest) throws IOException {
    byte[] bytes = CheckedFile.bytes(folder, digest + JAR);
    if (!digest(bytes).equals(digest)) {
      throw new IOException(folder.path().resolve(digest + JAR) + " is damaged");
    }
    return bytes;
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /** The files of the framework's store when it was whole; empty if that was never so. */
  Optional<String> store() {
    try {
      return CheckedFile.read(folder, STORE);
    } catch (IOException e) {
      return Optional.empty(); // then the store is made again
    }
  }

  /** From now on the framework's store is whole if it has these files. */
  void store(String files) throws IOException {
    CheckedFile.write(folder, STORE, files);
  }
}
