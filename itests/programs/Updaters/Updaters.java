import java.lang.ref.SoftReference;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** Field updaters and reflected members held by objects; soft references. */
public class Updaters {
  static class Cell {
    volatile int count;
    volatile long total;
    volatile String name = "a";
    private List<String> log = new ArrayList<>();

    private Cell() {}

    private void note(String text, int n) {
      log.add(text + n);
    }
  }

  final AtomicIntegerFieldUpdater<Cell> count =
      AtomicIntegerFieldUpdater.newUpdater(Cell.class, "count");
  final AtomicLongFieldUpdater<Cell> total = AtomicLongFieldUpdater.newUpdater(Cell.class, "total");
  final AtomicReferenceFieldUpdater<Cell, String> name =
      AtomicReferenceFieldUpdater.newUpdater(Cell.class, String.class, "name");
  final Map<String, Object> members = new HashMap<>();
  final List<SoftReference<byte[]>> cache = new ArrayList<>();

  Updaters() throws ReflectiveOperationException {
    Constructor<Cell> constructor = Cell.class.getDeclaredConstructor();
    constructor.setAccessible(true);
    members.put("new", constructor);
    Method note = Cell.class.getDeclaredMethod("note", String.class, int.class);
    note.setAccessible(true);
    members.put("note", note);
    Field log = Cell.class.getDeclaredField("log");
    log.setAccessible(true);
    members.put("log", log);
    members.put("add", List.class.getMethod("add", Object.class));
    members.put("size", List.class.getMethod("size"));
    members.put("length", String.class.getMethod("length"));
    members.put("parse", Integer.class.getMethod("parseInt", String.class));
    members.put("builder", StringBuilder.class.getConstructor(String.class));
  }

  void round(int i, Cell cell) throws ReflectiveOperationException {
    count.incrementAndGet(cell);
    count.accumulateAndGet(cell, i, Math::max);
    total.addAndGet(cell, i);
    name.updateAndGet(cell, n -> n.length() > 5 ? "a" : n + i % 10);
    name.compareAndSet(cell, "a", "b");
    ((Method) members.get("note")).invoke(cell, "note", i);
    List<?> log = (List<?>) ((Field) members.get("log")).get(cell);
    ((Method) members.get("add")).invoke(log, "added");
    int size = (int) ((Method) members.get("size")).invoke(log);
    int length = (int) ((Method) members.get("length")).invoke(cell.name);
    int parsed = (int) ((Method) members.get("parse")).invoke(null, "" + i);
    Object builder = ((Constructor<?>) members.get("builder")).newInstance("built");
    cache.add(new SoftReference<>(new byte[10]));
    if (i % 20 == 0) {
      System.out.println(
          i
              + " "
              + cell.count
              + " "
              + cell.total
              + " "
              + cell.name
              + " "
              + size
              + " "
              + length
              + " "
              + parsed
              + " "
              + builder);
    }
  }

  public static void main(String[] args) throws Exception {
    Updaters updaters = new Updaters();
    Cell cell = (Cell) ((Constructor<?>) updaters.members.get("new")).newInstance();
    for (int i = 0; i < 120; i++) {
      updaters.round(i, cell);
    }
    System.out.println(
        updaters.members.get("note")
            + " "
            + updaters.members.get("log")
            + " "
            + updaters.members.get("new"));
    System.out.println(updaters.cache.stream().filter(s -> s.get() != null).count());
    SoftReference<String> soft = new SoftReference<>(new String("soft"));
    soft.clear();
    System.out.println(soft.get() + " " + soft.refersTo(null));
    try {
      AtomicIntegerFieldUpdater.newUpdater(Cell.class, "name");
    } catch (RuntimeException e) {
      System.out.println(e.getMessage());
    }
  }
}
