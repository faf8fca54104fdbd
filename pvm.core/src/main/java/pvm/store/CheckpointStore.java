package pvm.store;

import java.util.List;

/**
 * A folder of images, each a chain of checkpoints; a checkpoint is a map from long keys to bytes.
 *
 * <p>Implementations are registered as OSGi services. Thread-safe; an image is open at most once at
 * a time.
 */
public interface CheckpointStore {

  /** Names of the images that hold at least one checkpoint, sorted. */
  List<String> images();

  /**
   * Opens an image, made empty if there is none.
   *
   * @param name 1 to 100 letters, digits, dots, dashes and underscores
   * @throws StoreException if it is open already, damaged beyond use, or can't be read
   */
  ImageStore open(String name);

  /** Removes an image and all its checkpoints; nothing happens if there is none. */
  void delete(String name);
}
