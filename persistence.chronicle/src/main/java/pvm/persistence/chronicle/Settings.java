package pvm.persistence.chronicle;

/**
 * How a store keeps its images.
 *
 * @param keptCheckpoints how many of the last checkpoints stay readable, at least 1, as long as the
 *     log has room for what they changed
 * @param segmentBytes size of a segment of the redo log; a larger record gets a larger segment
 * @param compactionBytes the log is folded into a new base when more of it than this, and more than
 *     the base's size, is older than the kept checkpoints
 * @param logBytes what the files of the log may take up: before it is more, it is folded
 */
record Settings(int keptCheckpoints, long segmentBytes, long compactionBytes, long logBytes) {
  private static final long LOG_BYTES = 224L << 20;

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
    if (logBytes < compactionBytes || logBytes < 4 * segmentBytes) {
      throw new IllegalArgumentException(
          "a log of "
              + logBytes
              + " bytes has no room for "
              + compactionBytes
              + " before a compaction and four segments of "
              + segmentBytes);
    }
  }

  /** With a log of the usual size, or a larger one if it is folded so late. */
  Settings(int keptCheckpoints, long segmentBytes, long compactionBytes) {
    this(keptCheckpoints, segmentBytes, compactionBytes, Math.max(compactionBytes, LOG_BYTES));
  }

  Settings withKept(int count) {
    return new Settings(count, segmentBytes, compactionBytes, logBytes);
  }

  /** Whether a record has no room even in an empty log. */
  boolean isTooLarge(long recordBytes) {
    return recordBytes + 2 * segmentBytes > logBytes;
  }

  /** How much of the log is folded at once, for a base of this size. */
  long foldBytes(long baseBytes) {
    return Math.max(compactionBytes, Math.min(baseBytes, logBytes / 7 * 5));
  }

  /** How much of the log may be left to kept checkpoints that are older than the newest. */
  long keptBytes() {
    return logBytes / 7;
  }

  /** The log is folded once its files take up so much, so that commits need not wait for room. */
  long urgentBytes() {
    return logBytes / 7 * 6;
  }
}
