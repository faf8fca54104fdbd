package pvm.core.library.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {

  @Test
  void itAnswersAgainAndKeepsFew() {
    List<Integer> asked = new ArrayList<>();
    Memo<Integer, String> memo =
        new Memo<>(
            question -> {
              asked.add(question);
              return "answer " + question;
            });
    for (int question = 0; question < 64; question++) {
      memo.get(question);
    }
    assertEquals("answer 0", memo.get(0)); // now the last that was used
    assertEquals(64, asked.size());
    memo.get(64);
    memo.get(0);
    assertEquals(65, asked.size());
    assertEquals("answer 1", memo.get(1)); // was forgotten for 64
    assertEquals(66, asked.size());
  }
}
