package pvm.persistence.chronicle;

/** Takes where each block of a record is, as it is written or found. */
@FunctionalInterface
interface BlockSink {
  void block(LogBlock block);
}
