package pvm.persistence.chronicle;

/**
 * How a store keeps its images.
 *
 * @param keptCheckpoints how many of the last checkpoints stay readable, at least 1
 * @param segmentBytes size of a segment of the redo log; a larger record gets a larger segment
 * @param compactionBytes the log is folded into a new base when more of it than this, and more than
 *     the base's size, is older than the kept checkpoints
 */
record Settings(int keptCheckpoints, long segmentBytes, long compactionBytes) {
  static final Settings DEFAULT = new Settings(8, 4L << 20, 64L << 20);

  Settings {
    if (keptCheckpoints < 1 || segmentBytes < 4096 || compactionBytes < 0) {
      throw new IllegalArgumentException(
          "kept checkpoints must be at least 1, a segment at least 4096 bytes: "
              + keptCheckpoints
              + ", "
              + segmentBytes
              + ", "
              + compactionBytes);
    }
  }

  Settings withKept(int count) {
    return new Settings(count, segmentBytes, compactionBytes);
  }
}
