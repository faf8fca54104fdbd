package pvm.persistence.chronicle;

/** Takes where each entry of a record is, as it is written or found. */
@FunctionalInterface
interface EntrySink {
  /**
   * Takes one entry.
   *
   * @param offset of the value in its segment
   * @param length of the value; {@link LogFormat#REMOVED} if the key was removed
   */
  void entry(long offset, int length);
}
