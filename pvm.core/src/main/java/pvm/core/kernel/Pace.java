package pvm.core.kernel;

import java.util.Arrays;

/**
 * How long after a checkpoint the next one comes: after the interval that was asked for, or later
 * where checkpoints are expensive, because much has changed at each. They take at most a tenth of a
 * processor, and the process stands still for at most a tenth of the time; and they write at most
 * what a day's budget leaves.
 *
 * <p>What counts is the cheapest of the last expensive ones, or the last of all if that took less:
 * the first are slow because nothing is compiled yet, and any may have waited for the disk or for a
 * processor; but a program that works, waits and works again must not have three for nothing each
 * time. For one thread.
 */
final class Pace {
  /** How long there is no checkpoint after one, in its costs. */
  private static final int REST = 9;

  private static final int REMEMBERED = 3;

  /** So many checkpoints weigh in the mean of what they write. */
  private static final int MEAN_OF = 8;

  private final long intervalNanos;

  /** Of the last checkpoints that were too expensive for the interval. */
  private final long[] costs = new long[REMEMBERED];

  private int next;
  private long lastCost;
  private long budgetNanos;
  private double meanBytes;

  /**
   * @param intervalNanos the least time from one checkpoint to the next, in ns
   */
  Pace(long intervalNanos) {
    this.intervalNanos = intervalNanos;
  }

  /**
   * Tells what a checkpoint took.
   *
   * @param cpuNanos processor time of all threads that worked for it
   * @param pauseNanos time for which the process stood still
   */
  void took(long cpuNanos, long pauseNanos) {
    lastCost = Math.max(cpuNanos, pauseNanos);
    if (REST * lastCost > intervalNanos) {
      costs[next] = lastCost;
      next = (next + 1) % REMEMBERED;
    }
  }

  /**
   * Tells what was written since the last checkpoint.
   *
   * @param share of the process in the budget
   */
  void wrote(long bytes, WriteBudget.Share share) {
    meanBytes = meanBytes == 0 ? bytes : meanBytes + (bytes - meanBytes) / MEAN_OF;
    budgetNanos = share.nanos((long) meanBytes);
  }

  /** Time to the next checkpoint, in ns. */
  long nanos() {
    return Math.max(unlimitedNanos(), budgetNanos);
  }

  private long unlimitedNanos() {
    long cost = Math.min(lastCost, Arrays.stream(costs).min().getAsLong());
    return Math.max(intervalNanos, REST * cost);
  }

  /** Whether it is the budget that holds the next checkpoint back. */
  boolean isStretched() {
    return budgetNanos > unlimitedNanos();
  }
}
