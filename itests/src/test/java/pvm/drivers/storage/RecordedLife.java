package pvm.drivers.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A {@link FolderLife} that remembers what each of its checkpoints has to find. */
public final class RecordedLife {
  private final FolderLife life;
  private final List<Checkpoint> checkpoints = new ArrayList<>();

  /** The state of the process, and its files. */
  private record Checkpoint(MapState state, SortedMap<String, String> files) {}

  /** Begins a life in a data folder; the same for the same seed. */
  public RecordedLife(Path data, long seed) {
    life = new FolderLife(data, seed);
  }

  /**
   * Lives.
   *
   * @param onStep is run before each thing that is done to the disk
   * @param onStored is run when a checkpoint has just become durable
   */
  public void run(Runnable onStep, Runnable onStored) throws IOException {
    life.onStored =
        () -> {
          checkpoints.add(new Checkpoint(life.stored.copy(), life.files));
          onStored.run();
        };
    life.run(step -> onStep.run());
  }

  /** How many checkpoints there are. */
  public int checkpoints() {
    return checkpoints.size();
  }

  /** Goes on from a checkpoint in a copy of the data folder; what is wrong, empty if nothing is. */
  public String wrong(Path data, int checkpoint) throws IOException {
    Checkpoint from = checkpoints.get(checkpoint - 1);
    PrivateFolder.open(data, "p", from.state.copy(), Steps.UNTOLD).close();
    SortedMap<String, String> found = FolderLife.tree(data);
    return found.equals(from.files) ? "" : "found " + found + ", expected " + from.files;
  }
}
