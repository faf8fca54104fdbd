import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** k-means clustering of points around hidden centres, by arrays and by streams. */
public class KMeans {
  record Point(double x, double y) {
    double squared(Point o) {
      double dx = x - o.x;
      double dy = y - o.y;
      return dx * dx + dy * dy;
    }
  }

  static List<Point> points(int n, Random random) {
    double[][] centres = {{0, 0}, {10, 0}, {0, 10}, {10, 10}, {5, 5}};
    return IntStream.range(0, n)
        .mapToObj(
            i -> {
              double[] c = centres[i % centres.length];
              return new Point(
                  c[0] + random.nextDouble() * 4 - 2, c[1] + random.nextDouble() * 4 - 2);
            })
        .toList();
  }

  static Point mean(List<Point> group) {
    return new Point(
        group.stream().mapToDouble(Point::x).sum() / group.size(),
        group.stream().mapToDouble(Point::y).sum() / group.size());
  }

  static int nearest(Point p, List<Point> centres) {
    int best = 0;
    for (int i = 1; i < centres.size(); i++) {
      best = p.squared(centres.get(i)) < p.squared(centres.get(best)) ? i : best;
    }
    return best;
  }

  static List<Point> byStreams(List<Point> points, List<Point> start) {
    List<Point> centres = start;
    for (int step = 0; step < 30; step++) {
      List<Point> now = centres;
      Map<Integer, List<Point>> groups =
          points.stream()
              .collect(
                  Collectors.groupingBy(p -> nearest(p, now), TreeMap::new, Collectors.toList()));
      List<Point> next =
          IntStream.range(0, now.size())
              .mapToObj(i -> groups.containsKey(i) ? mean(groups.get(i)) : now.get(i))
              .toList();
      if (next.equals(centres)) {
        break;
      }
      centres = next;
    }
    return centres;
  }

  static List<Point> byArrays(List<Point> points, List<Point> start) {
    int k = start.size();
    double[] cx = start.stream().mapToDouble(Point::x).toArray();
    double[] cy = start.stream().mapToDouble(Point::y).toArray();
    for (int step = 0; step < 30; step++) {
      double[] sx = new double[k];
      double[] sy = new double[k];
      int[] n = new int[k];
      for (Point p : points) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < k; i++) {
          double d = (p.x() - cx[i]) * (p.x() - cx[i]) + (p.y() - cy[i]) * (p.y() - cy[i]);
          if (d < least) {
            least = d;
            best = i;
          }
        }
        sx[best] += p.x();
        sy[best] += p.y();
        n[best]++;
      }
      for (int i = 0; i < k; i++) {
        cx[i] = n[i] == 0 ? cx[i] : sx[i] / n[i];
        cy[i] = n[i] == 0 ? cy[i] : sy[i] / n[i];
      }
    }
    return IntStream.range(0, k).mapToObj(i -> new Point(cx[i], cy[i])).toList();
  }

  static String show(List<Point> centres) {
    return centres.stream()
        .sorted(Comparator.comparingLong((Point p) -> Math.round(p.x())).thenComparing(Point::y))
        .map(p -> String.format("(%.1f %.1f)", p.x() + 0.0, p.y() + 0.0))
        .collect(Collectors.joining(" "));
  }

  public static void main(String[] args) {
    Random random = new Random(31);
    for (int round = 0; round < 25; round++) {
      List<Point> points = points(2_000, random);
      List<Point> start =
          IntStream.range(0, 5).mapToObj(i -> points.get(i * 11 + random.nextInt(5))).toList();
      List<Point> a = byStreams(points, start);
      List<Point> b = byArrays(points, start);
      double worst = 0;
      for (int i = 0; i < a.size(); i++) {
        worst = Math.max(worst, a.get(i).squared(b.get(i)));
      }
      double[] spread =
          points.stream().mapToDouble(p -> p.squared(a.get(nearest(p, a)))).sorted().toArray();
      System.out.println(
          round
              + " "
              + show(a)
              + " agree "
              + (worst < 1e-12)
              + String.format(" median %.3f", spread[1_000])
              + " "
              + Arrays.stream(spread).filter(d -> d > 4).count());
    }
  }
}
