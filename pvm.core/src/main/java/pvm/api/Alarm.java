package pvm.api;

import java.time.Instant;

/**
 * Something that a person should know of.
 *
 * @param time when it happened
 * @param bundle symbolic name of the bundle that it is about
 * @param rung what was done about it
 * @param text a line that says what was wrong
 */
public record Alarm(Instant time, String bundle, BundleHealth.Rung rung, String text) {}
