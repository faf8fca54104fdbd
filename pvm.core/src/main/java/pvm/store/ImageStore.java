package pvm.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One image, open for reading and committing. A commit is atomic and durable: after a crash at any
 * point either all of it is there or nothing. Not thread-safe, but snapshots may be read by other
 * threads while commits go on.
 */
public interface ImageStore extends AutoCloseable {

  /** The checkpoints that can be read, oldest first; the last N that the store keeps. */
  List<CheckpointInfo> checkpoints();

  /** The newest checkpoint, if any. */
  default Optional<CheckpointInfo> latest() {
    List<CheckpointInfo> all = checkpoints();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /**
   * What is wrong with the image: names the checkpoint, the file and the place, and leaves it to
   * the caller to say what to do; empty if nothing is. Then only older checkpoints can be read, and
   * nothing is committed before a {@link #rewind} to one of them.
   */
  default Optional<String> damage() {
    return Optional.empty();
  }

  /**
   * How many milliseconds after the newest checkpoint that can be read the last one was committed
   * that is damaged: so much work is lost. Empty if nothing is damaged, or if it can't be told.
   */
  default OptionalLong lostMillis() {
    return OptionalLong.empty();
  }

  /**
   * Reads a checkpoint.
   *
   * @throws StoreException if there is no such checkpoint or it is damaged
   */
  Snapshot read(long number);

  /**
   * Makes the newest checkpoint plus {@code delta} the newest checkpoint.
   *
   * @return its number, one more than the last
   * @throws StoreException if it could not be made durable; the image is then as before, but
   *     whether a failed commit is there after a crash is unknown until the next one succeeds
   */
  CheckpointInfo commit(Delta delta);

  /**
   * Forgets all checkpoints after {@code number}: it becomes the newest. Durable.
   *
   * @throws StoreException if there is no such checkpoint, or it could not be made durable
   */
  void rewind(long number);

  /** Bytes given to the disk since the image was opened, for whatever reason; 0 if it has none. */
  default long writtenBytes() {
    return 0;
  }

  /**
   * Bytes that the image takes up on the disk; 0 if it has none.
   *
   * @throws StoreException if that can't be found out
   */
  default long fileBytes() {
    return 0;
  }

  /**
   * What the store could not do beside the commits and will try again, a line; empty if there is
   * nothing. No checkpoint is in danger, but the image may take up more than it should.
   */
  default Optional<String> warning() {
    return Optional.empty();
  }

  /** Gives the image back; its snapshots can't be read any more. */
  @Override
  void close();
}
