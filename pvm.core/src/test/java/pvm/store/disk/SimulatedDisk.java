package pvm.store.disk;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A disk in memory that can lose its power at any operation. What was not forced is then there, or
 * lost, or half there, sector by sector and in any order:
 *
 * <ul>
 *   <li>a sector of a file has any of the states that it had since the last force of the file, and
 *       so has the file's size; what is between comes out as zeros;
 *   <li>creations, renames and deletions in a folder since it was last synced are done or not: a
 *       first part of them if the disk is {@code journaled}, or else each by itself.
 * </ul>
 *
 * <p>A force of a file doesn't make its name durable, nor a sync of a folder what files hold. For
 * one thread at a time.
 */
public final class SimulatedDisk implements Disk {
  private final Medium medium;
  private final String folder;

  /** An empty disk. */
  public SimulatedDisk(Kind kind) {
    this(new Medium(kind), "");
  }

  private SimulatedDisk(Medium medium, String folder) {
    this.medium = medium;
    this.folder = folder;
  }

  /**
   * What kind of disk it is.
   *
   * @param sectorBytes what is written as a whole or not at all
   * @param isJournaled whether names change in the order in which it was asked for
   */
  public record Kind(int sectorBytes, boolean isJournaled) {}

  /** Changes of names that are done as a whole or not at all; a null file removes the name. */
  private record Change(String folder, Map<String, SimulatedFile> names) {}

  private static final class Medium {
    final Kind kind;
    Map<String, SimulatedFile> names = new TreeMap<>();
    Map<String, SimulatedFile> durableNames = new TreeMap<>();
    final List<Change> changes = new ArrayList<>();
    final TreeSet<String> folders = new TreeSet<>(List.of(""));
    Consumer<String> onOperation = _ -> {};
    Path mapped;
    int maps;

    Medium(Kind kind) {
      this.kind = kind;
    }

    static void apply(Change change, Map<String, SimulatedFile> names) {
      change.names.forEach(
          (name, file) -> {
            if (file == null) {
              names.remove(name);
            } else {
              names.put(name, file);
            }
          });
    }
  }

  /**
   * Has something done before each operation that changes anything: a power cut, say. It is told
   * what will be done to which file.
   */
  public void onOperation(Consumer<String> action) {
    medium.onOperation = action;
  }

  /** Keeps files that are mapped in a real folder. */
  public SimulatedDisk mapIn(Path real) {
    medium.mapped = real;
    return this;
  }

  /** The disk as a power cut may leave it now; this one goes on as if there had been none. */
  public SimulatedDisk cut(Choices choices) {
    Medium left = new Medium(medium.kind);
    Map<String, SimulatedFile> names = new TreeMap<>(medium.durableNames);
    int first = medium.kind.isJournaled ? choices.choose(medium.changes.size() + 1) : 0;
    for (int i = 0; i < medium.changes.size(); i++) {
      if (medium.kind.isJournaled ? i < first : choices.choose(2) == 1) {
        Medium.apply(medium.changes.get(i), names);
      }
    }
    left.names.putAll(new Files(file -> file.cut(choices)).of(names));
    left.durableNames.putAll(left.names);
    left.folders.addAll(medium.folders);
    left.mapped = medium.mapped;
    return new SimulatedDisk(left, folder);
  }

  /**
   * The disk as a process finds it that is started after this one was killed: all is there, but
   * what was not forced can still get lost in a power cut.
   */
  public SimulatedDisk kill() {
    Medium left = new Medium(medium.kind);
    Files files = new Files(SimulatedFile::copy);
    left.names.putAll(files.of(medium.names));
    left.durableNames.putAll(files.of(medium.durableNames));
    for (Change change : medium.changes) {
      left.changes.add(new Change(change.folder, files.of(change.names)));
    }
    left.folders.addAll(medium.folders);
    left.mapped = medium.mapped;
    return new SimulatedDisk(left, folder);
  }

  /** Copies files, each once, so that a file with two names stays one. */
  private static final class Files {
    private final UnaryOperator<SimulatedFile> copy;
    private final Map<SimulatedFile, SimulatedFile> copies = new IdentityHashMap<>();

    Files(UnaryOperator<SimulatedFile> copy) {
      this.copy = copy;
    }

    Map<String, SimulatedFile> of(Map<String, SimulatedFile> names) {
      Map<String, SimulatedFile> copied = new TreeMap<>();
      names.forEach(
          (name, file) ->
              copied.put(name, file == null ? null : copies.computeIfAbsent(file, copy)));
      return copied;
    }
  }

  /** Something that is equal for disks that hold the same. */
  public Object fingerprint() {
    Map<String, ByteBuffer> contents = new TreeMap<>();
    medium.names.forEach((name, file) -> contents.put(name, ByteBuffer.wrap(file.bytes())));
    return contents;
  }

  private String full(String name) {
    return folder + "/" + name;
  }

  private SimulatedFile file(String name) throws IOException {
    SimulatedFile file = medium.names.get(full(name));
    if (file == null) {
      throw new FileNotFoundException(full(name));
    }
    return file;
  }

  private void change(Map<String, SimulatedFile> names) {
    Change change = new Change(folder, names);
    medium.changes.add(change);
    Medium.apply(change, medium.names);
  }

  @Override
  public Path path() {
    return Path.of("/simulated" + folder);
  }

  @Override
  public Path mapped(String name) throws IOException {
    if (!exists(name)) {
      create(name).close();
    }
    return file(name).map(medium.mapped.resolve(medium.maps++ + "-" + System.nanoTime()));
  }

  @Override
  public List<String> list() {
    TreeSet<String> names = new TreeSet<>();
    for (String full : medium.names.keySet()) {
      addChild(full, names);
    }
    medium.folders.forEach(full -> addChild(full, names));
    return List.copyOf(names);
  }

  private void addChild(String full, TreeSet<String> names) {
    if (full.startsWith(folder + "/")) {
      String rest = full.substring(folder.length() + 1);
      names.add(rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest);
    }
  }

  @Override
  public boolean exists(String name) {
    return medium.names.containsKey(full(name)) || medium.folders.contains(full(name));
  }

  @Override
  public DiskFile open(String name) throws IOException {
    return new OpenFile(full(name), file(name), medium);
  }

  @Override
  public DiskFile create(String name) throws IOException {
    medium.onOperation.accept("create " + full(name));
    SimulatedFile file = medium.names.get(full(name));
    if (file == null) {
      file = new SimulatedFile(medium.kind.sectorBytes);
      Map<String, SimulatedFile> names = new TreeMap<>();
      names.put(full(name), file);
      change(names);
    } else {
      file.truncate(0);
    }
    return new OpenFile(full(name), file, medium);
  }

  @Override
  public void rename(String source, String target) throws IOException {
    medium.onOperation.accept("rename " + full(source) + " to " + full(target));
    Map<String, SimulatedFile> names = new TreeMap<>();
    names.put(full(source), null);
    names.put(full(target), file(source));
    change(names);
  }

  @Override
  public void delete(String name) {
    if (medium.names.containsKey(full(name))) {
      medium.onOperation.accept("delete " + full(name));
      Map<String, SimulatedFile> names = new TreeMap<>();
      names.put(full(name), null);
      change(names);
    }
    medium.folders.remove(full(name));
  }

  @Override
  public void syncFolder() {
    medium.onOperation.accept("sync " + folder);
    for (Change change : medium.changes) {
      if (change.folder.equals(folder)) {
        Medium.apply(change, medium.durableNames);
      }
    }
    medium.changes.removeIf(change -> change.folder.equals(folder));
  }

  @Override
  public Disk folder(String name) {
    medium.folders.add(full(name));
    return new SimulatedDisk(medium, full(name));
  }

  /** Only one process uses the disk, and it holds no lock when it is dead. */
  @Override
  public Closeable lock() {
    return () -> {};
  }

  private record OpenFile(String name, SimulatedFile file, Medium medium) implements DiskFile {
    @Override
    public long size() {
      return file.size();
    }

    @Override
    public int read(ByteBuffer target, long offset) {
      return file.read(target, offset);
    }

    @Override
    public void write(ByteBuffer source, long offset) throws IOException {
      medium.onOperation.accept("write " + name);
      byte[] bytes = new byte[source.remaining()];
      source.get(bytes);
      file.write(bytes, Math.toIntExact(offset));
    }

    @Override
    public void truncate(long size) {
      medium.onOperation.accept("truncate " + name);
      file.truncate(Math.toIntExact(size));
    }

    @Override
    public void force() {
      medium.onOperation.accept("force " + name);
      file.force();
    }

    @Override
    public void close() {}
  }
}
