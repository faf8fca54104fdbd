package pvm.core.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SideTableTest {

  @Test
  void findsWhatIsInItThroughAnyMixOfAddsAndSweeps() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    SideTable table = new SideTable(IdentityHash.find());
    IdentityHashMap<Object, Integer> model = new IdentityHashMap<>();
    IdentityHashMap<Object, Integer> gone = new IdentityHashMap<>();
    int next = 1;
    for (int round = 0; round < 50; round++) {
      for (int n = random.nextInt(2000); n > 0; n--) {
        Object object = new int[1];
        System.identityHashCode(object);
        table.add(object, next);
        model.put(object, next++);
      }
      BitSet doomed = new BitSet();
      model.values().forEach(id -> doomed.set(id, random.nextInt(3) == 0));
      int from = Integer.MAX_VALUE;
      do {
        from =
            table.sweep(
                from,
                1 + random.nextInt(500),
                doomed,
                (object, id) -> {
                  assertEquals(id, model.remove(object));
                  gone.put(object, id);
                });
      } while (from >= 0);
      assertEquals(model.size(), table.size());
      model.forEach((object, id) -> assertEquals(id, table.id(table.find(object))));
      gone.forEach((object, _) -> assertEquals(-1, table.find(object)));
    }
    assertTrue(gone.size() > 1000);
  }

  @Test
  void removesFromAnEntryOnAndKeepsTheOrder() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    SideTable table = new SideTable(IdentityHash.find());
    List<Object> model = new ArrayList<>();
    int next = 1;
    for (int round = 0; round < 200; round++) {
      for (int n = random.nextInt(500); n > 0; n--) {
        Object object = new int[1];
        System.identityHashCode(object);
        table.shadow(table.add(object, next++), object);
        model.add(object);
      }
      int from = random.nextInt(model.size() + 1);
      int oneIn = 1 + random.nextInt(random.nextBoolean() ? 3 : 100);
      BitSet doomed = new BitSet();
      List<Object> gone = new ArrayList<>();
      List<Object> kept = new ArrayList<>(model.subList(0, from));
      for (int entry = from; entry < model.size(); entry++) {
        boolean isDoomed = random.nextInt(oneIn) == 0;
        doomed.set(table.id(entry), isDoomed);
        (isDoomed ? gone : kept).add(model.get(entry));
      }
      List<Object> told = new ArrayList<>();
      table.removeFrom(from, doomed, (object, _) -> told.add(object));
      model = kept;
      assertEquals(gone, told);
      assertEquals(model.size(), table.size());
      for (int entry = 0; entry < model.size(); entry++) {
        assertEquals(entry, table.find(model.get(entry)));
        assertSame(model.get(entry), table.shadow(entry));
      }
      gone.forEach(object -> assertEquals(-1, table.find(object)));
    }
  }
}
