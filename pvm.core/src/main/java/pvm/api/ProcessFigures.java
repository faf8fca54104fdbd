package pvm.api;

/**
 * Counts of a process since it was started or resumed.
 *
 * @param runNanos since then
 * @param checkpoints committed
 * @param stopNanos from asking all threads to stop for a checkpoint until all were captured
 * @param pauseNanos from asking until they ran again
 * @param objects in the image
 * @param writtenBytes handed to the store
 * @param disk what the store does with the disk
 * @param resumedFrom number of the checkpoint it went on from; 0 if it started anew
 * @param restoredObjects objects that it went on with; 0 if it started anew
 * @param restoreNanos how long it took to read them from the store and to make them
 * @param pins stretches that could not be captured
 * @param pinNanosMax the longest of those
 * @param pacing how often there are checkpoints, and why
 */
public record ProcessFigures(
    long runNanos,
    long checkpoints,
    Spread stopNanos,
    Spread pauseNanos,
    long objects,
    long writtenBytes,
    Disk disk,
    long resumedFrom,
    long restoredObjects,
    long restoreNanos,
    long pins,
    long pinNanosMax,
    Pacing pacing) {

  /**
   * What the store does with the disk.
   *
   * @param writtenBytes given to the disk, for whatever reason; 0 if the store has none
   * @param fileBytes that the image takes up, as of the last checkpoint; 0 if the store has no disk
   * @param warning what the store could not do beside the checkpoints and will try again, a line;
   *     null if there is nothing
   */
  public record Disk(long writtenBytes, long fileBytes, String warning) {}

  /**
   * How often there are checkpoints, and why.
   *
   * @param everyNanos from one to the next; 0 if there are none but on demand
   * @param isStretched whether it would be less but for {@code dailyBytesMax}
   * @param todayBytes that its image has given to the disk today, a day of UTC
   * @param dailyBytesMax what all images together may give to the disk in a day; 0: no limit
   */
  public record Pacing(long everyNanos, boolean isStretched, long todayBytes, long dailyBytesMax) {}
}
