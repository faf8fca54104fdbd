package pvm.store;

import java.time.Instant;

/**
 * What is known of a checkpoint without reading it.
 *
 * @param number 1 for the first of an image, then one more each
 * @param time when it was committed
 * @param sizeBytes bytes of the values that this commit wrote
 */
public record CheckpointInfo(long number, Instant time, long sizeBytes) {}
