package pvm.api;

/**
 * How long something took that happens again and again, in nanoseconds; 0 if it has not happened.
 *
 * @param last the newest time
 * @param p50 half of the newest times (some thousand) are at most this
 * @param p99 99 of 100 of those are at most this
 * @param max the longest of all times
 */
public record Spread(long last, long p50, long p99, long max) {}
