package pvm.persistence.chronicle;

import java.util.ArrayList;
import java.util.List;
import pvm.store.CheckpointInfo;

/**
 * Where the log holds what was changed since the base: one version for each entry of each commit,
 * in the order committed. Values themselves stay on disk.
 *
 * <p>A {@link View} is taken in no time and may be read by any thread. The overlay itself is
 * guarded by the image.
 */
final class Overlay implements EntrySink {
  private Versions versions = new Versions();
  private int removals;
  private final List<Commit> commits = new ArrayList<>();

  /**
   * A checkpoint in the log.
   *
   * @param sequence of its record
   * @param segment that its record is in
   * @param end its last version's index, plus one
   * @param logBytes bytes of all records since the image was opened, with this one
   */
  record Commit(CheckpointInfo info, long sequence, LogSegment segment, int end, long logBytes) {}

  /** Adds a version of a record that isn't committed yet. */
  @Override
  public void entry(long key, long offset, int length) {
    versions.add(key, offset, length);
    removals += length == LogFormat.REMOVED ? 1 : 0;
  }

  /** How many keys were removed, about: those of commits that failed are among them. */
  int removals() {
    return removals;
  }

  /** Makes a commit of the versions added since the last one. */
  void commit(CheckpointInfo info, long sequence, LogSegment segment, long logBytes) {
    commits.add(new Commit(info, sequence, segment, versions.size(), logBytes));
  }

  /** Forgets the versions added since the last commit. */
  void abandon() {
    versions.cut(committed());
  }

  private int committed() {
    return commits.isEmpty() ? 0 : commits.getLast().end();
  }

  List<Commit> commits() {
    return commits;
  }

  /** Forgets the commits after checkpoint {@code number}. */
  void rewind(long number) {
    commits.removeIf(commit -> commit.info().number() > number);
    versions = versions.first(committed());
  }

  /** The log up to checkpoint {@code number}, or nothing of it if that is before the first. */
  View view(long number) {
    List<Commit> visible =
        commits.stream().filter(commit -> commit.info().number() <= number).toList();
    return new View(versions.view(visible.isEmpty() ? 0 : visible.getLast().end()), visible);
  }

  /** What comes after {@code commit}, which becomes part of the base. */
  Overlay after(Commit commit) {
    Overlay rest = new Overlay();
    rest.versions = versions.from(commit.end());
    for (int version = 0; version < rest.versions.size(); version++) {
      rest.removals += rest.versions.length(version) == LogFormat.REMOVED ? 1 : 0;
    }
    for (Commit later : commits) {
      if (later.sequence() > commit.sequence()) {
        int end = later.end() - commit.end();
        rest.commits.add(
            new Commit(later.info(), later.sequence(), later.segment(), end, later.logBytes()));
      }
    }
    return rest;
  }

  /** The overlay as it was at a checkpoint; immutable. */
  record View(Versions versions, List<Commit> commits) {
    int size() {
      return versions.size();
    }

    long key(int version) {
      return versions.key(version);
    }

    long offset(int version) {
      return versions.offset(version);
    }

    int length(int version) {
      return versions.length(version);
    }

    /** The segment that holds a version. */
    LogSegment segment(int version) {
      return commits.get(commit(version)).segment();
    }

    /** The index of the commit that a version is of. */
    int commit(int version) {
      int low = 0;
      int high = commits.size() - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (commits.get(middle).end() > version) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }
}
