package pvm.persistence.chronicle;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import pvm.store.disk.Choices;
import pvm.store.disk.SimulatedDisk;

/**
 * Cuts the power of {@link StoreLife lives} at their operations on the disk, has each go on from
 * what is left, and cuts the power again while it does. Stops at the first wrong thing found.
 *
 * <p>By lot ({@link #byLot}), or at every operation with everything that may be left ({@link
 * #all}).
 */
final class PowerCuts {
  private static final int STEPS = 40;
  private static final String KILL = ": killed, ";
  private static final String CUT = ": power cut, ";

  private final SimulatedDisk.Kind kind;
  private final HeapFormat format;
  private final MapThread thread;
  private final String name;
  private final Cutter cutter;
  private final int depthMax;
  private final SplittableRandom random;
  private StoreLife living;
  private boolean isCompacting;
  private long operations;
  private long cuts;
  private String wrong;

  /**
   * Where a life stands.
   *
   * @param depth how often the power was cut before
   * @param trail those power cuts, and the operation that is next, for people
   */
  private record Place(int depth, String trail) {}

  /** Decides which power cuts there are at an operation. */
  private interface Cutter {
    void at(PowerCuts cuts, StoreLife life, Place place);
  }

  private PowerCuts(
      String name,
      SimulatedDisk.Kind kind,
      HeapFormat format,
      MapThread thread,
      SplittableRandom random,
      Cutter cutter,
      int depthMax) {
    this.name = name;
    this.kind = kind;
    this.format = format;
    this.thread = thread;
    this.random = random;
    this.cutter = cutter;
    this.depthMax = depthMax;
  }

  /**
   * What came of it.
   *
   * @param operations on the disk of the lives themselves
   * @param cuts how often the power was cut
   * @param wrong the first thing that was wrong after a cut, and how to see it again; null if all
   *     was well
   */
  record Outcome(long operations, long cuts, String wrong) {}

  /**
   * A life by lot with power cuts by lot.
   *
   * @param perMille how many power cuts in a thousand operations
   */
  static Outcome byLot(
      long seed, SimulatedDisk.Kind kind, HeapFormat format, MapThread thread, int perMille) {
    SplittableRandom random = new SplittableRandom(seed);
    Cutter cutter =
        (cuts, life, place) -> {
          int rate = place.depth() == 0 ? perMille : Math.min(perMille, 20);
          for (int lot = random.nextInt(1000); lot < rate; lot += 1000) {
            boolean isKilled = place.depth() < 2 && random.nextInt(10) == 0;
            SimulatedDisk left =
                isKilled ? life.disk().kill() : life.disk().cut(Choices.random(random));
            cuts.goOn(life, left, place, isKilled ? KILL : CUT);
          }
        };
    PowerCuts cuts = new PowerCuts("seed " + seed, kind, format, thread, random, cutter, 3);
    return cuts.run(cuts::stepByLot);
  }

  /**
   * A short life, cut off at each operation, with all that a power cut may leave then; and the same
   * for each recovery from what is new in that.
   */
  static Outcome all(SimulatedDisk.Kind kind, HeapFormat format, MapThread thread, int depthMax) {
    Map<Object, Integer> seen = new HashMap<>();
    Cutter cutter =
        (cuts, life, place) -> {
          if (place.depth() < depthMax) {
            cuts.goOn(life, life.disk().kill(), place, KILL);
          }
          Choices.All choices = new Choices.All();
          do {
            SimulatedDisk left = life.disk().cut(choices);
            Object state = List.of(left.fingerprint(), life.expected().numbers());
            if (seen.getOrDefault(state, depthMax) > place.depth()) {
              seen.put(state, place.depth());
              cuts.goOn(life, left, place, CUT);
            }
          } while (cuts.wrong == null && choices.next());
        };
    PowerCuts cuts =
        new PowerCuts("all", kind, format, thread, new SplittableRandom(1), cutter, depthMax);
    return cuts.run(cuts::shortStep);
  }

  /** Does a step; false if there is no such step any more. */
  private interface Steps {
    boolean step(StoreLife life, int number) throws IOException;
  }

  private Outcome run(Steps steps) {
    living = life(new SimulatedDisk(kind), new Place(0, ""));
    try {
      living.begin();
      for (int i = 0; wrong == null && steps.step(living, i); i++) {
        living.check();
      }
      living.close();
    } catch (IOException | RuntimeException | AssertionError e) {
      wrong("without a power cut", e);
    }
    return new Outcome(operations, cuts, wrong);
  }

  private StoreLife life(SimulatedDisk disk, Place place) {
    StoreLife life =
        new StoreLife(disk, format, thread, 1000L * place.depth() + place.trail().length());
    if (place.depth() < depthMax) {
      disk.onOperation(operation -> operation(life, place, operation));
    }
    return life;
  }

  private void operation(StoreLife life, Place place, String operation) {
    operations += place.depth() == 0 ? 1 : 0;
    if (wrong == null) {
      cutter.at(this, life, new Place(place.depth(), place.trail() + operation));
    }
    boolean isBeside = operation.contains("heap-") || operation.contains("CURRENT");
    if (wrong == null && place.depth() == 0 && isCompacting && isBeside && random.nextInt(4) == 0) {
      commit(life);
      isCompacting = false;
    }
  }

  /** Goes on from what a power cut has left, a little further, and from there once more. */
  private void goOn(StoreLife life, SimulatedDisk left, Place place, String what) {
    if (wrong != null) {
      return;
    }
    cuts++;
    Place after = new Place(place.depth() + 1, place.trail() + what);
    try {
      StoreLife next = life(left, after);
      next.recover(life.expected());
      next.commit(Map.of(1L, new byte[] {(byte) after.depth()}), 3);
      next.check();
      StoreLife again = life(left, new Place(after.depth(), after.trail() + "started again, "));
      again.recover(next.expected());
      again.close();
    } catch (IOException | RuntimeException | AssertionError e) {
      wrong(after.trail() + left.list(), e);
    }
  }

  private synchronized void wrong(String where, Throwable e) {
    if (wrong == null) {
      wrong = kind + ", " + name + ", operation " + operations + ", " + where + ": " + e;
    }
  }

  // ---- steps

  private boolean stepByLot(StoreLife life, int number) throws IOException {
    int lot = random.nextInt(100);
    if (lot < 76) {
      commit(life);
    } else if (lot < 82) {
      life.rewind(1 + random.nextInt(3));
    } else if (lot < 90) {
      compact(life);
    } else {
      life.restart(random.nextBoolean());
    }
    return number < STEPS;
  }

  private void compact(StoreLife life) throws IOException {
    isCompacting = true;
    life.compact();
    isCompacting = false;
  }

  private void commit(StoreLife life) {
    Map<Long, byte[]> changes = new HashMap<>();
    for (int n = random.nextInt(5); n >= 0; n--) {
      changes.put((long) random.nextInt(20), random.nextInt(5) == 0 ? null : value());
    }
    life.commit(changes, random.nextInt(60), !isCompacting && random.nextInt(12) == 0);
  }

  private byte[] value() {
    int size = random.nextInt(20) == 0 ? random.nextInt(6000) : random.nextInt(120);
    byte[] value = new byte[size];
    random.nextBytes(value);
    return value;
  }

  /** All that a store does, once or twice. */
  private boolean shortStep(StoreLife life, int number) throws IOException {
    switch (number) {
      case 0 -> life.commit(Map.of(1L, new byte[10], 2L, new byte[] {1}), 5);
      case 1, 2 -> life.commit(Map.of(1L, new byte[] {(byte) number, 2}), 3);
      case 3 -> life.rewind(1);
      case 4 -> life.commit(Map.of(3L, new byte[] {7}), 0);
      case 5 -> compact(life);
      case 6 -> life.commit(Map.of(1L, new byte[] {9}), 4);
      case 7 -> life.restart(true);
      case 8 -> life.commit(Map.of(4L, new byte[] {4}), 2);
      case 9, 10, 11 -> life.commit(Map.of(5L, new byte[1300 + number]), 1); // a new segment
      case 12 -> compact(life);
      case 13 -> life.commit(Map.of(6L, new byte[] {6}), 1);
      case 14 -> life.restart(false);
      case 15 -> life.commit(Map.of(1L, new byte[] {15}), 2, true);
      case 16 -> life.commit(Map.of(2L, new byte[] {16}), 1);
      default -> {
        return false;
      }
    }
    return true;
  }
}
