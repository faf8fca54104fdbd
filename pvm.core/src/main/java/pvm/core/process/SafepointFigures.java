package pvm.core.process;

import pvm.api.Spread;

/**
 * Counts of the stops of a process.
 *
 * @param stops that succeeded
 * @param stopNanos from the request until all threads were captured
 * @param pauseNanos from the request until the threads ran again
 * @param retractions requests taken back because a thread was pinned
 * @param pins stretches that could not be captured
 * @param pinNanosMax the longest of those
 */
public record SafepointFigures(
    long stops,
    Spread stopNanos,
    Spread pauseNanos,
    long retractions,
    long pins,
    long pinNanosMax) {}
