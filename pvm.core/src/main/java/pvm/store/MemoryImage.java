package pvm.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An image in memory, open. */
final class MemoryImage implements ImageStore {
  private final String name;
  private final Chain chain;
  private final InstantSource clock;
  private final Runnable onClose;
  private volatile boolean isClosed;

  MemoryImage(String name, Chain chain, InstantSource clock, Runnable onClose) {
    this.name = name;
    this.chain = chain;
    this.clock = clock;
    this.onClose = onClose;
  }

  /** The checkpoints of an image: the oldest as a whole, the later ones as what they change. */
  static final class Chain {
    private final int keptCheckpoints;
    private final List<Link> links = new ArrayList<>();

    /** A checkpoint, and what it changes; a null value removes a key. */
    private record Link(CheckpointInfo info, Map<Long, byte[]> changes) {}

    Chain(int keptCheckpoints) {
      this.keptCheckpoints = keptCheckpoints;
    }

    synchronized boolean isEmpty() {
      return links.isEmpty();
    }

    synchronized List<CheckpointInfo> checkpoints() {
      return links.stream().map(Link::info).toList();
    }

    synchronized CheckpointInfo add(Instant time, Delta delta) {
      long number = links.isEmpty() ? 1 : links.getLast().info.number() + 1;
      Map<Long, byte[]> changes = new HashMap<>();
      for (int i = 0; i < delta.size(); i++) {
        changes.put(delta.key(i), delta.value(i));
      }
      links.add(new Link(new CheckpointInfo(number, time, delta.sizeBytes()), changes));
      if (links.size() > keptCheckpoints) {
        mergeOldest();
      }
      return links.getLast().info;
    }

    private void mergeOldest() {
      Map<Long, byte[]> values = links.removeFirst().changes;
      Link next = links.removeFirst();
      apply(next.changes, values);
      links.addFirst(new Link(next.info, values));
    }

    private static void apply(Map<Long, byte[]> changes, Map<Long, byte[]> values) {
      changes.forEach(
          (key, value) -> {
            if (value == null) {
              values.remove(key);
            } else {
              values.put(key, value);
            }
          });
    }

    /** The values of a checkpoint; null if there is no such checkpoint. */
    synchronized Map<Long, byte[]> values(long number) {
      Map<Long, byte[]> values = new HashMap<>();
      for (Link link : links) {
        apply(link.changes, values);
        if (link.info.number() == number) {
          return values;
        }
      }
      return null;
    }

    synchronized void rewind(long number) {
      links.removeIf(link -> link.info.number() > number);
    }
  }

  @Override
  public List<CheckpointInfo> checkpoints() {
    return chain.checkpoints();
  }

  @Override
  public Snapshot read(long number) {
    requireOpen();
    return new MemorySnapshot(requireKept(number));
  }

  private Map<Long, byte[]> requireKept(long number) {
    Map<Long, byte[]> values = chain.values(number);
    if (values == null) {
      List<CheckpointInfo> kept = checkpoints();
      throw new StoreException(
          "image "
              + name
              + " has no checkpoint "
              + number
              + "; readable: "
              + (kept.isEmpty()
                  ? "none"
                  : kept.getFirst().number() + " to " + kept.getLast().number()));
    }
    return values;
  }

  @Override
  public CheckpointInfo commit(Delta delta) {
    requireOpen();
    return chain.add(clock.instant().truncatedTo(ChronoUnit.MILLIS), delta);
  }

  @Override
  public void rewind(long number) {
    requireOpen();
    requireKept(number);
    chain.rewind(number);
  }

  private void requireOpen() {
    if (isClosed) {
      throw new IllegalStateException("image " + name + " is closed");
    }
  }

  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      onClose.run();
    }
  }

  private final class MemorySnapshot implements Snapshot {
    private final Map<Long, byte[]> values;
    private volatile boolean isSnapshotClosed;

    MemorySnapshot(Map<Long, byte[]> values) {
      this.values = values;
    }

    private Map<Long, byte[]> values() {
      if (isSnapshotClosed || isClosed) {
        throw new IllegalStateException("snapshot of image " + name + " is closed");
      }
      return values;
    }

    @Override
    public void forEach(Visitor visitor) {
      values().forEach((key, value) -> visitor.visit(key, value.clone()));
    }

    @Override
    public void close() {
      isSnapshotClosed = true;
    }
  }
}
