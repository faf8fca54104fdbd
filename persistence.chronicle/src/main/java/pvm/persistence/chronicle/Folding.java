package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.List;
import pvm.store.StoreException;
import pvm.store.disk.Faults;

/**
 * When the log is folded into a new base, and up to where, so that its files never take up more
 * than the settings say. Looks at the image as it is at one moment, under its lock.
 */
record Folding(Settings settings, RedoLog log, Overlay overlay, Ground ground) {
  /** Fewer keys that were removed are no reason to make a new base. */
  private static final int REMOVALS_MIN = 1 << 16;

  /**
   * What the log stands on.
   *
   * @param base null if there is none
   * @param isCheckpoint whether the base is a checkpoint, which may be one that is kept
   * @param logBytes what the log had written when the base was made
   */
  record Ground(Base base, boolean isCheckpoint, long logBytes) {}

  /** Whether so much of the log can be folded that a new base pays. */
  boolean isWorthwhile() {
    boolean isLarge = isLarge();
    Overlay.Commit target = target(isLarge);
    if (target == null) {
      return false;
    }
    long folded = target.logBytes() - ground.logBytes();
    long entries = ground.base() == null ? 0 : ground.base().entries();
    long baseBytes = ground.base() == null ? 0 : ground.base().fileBytes();
    boolean isBaseGarbage =
        overlay.removals() >= Math.max(REMOVALS_MIN, entries)
            && folded >= settings.compactionBytes();
    return isLarge || isBaseGarbage || folded >= settings.foldBytes(baseBytes);
  }

  /**
   * The commit that is to become the base: that of the oldest kept checkpoint; null if that is the
   * base.
   *
   * @param isUrgent whether the log after it must be small, whatever is kept
   */
  Overlay.Commit target(boolean isUrgent) {
    List<Overlay.Commit> commits = overlay.commits();
    int older = commits.size() - settings.keptCheckpoints();
    boolean mustShrink = isUrgent || isLarge();
    if (commits.isEmpty() || older < 0 && ground.isCheckpoint() && !mustShrink) {
      return null;
    }
    int oldest = Math.max(0, older);
    while (mustShrink
        && oldest < commits.size() - 1
        && log.writtenBytes() - commits.get(oldest).logBytes() > settings.keptBytes()) {
      oldest++;
    }
    return commits.get(oldest);
  }

  private boolean isLarge() {
    try {
      return log.segmentBytes() >= settings.urgentBytes();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Whether the log takes a record without becoming too large. */
  boolean hasRoom(long recordBytes) {
    try {
      long growth = log.growth(recordBytes);
      return growth == 0 || log.segmentBytes() + growth <= settings.logBytes();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static StoreException unreadable(IOException e) {
    return new StoreException("can't read the log of an image: " + Faults.reason(e), e);
  }
}
