package pvm.core.process;

/**
 * Counts of the stops of a process.
 *
 * @param stops that succeeded
 * @param stopNanosLast from the request until all threads were captured, newest stop
 * @param stopNanosMax the longest of those
 * @param pauseNanosLast from the request until the threads ran again, newest stop
 * @param pauseNanosMax the longest of those
 * @param retractions requests taken back because a thread was pinned
 * @param pins stretches that could not be captured
 * @param pinNanosMax the longest of those
 */
public record SafepointFigures(
    long stops,
    long stopNanosLast,
    long stopNanosMax,
    long pauseNanosLast,
    long pauseNanosMax,
    long retractions,
    long pins,
    long pinNanosMax) {}
