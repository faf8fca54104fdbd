import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A Markov chain text generator that learns from a text, then from its own output too. */
public class Markov {
  static final String TEXT =
      """
      The night was quiet and the hub was awake. The hub listened to the house and the house was quiet.
      A door opened and the hub counted the door. The door closed and the night was quiet again.
      In the morning the kettle was awake before the house and the kettle sang to the hub.
      The hub listened to the kettle, and the kettle listened to nothing. Nothing was quiet after that.
      When the power went away the hub forgot nothing, and when the power came back the hub went on.
      """;

  static class Chain {
    final Map<List<String>, Map<String, Integer>> next = new HashMap<>();
    final int order;
    int learned;

    Chain(int order) {
      this.order = order;
    }

    void learn(String text) {
      Deque<String> window = new ArrayDeque<>();
      for (String word : text.split("\\s+")) {
        if (window.size() == order) {
          next.computeIfAbsent(List.copyOf(window), k -> new TreeMap<>())
              .merge(word, 1, Integer::sum);
          window.removeFirst();
          learned++;
        }
        window.addLast(word);
      }
    }

    String generate(Random random, int words) {
      List<List<String>> starts = new ArrayList<>(next.keySet());
      starts.sort((a, b) -> a.toString().compareTo(b.toString()));
      List<String> state = starts.get(random.nextInt(starts.size()));
      StringBuilder out = new StringBuilder(String.join(" ", state));
      for (int i = 0; i < words; i++) {
        Map<String, Integer> choices = next.get(state);
        if (choices == null) {
          state = starts.get(random.nextInt(starts.size()));
          out.append(" / ").append(String.join(" ", state));
          continue;
        }
        int total = choices.values().stream().mapToInt(Integer::intValue).sum();
        int pick = random.nextInt(total);
        String word = null;
        for (Map.Entry<String, Integer> e : choices.entrySet()) {
          pick -= e.getValue();
          if (pick < 0) {
            word = e.getKey();
            break;
          }
        }
        out.append(' ').append(word);
        List<String> moved = new ArrayList<>(state.subList(1, state.size()));
        moved.add(word);
        state = List.copyOf(moved);
      }
      return out.toString();
    }
  }

  public static void main(String[] args) {
    Random random = new Random(13);
    Chain[] chains = {new Chain(1), new Chain(2), new Chain(3)};
    for (Chain c : chains) {
      c.learn(TEXT);
    }
    for (int round = 0; round < 40; round++) {
      for (Chain c : chains) {
        String text = c.generate(random, 400);
        c.learn(text);
        System.out.println(
            round
                + "."
                + c.order
                + " "
                + c.next.size()
                + " "
                + c.learned
                + " "
                + text.hashCode()
                + " "
                + text.substring(0, 60));
      }
    }
  }
}
