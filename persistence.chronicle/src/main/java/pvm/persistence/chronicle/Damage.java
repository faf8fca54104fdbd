package pvm.persistence.chronicle;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import pvm.store.CheckpointInfo;

/**
 * What of an image can't be used any more.
 *
 * @param what checkpoint, file and place
 * @param lastCommit when the last checkpoint that is lost was committed; null if nothing tells
 */
record Damage(String what, Instant lastCommit) {

  /** Damage from checkpoint {@code number} on. */
  static Damage of(String image, long number, String what, Instant lastCommit) {
    return new Damage(
        "checkpoint " + number + " of image " + image + " is damaged: " + what, lastCommit);
  }

  /** How long after the newest intact checkpoint work is lost. */
  OptionalLong lostMillis(CheckpointInfo newest) {
    return lastCommit == null || newest.number() == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(0, Duration.between(newest.time(), lastCommit).toMillis()));
  }
}
