package pvm.persistence.chronicle;

import java.util.ArrayList;
import java.util.List;
import pvm.store.CheckpointInfo;

/**
 * Where the log holds what was changed since the base. Entries are not listed one by one, as a
 * program that changes much adds a million in seconds: it is only known where whole entries begin
 * and end. Who looks for single ones makes a {@link LogIndex}.
 *
 * <p>A {@link View} may be read by any thread. The overlay itself is guarded by the image.
 */
final class Overlay implements EntrySink {
  private final List<Commit> commits = new ArrayList<>();

  /** Of the record that isn't committed yet; its last stretch is still open. */
  private final List<Stretch> found = new ArrayList<>();

  private int removals;
  private long committedRemovals;
  private int entries;
  private long from;
  private long to;

  /**
   * Whole entries of one record, behind each other: as many as {@link LogPieces#PIECE_BYTES} take,
   * or a single larger one.
   *
   * @param from offset of the first entry's head
   * @param to offset of the last entry's end
   */
  record Stretch(int entries, long from, long to) {}

  /**
   * A checkpoint in the log.
   *
   * @param sequence of its record
   * @param segment that its record is in
   * @param stretches all entries of its record, in their order
   * @param removals how many of them remove their key
   * @param logBytes bytes of all records since the image was opened, with this one
   */
  record Commit(
      CheckpointInfo info,
      long sequence,
      LogSegment segment,
      List<Stretch> stretches,
      int removals,
      long logBytes) {}

  /** Adds an entry of a record that isn't committed yet. */
  @Override
  public void entry(long offset, int length) {
    long end = offset + Math.max(0, length);
    if (entries > 0 && end - from > LogPieces.PIECE_BYTES) {
      endStretch();
    }
    if (entries == 0) {
      from = offset - LogFormat.ENTRY_HEADER_BYTES;
    }
    to = end;
    entries++;
    removals += length == LogFormat.REMOVED ? 1 : 0;
  }

  private void endStretch() {
    found.add(new Stretch(entries, from, to));
    entries = 0;
  }

  /** Makes a commit of the entries added since the last one. */
  void commit(CheckpointInfo info, long sequence, LogSegment segment, long logBytes) {
    if (entries > 0) {
      endStretch();
    }
    add(new Commit(info, sequence, segment, List.copyOf(found), removals, logBytes));
    abandon();
  }

  private void add(Commit commit) {
    commits.add(commit);
    committedRemovals += commit.removals();
  }

  /** Forgets the entries added since the last commit. */
  void abandon() {
    found.clear();
    entries = 0;
    removals = 0;
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
  record View(List<Commit> commits) {}
}
