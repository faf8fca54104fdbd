package pvm.store.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of small files whose owner never forces what he writes. What they hold is kept in one
 * {@link CheckedFile} beside the folder, after each change, and put back before the owner starts:
 * so each change is there after a power cut, as a whole, or none of it.
 *
 * <pre>
 *   NAME.kept    "pvm folder 1", then a line for each file: its bytes in Base64, a blank, its path
 * </pre>
 *
 * <p>Not thread-safe.
 */
public final class KeptFolder {
  private static final String FIRST_LINE = "pvm folder 1";
  private static final String KEPT = ".kept";

  private final Disk parent;
  private final String name;
  private final Path folder;

  /**
   * @param name of the folder in {@code parent}
   */
  public KeptFolder(Disk parent, String name) {
    this.parent = parent;
    this.name = name;
    folder = parent.path().resolve(name);
  }

  /** What the files hold now is what is put back from now on. */
  public void keep() throws IOException {
    String now = text(files());
    if (!CheckedFile.read(parent, name + KEPT).equals(Optional.of(now))) {
      CheckedFile.write(parent, name + KEPT, now);
    }
  }

  /**
   * Makes the folder what it was when it was last kept; leaves it alone if it never was.
   *
   * @return whether that changed anything
   * @throws IOException if what was kept is damaged, or the folder can't be written
   */
  public boolean putBack() throws IOException {
    Optional<String> kept = CheckedFile.read(parent, name + KEPT);
    if (kept.isEmpty() || kept.get().equals(text(files()))) {
      return false;
    }
    for (String path : files().keySet()) {
      Files.delete(folder.resolve(path));
    }
    for (String line : kept.get().lines().skip(1).toList()) {
      int blank = line.indexOf(' ');
      Path file = folder.resolve(line.substring(blank + 1));
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode(line.substring(0, blank)));
    }
    return true;
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  private static String text(Map<String, byte[]> files) {
    StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
    files.forEach(
        (path, bytes) ->
            text.append(Base64.getEncoder().encodeToString(bytes))
                .append(' ')
                .append(path)
                .append('\n'));
    return text.toString();
  }
}
