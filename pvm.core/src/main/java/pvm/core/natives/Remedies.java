package pvm.core.natives;

/** What the ladder can do about a bundle. Called by one thread at a time. */
public interface Remedies {
  /** There is nothing to restart or to go back to. */
  Remedies NONE =
      new Remedies() {
        @Override
        public void restart(String bundle) {}

        @Override
        public boolean rollBack(String bundle) {
          return false;
        }
      };

  /**
   * Stops a bundle and starts it.
   *
   * @param bundle symbolic name
   * @throws RuntimeException if it does not stop or start
   */
  void restart(String bundle);

  /**
   * Changes over to the version that served before.
   *
   * @return whether there is one
   * @throws RuntimeException if it can't serve
   */
  boolean rollBack(String bundle);
}
