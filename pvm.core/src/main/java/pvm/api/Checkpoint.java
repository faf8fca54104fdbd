package pvm.api;

import java.time.Instant;

/**
 * One committed version of an image.
 *
 * @param number from 1
 * @param time when it was committed
 * @param sizeBytes written for it
 */
public record Checkpoint(long number, Instant time, long sizeBytes) {}
