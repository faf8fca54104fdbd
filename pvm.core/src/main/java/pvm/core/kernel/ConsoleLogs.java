package pvm.core.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import pvm.store.StoreException;
import pvm.store.disk.CommittedOutput;
import pvm.store.disk.Disk;
import pvm.store.disk.FolderDisk;

/**
 * The console logs of a process, {@code NAME.out} and {@code NAME.err}: byte for byte what the
 * program has written, whatever crashes there were.
 *
 * <p>Each checkpoint holds the output since the one before and the offset where it belongs; it is
 * written here after the commit, and once more after a crash, at the same offset. For one thread.
 */
final class ConsoleLogs implements AutoCloseable {
  private final CommittedOutput out;
  private final CommittedOutput err;

  private ConsoleLogs(CommittedOutput out, CommittedOutput err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Opens the logs as they were when {@code committed} had been written.
   *
   * @throws pvm.store.StoreException if they can't be written
   */
  static ConsoleLogs open(Path folder, String name, ConsoleOutput committed) {
    return new ConsoleLogs(
        CommittedOutput.open(folder.resolve(name + ".out"), committed.outOffset(), committed.out()),
        CommittedOutput.open(
            folder.resolve(name + ".err"), committed.errOffset(), committed.err()));
  }

  /**
   * Whether the logs hold all that was put out before {@code last}, and not all of it. Logs that
   * were removed or cut off are neither.
   */
  static boolean lackOnly(Path folder, String name, ConsoleOutput last) {
    if (!Files.isDirectory(folder)) {
      return last.outOffset() == 0 && last.errOffset() == 0 && last.size() > 0;
    }
    Disk logs = new FolderDisk(folder);
    return hasAllBefore(folder.resolve(name + ".out"), last.outOffset())
        && hasAllBefore(folder.resolve(name + ".err"), last.errOffset())
        && (CommittedOutput.isCutShort(logs, name + ".out", last.outOffset(), last.out())
            || CommittedOutput.isCutShort(logs, name + ".err", last.errOffset(), last.err()));
  }

  private static boolean hasAllBefore(Path file, long offset) {
    try {
      return (Files.exists(file) ? Files.size(file) : 0) >= offset;
    } catch (IOException e) {
      throw new StoreException("can't read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Adds output that is committed. */
  void write(ConsoleOutput output) {
    out.writeAt(output.outOffset(), output.out());
    err.writeAt(output.errOffset(), output.err());
  }

  /** Makes what was written durable; before the checkpoint that held it may be let go. */
  void force() {
    out.force();
    err.force();
  }

  @Override
  public void close() {
    out.close();
    err.close();
  }
}
