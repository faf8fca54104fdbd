import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Shortest paths on a grid with walls and mud: Dijkstra, A*, Bellman-Ford and breadth-first agree
 * on their costs.
 */
public class PathFinder {
  record Spot(int x, int y) {
    List<Spot> around() {
      return List.of(
          new Spot(x + 1, y), new Spot(x, y + 1), new Spot(x - 1, y), new Spot(x, y - 1));
    }
  }

  record Step(Spot spot, int cost, int guess) {}

  static class Grid {
    final int[][] cost;
    final int size;

    Grid(int size, long seed) {
      this.size = size;
      cost = new int[size][size];
      long x = seed;
      for (int[] row : cost) {
        for (int i = 0; i < size; i++) {
          x = x * 6364136223846793005L + 1442695040888963407L;
          int k = (int) (x >>> 60);
          row[i] = k < 4 ? 0 : k < 8 ? 5 : 1;
        }
      }
      cost[0][0] = 1;
      cost[size - 1][size - 1] = 1;
    }

    int at(Spot s) {
      return s.x() < 0 || s.y() < 0 || s.x() >= size || s.y() >= size ? 0 : cost[s.y()][s.x()];
    }
  }

  static int visited;

  static List<Spot> search(Grid g, Spot from, Spot to, int weight) {
    visited = 0;
    Map<Spot, Integer> best = new HashMap<>();
    Map<Spot, Spot> came = new HashMap<>();
    PriorityQueue<Step> open =
        new PriorityQueue<>(
            Comparator.comparingInt(Step::guess)
                .thenComparing(Step::cost, Comparator.reverseOrder())
                .thenComparingInt(s -> s.spot().x())
                .thenComparingInt(s -> s.spot().y()));
    best.put(from, 0);
    open.add(new Step(from, 0, 0));
    while (!open.isEmpty()) {
      Step step = open.poll();
      if (step.cost() > best.get(step.spot())) {
        continue;
      }
      visited++;
      if (step.spot().equals(to)) {
        List<Spot> path = new ArrayList<>();
        for (Spot s = to; s != null; s = came.get(s)) {
          path.addFirst(s);
        }
        return path;
      }
      for (Spot next : step.spot().around()) {
        int enter = g.at(next);
        int cost = step.cost() + enter;
        if (enter > 0 && cost < best.getOrDefault(next, Integer.MAX_VALUE)) {
          best.put(next, cost);
          came.put(next, step.spot());
          open.add(
              new Step(
                  next,
                  cost,
                  cost + weight * (Math.abs(next.x() - to.x()) + Math.abs(next.y() - to.y()))));
        }
      }
    }
    return List.of();
  }

  static int cost(Grid g, List<Spot> path) {
    return path.stream().skip(1).mapToInt(g::at).sum();
  }

  static int bellman(Grid g) {
    int n = g.size;
    int[][] d = new int[n][n];
    for (int[] row : d) {
      Arrays.fill(row, 1 << 29);
    }
    d[0][0] = 0;
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int y = 0; y < n; y++) {
        for (int x = 0; x < n; x++) {
          if (g.cost[y][x] > 0) {
            int least =
                Math.min(
                        Math.min(x > 0 ? d[y][x - 1] : 1 << 29, y > 0 ? d[y - 1][x] : 1 << 29),
                        Math.min(
                            x < n - 1 ? d[y][x + 1] : 1 << 29, y < n - 1 ? d[y + 1][x] : 1 << 29))
                    + g.cost[y][x];
            if (least < d[y][x]) {
              d[y][x] = least;
              changed = true;
            }
          }
        }
      }
    }
    return d[n - 1][n - 1];
  }

  static int reachable(Grid g) {
    ArrayDeque<Spot> queue = new ArrayDeque<>(List.of(new Spot(0, 0)));
    boolean[][] seen = new boolean[g.size][g.size];
    seen[0][0] = true;
    int n = 0;
    while (!queue.isEmpty()) {
      n++;
      for (Spot s : queue.removeFirst().around()) {
        if (g.at(s) > 0 && !seen[s.y()][s.x()]) {
          seen[s.y()][s.x()] = true;
          queue.addLast(s);
        }
      }
    }
    return n;
  }

  public static void main(String[] args) {
    for (int round = 1; round <= 25; round++) {
      Grid g = new Grid(110, round);
      Spot from = new Spot(0, 0);
      Spot to = new Spot(109, 109);
      List<Spot> dijkstra = search(g, from, to, 0);
      int all = visited;
      List<Spot> star = search(g, from, to, 1);
      String result =
          dijkstra.isEmpty()
              ? "no way " + (bellman(g) >= 1 << 29)
              : "cost "
                  + cost(g, dijkstra)
                  + " steps "
                  + star.size()
                  + " agree "
                  + (cost(g, dijkstra) == cost(g, star) && bellman(g) == cost(g, star))
                  + " visited "
                  + all
                  + " "
                  + visited;
      System.out.println(round + " reachable " + reachable(g) + " " + result);
      if (round == 1) {
        for (int y = 0; y < 12; y++) {
          StringBuilder b = new StringBuilder();
          for (int x = 0; x < 60; x++) {
            b.append(star.contains(new Spot(x, y)) ? '*' : "#.   ~".charAt(g.cost[y][x]));
          }
          System.out.println(b);
        }
      }
    }
  }
}
