package pvm.api;

/**
 * Counts of a process since it was started or resumed.
 *
 * @param checkpoints committed
 * @param pauseNanosLast how long the threads stood still for the newest checkpoint
 * @param pauseNanosMax the longest of those
 * @param objects in the image
 * @param writtenBytes handed to the store
 * @param resumedFrom number of the checkpoint it went on from; 0 if it started anew
 * @param pins stretches that could not be captured
 * @param pinNanosMax the longest of those
 */
public record ProcessFigures(
    long checkpoints,
    long pauseNanosLast,
    long pauseNanosMax,
    long objects,
    long writtenBytes,
    long resumedFrom,
    long pins,
    long pinNanosMax) {}
