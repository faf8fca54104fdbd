package pvm.api;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The images on disk, for tools: what is in them, whether they are sound, and how they get to
 * another machine. An image that a process is using is refused. Thread-safe.
 *
 * <p>All methods throw {@link PvmException}, one line that says what to do, if there is no such
 * image or it can't be read or written.
 */
public interface Images {

  /**
   * A checkpoint of an image.
   *
   * @param time when it was committed
   * @param sizeBytes what its commit wrote
   * @param threads how many threads the process had
   */
  record Entry(long number, Instant time, long sizeBytes, int threads) {}

  /** Names of all images, sorted. */
  List<String> names();

  /** The checkpoints that can be resumed, oldest first. */
  List<Entry> checkpoints(String name);

  /** Reads all of an image; what is wrong with it, a line each, empty if nothing is. */
  List<String> check(String name);

  /**
   * Writes the newest checkpoint and the console logs that go with it into one file, which {@link
   * #importFrom} takes on any machine.
   *
   * @param file is replaced if it is there
   * @return the number of the checkpoint
   */
  long exportTo(String name, Path file);

  /**
   * Makes an image, which must not be there, of what {@link #exportTo} wrote.
   *
   * @return how many records it has
   */
  int importFrom(String name, Path file);

  /** Makes an older checkpoint the newest one, for good. */
  void rewind(String name, long number);
}
