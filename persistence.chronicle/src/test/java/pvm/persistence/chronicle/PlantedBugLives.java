package pvm.persistence.chronicle;

import pvm.store.disk.SimulatedDisk;

/** What runs in classes with a {@link PlantedBug}. */
final class PlantedBugLives {
  private PlantedBugLives() {}

  /** Lives until something is wrong, at most so many; what was wrong, or null. */
  static String run(int lives) {
    try (MapThread thread = CallersThread.asMapThread()) {
      for (int life = 0; life < lives; life++) {
        var kind = new SimulatedDisk.Kind(512, life % 2 == 0);
        String wrong = PowerCuts.byLot(life, kind, new PlainHeap(), thread, 500).wrong();
        if (wrong != null) {
          return wrong;
        }
      }
      return null;
    }
  }

  /** A short life, cut off everywhere; what was wrong, or null. */
  static String runAll() {
    try (MapThread thread = CallersThread.asMapThread()) {
      var kind = new SimulatedDisk.Kind(512, true);
      return PowerCuts.all(kind, new PlainHeap(), thread, 2).wrong();
    }
  }
}
