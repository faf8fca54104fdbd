import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Three lifts in a tower with a state machine each; riders come, wait, ride; two dispatch
 * strategies are compared.
 */
public class Elevator {
  enum State {
    IDLE {
      @Override
      State next(Lift l) {
        return l.stops.isEmpty() ? IDLE : l.stops.contains(l.floor) ? OPENING : MOVING;
      }
    },
    MOVING {
      @Override
      State next(Lift l) {
        Integer ahead = l.up ? l.stops.ceiling(l.floor + 1) : l.stops.floor(l.floor - 1);
        if (ahead == null) {
          l.up = !l.up;
          ahead = l.up ? l.stops.ceiling(l.floor + 1) : l.stops.floor(l.floor - 1);
        }
        if (ahead == null) {
          return l.stops.contains(l.floor) ? OPENING : IDLE;
        }
        l.floor += l.up ? 1 : -1;
        l.travelled++;
        return l.stops.contains(l.floor) ? OPENING : MOVING;
      }
    },
    OPENING {
      @Override
      State next(Lift l) {
        l.stops.remove(l.floor);
        l.timer = 3;
        return OPEN;
      }
    },
    OPEN {
      @Override
      State next(Lift l) {
        return --l.timer > 0 ? OPEN : CLOSING;
      }
    },
    CLOSING {
      @Override
      State next(Lift l) {
        return l.stops.contains(l.floor) ? OPENING : l.stops.isEmpty() ? IDLE : MOVING;
      }
    };

    abstract State next(Lift l);
  }

  static class Lift {
    final TreeSet<Integer> stops = new TreeSet<>();
    final List<Rider> riders = new ArrayList<>();
    State state = State.IDLE;
    int floor;
    int timer;
    boolean up = true;
    long travelled;
  }

  record Rider(int from, int to, long since) {}

  interface Strategy {
    Lift choose(List<Lift> lifts, Rider r);
  }

  static class Tower {
    final List<Lift> lifts = List.of(new Lift(), new Lift(), new Lift());
    final List<Rider> waiting = new ArrayList<>();
    final Random random = new Random(4711);
    final Strategy strategy;
    long now;
    long carried;
    long waited;
    long ridden;

    Tower(Strategy strategy) {
      this.strategy = strategy;
    }

    void tick() {
      now++;
      if (random.nextInt(9) == 0) {
        int from = random.nextInt(3) == 0 ? 0 : random.nextInt(24);
        int to = random.nextInt(3) == 0 ? 0 : random.nextInt(24);
        if (from != to) {
          Rider r = new Rider(from, to, now);
          waiting.add(r);
          strategy.choose(lifts, r).stops.add(from);
        }
      }
      for (Lift l : lifts) {
        l.state = l.state.next(l);
        if (l.state == State.OPEN) {
          l.riders.removeIf(
              r -> {
                boolean out = r.to() == l.floor;
                if (out) {
                  carried++;
                  ridden += now - r.since();
                }
                return out;
              });
          waiting.removeIf(
              r -> {
                if (r.from() != l.floor || l.riders.size() == 8) {
                  return false;
                }
                l.riders.add(r);
                l.stops.add(r.to());
                waited += now - r.since();
                return true;
              });
        }
      }
      for (Rider r : waiting) {
        if (now - r.since() > 200 && (now - r.since()) % 50 == 0) {
          strategy.choose(lifts, r).stops.add(r.from());
        }
      }
    }
  }

  public static void main(String[] args) {
    Tower near =
        new Tower(
            (lifts, r) ->
                lifts.stream()
                    .min(Comparator.comparingInt((Lift l) -> Math.abs(l.floor - r.from())))
                    .orElseThrow());
    Tower idle =
        new Tower(
            (lifts, r) ->
                lifts.stream()
                    .min(
                        Comparator.comparingInt(
                            (Lift l) -> l.stops.size() * 6 + Math.abs(l.floor - r.from())))
                    .orElseThrow());
    for (int hour = 1; hour <= 100; hour++) {
      for (int i = 0; i < 3_600; i++) {
        near.tick();
        idle.tick();
      }
      if (hour % 2 == 0) {
        StringBuilder b = new StringBuilder("hour " + hour);
        for (Tower t : List.of(near, idle)) {
          b.append(" carried ")
              .append(t.carried)
              .append(" waiting ")
              .append(t.waiting.size())
              .append(" mean wait ")
              .append(t.waited / t.carried)
              .append(" ride ")
              .append(t.ridden / t.carried);
          for (Lift l : t.lifts) {
            b.append(' ').append(l.floor).append(l.state.name().charAt(0)).append(l.travelled);
          }
          b.append(" |");
        }
        System.out.println(b);
      }
    }
  }
}
