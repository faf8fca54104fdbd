package pvm.store;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps images in memory, for tests and for processes that need not outlive the JVM. An image that
 * is closed can be opened again. Thread-safe.
 */
public final class MemoryStore implements CheckpointStore {
  private final int keptCheckpoints;
  private final InstantSource clock;
  private final Map<String, MemoryImage.Chain> chains = new TreeMap<>();
  private final Set<String> open = new HashSet<>();

  /** A store that keeps the last eight checkpoints. */
  public MemoryStore() {
    this(8, InstantSource.system());
  }

  /** A store that keeps so many checkpoints, at least one, and tells their time by this clock. */
  public MemoryStore(int keptCheckpoints, InstantSource clock) {
    if (keptCheckpoints < 1) {
      throw new IllegalArgumentException(
          "kept checkpoints: " + keptCheckpoints + ", expected >= 1");
    }
    this.keptCheckpoints = keptCheckpoints;
    this.clock = clock;
  }

  @Override
  public synchronized List<String> images() {
    List<String> names = new ArrayList<>();
    chains.forEach(
        (name, chain) -> {
          if (!chain.isEmpty()) {
            names.add(name);
          }
        });
    return names;
  }

  @Override
  public synchronized ImageStore open(String name) {
    requireName(name);
    if (!open.add(name)) {
      throw new StoreException("image " + name + " is in use by this process already");
    }
    var chain = chains.computeIfAbsent(name, _ -> new MemoryImage.Chain(keptCheckpoints));
    return new MemoryImage(name, chain, clock, () -> release(name));
  }

  private synchronized void release(String name) {
    open.remove(name);
  }

  @Override
  public synchronized void delete(String name) {
    requireName(name);
    if (open.contains(name)) {
      throw new StoreException("image " + name + " is in use by this process; close it first");
    }
    chains.remove(name);
  }

  private static void requireName(String name) {
    if (!name.matches("[A-Za-z0-9._-]{1,100}") || name.matches("[.]+")) {
      throw new IllegalArgumentException(
          "image name '"
              + name
              + "': expected 1 to 100 letters, digits, dots, dashes and underscores");
    }
  }
}
