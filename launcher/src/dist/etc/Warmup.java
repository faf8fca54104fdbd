import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A short program that touches what most programs do: the start-up cache is trained on it. */
public class Warmup {
  record Reading(String room, double celsius) {}

  public static void main(String[] args) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      readings.add(new Reading("room " + i % 5, 18 + i % 7 * 0.5));
    }
    Map<String, Double> means =
        readings.stream()
            .collect(Collectors.groupingBy(Reading::room, Collectors.averagingDouble(Reading::celsius)));
    Map<String, Integer> counts = new HashMap<>();
    for (Reading reading : readings) {
      counts.merge(reading.room(), 1, Integer::sum);
    }
    means.forEach((room, mean) -> System.out.println(String.format("%s %.2f %d", room, mean, counts.get(room))));
  }
}
