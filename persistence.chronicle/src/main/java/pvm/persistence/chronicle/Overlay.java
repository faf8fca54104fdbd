package pvm.persistence.chronicle;

import java.util.ArrayList;
import java.util.List;
import pvm.store.CheckpointInfo;

/**
 * Where the log holds what was changed since the base. Entries are not listed one by one, as a
 * program that changes much adds a million in seconds: it is only known where their blocks are. Who
 * looks for single ones makes a {@link LogIndex}.
 *
 * <p>A {@link View} may be read by any thread. The overlay itself is guarded by the image.
 */
final class Overlay implements BlockSink {
  private final List<Commit> commits = new ArrayList<>();

  /** Of the record that isn't committed yet. */
  private final List<LogBlock> found = new ArrayList<>();

  private long committedRemovals;

  /**
   * A checkpoint in the log.
   *
   * @param sequence of its record
   * @param segment that its record is in
   * @param blocks all entries of its record, in their order
   * @param logBytes bytes of all records since the image was opened, with this one
   */
  record Commit(
      CheckpointInfo info,
      long sequence,
      LogSegment segment,
      List<LogBlock> blocks,
      long logBytes) {
    private long bytes() {
      return blocks.stream().mapToLong(LogBlock::size).sum();
    }

    private long removals() {
      return blocks.stream().mapToLong(LogBlock::removals).sum();
    }
  }

  /** Adds a block of a record that isn't committed yet. */
  @Override
  public void block(LogBlock block) {
    found.add(block);
  }

  /** Makes a commit of the blocks added since the last one. */
  void commit(CheckpointInfo info, long sequence, LogSegment segment, long logBytes) {
    add(new Commit(info, sequence, segment, List.copyOf(found), logBytes));
    abandon();
  }

  private void add(Commit commit) {
    commits.add(commit);
    committedRemovals += commit.removals();
  }

  /** Forgets the blocks added since the last commit. */
  void abandon() {
    found.clear();
  }

  /** How many entries of commits remove their key. */
  long removals() {
    return committedRemovals;
  }

  List<Commit> commits() {
    return commits;
  }

  /** Forgets the commits after checkpoint {@code number}. */
  void rewind(long number) {
    commits.removeIf(commit -> commit.info().number() > number);
    committedRemovals = commits.stream().mapToLong(Commit::removals).sum();
  }

  /** The log up to checkpoint {@code number}, or nothing of it if that is before the first. */
  View view(long number) {
    return new View(commits.stream().filter(commit -> commit.info().number() <= number).toList());
  }

  /** What comes after {@code commit}, which becomes part of the base. */
  Overlay after(Commit commit) {
    Overlay rest = new Overlay();
    for (Commit later : commits) {
      if (later.sequence() > commit.sequence()) {
        rest.add(later);
      }
    }
    return rest;
  }

  /** The overlay as it was at a checkpoint; immutable. */
  record View(List<Commit> commits) {
    /** Bytes of all entries. */
    long bytes() {
      return commits.stream().mapToLong(Commit::bytes).sum();
    }
  }
}
