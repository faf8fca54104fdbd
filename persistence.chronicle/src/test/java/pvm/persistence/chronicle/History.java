package pvm.persistence.chronicle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an image must hold: its checkpoints, from 1 on; each is a map and the length of the console
 * log. Immutable.
 */
record History(List<State> states) {
  static final History EMPTY = new History(List.of());

  /** A checkpoint. */
  record State(Map<Long, byte[]> values, int consoleEnd) {

    static final State EMPTY = new State(Map.of(), 0);

    /** With these changes; a null value removes a key. */
    State with(Map<Long, byte[]> changes, int printed) {
      Map<Long, byte[]> all = new HashMap<>(values);
      changes.forEach(
          (key, value) -> {
            if (value == null) {
              all.remove(key);
            } else {
              all.put(key, value);
            }
          });
      return new State(all, consoleEnd + printed);
    }
  }

  int size() {
    return states.size();
  }

  State last() {
    return states.isEmpty() ? State.EMPTY : states.getLast();
  }

  History plus(State state) {
    return new History(Stream.concat(states.stream(), Stream.of(state)).toList());
  }

  History upTo(int number) {
    return new History(List.copyOf(states.subList(0, number)));
  }
}
