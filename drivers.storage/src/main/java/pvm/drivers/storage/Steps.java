package pvm.drivers.storage;

/** Is told before each thing that is done to the disk, so that a test can cut the power there. */
@FunctionalInterface
interface Steps {
  /** Nobody is told. */
  Steps UNTOLD = step -> {};

  /**
   * Something is about to be done.
   *
   * @param step a word for it
   */
  void next(String step);
}
