package pvm.itests;

import java.util.Map;
import java.util.TreeMap;
import pvm.store.StoreException;

/**
 * Stops everything at a point, as a power cut does: from then on nothing is committed and nothing
 * is done. Thread-safe.
 */
final class Cut {
  private final String place;
  private final int occurrence;
  private final Map<String, Integer> seen = new TreeMap<>();
  private boolean isCut;

  /**
   * @param place the name of the point
   * @param occurrence 1 for the first time that it is come to
   */
  Cut(String place, int occurrence) {
    this.place = place;
    this.occurrence = occurrence;
  }

  /** Cuts nothing. */
  static Cut never() {
    return new Cut("", 0);
  }

  /** Comes back, unless it is cut. */
  synchronized void point(String where) {
    int times = seen.merge(where, 1, Integer::sum);
    isCut |= where.equals(place) && times == occurrence;
    if (isCut) {
      throw new StoreException("cut " + this);
    }
  }

  synchronized boolean isCut() {
    return isCut;
  }

  /** How often each point was come to. */
  synchronized Map<String, Integer> seen() {
    return new TreeMap<>(seen);
  }

  @Override
  public String toString() {
    return place + ", " + occurrence;
  }
}
