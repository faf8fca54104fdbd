package pvm.core.library.host;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The last answers to questions that have one answer for as long as the JVM runs. It keeps few, for
 * it is programs that ask. Thread-safe.
 */
final class Memo<Q, A> {
  private static final int SIZE_MAX = 64;

  private final Function<Q, A> answer;

  private final Map<Q, A> known =
      new LinkedHashMap<>(SIZE_MAX, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, A> eldest) {
          return size() > SIZE_MAX;
        }
      };

  Memo(Function<Q, A> answer) {
    this.answer = answer;
  }

  synchronized A get(Q question) {
    return known.computeIfAbsent(question, answer);
  }
}
