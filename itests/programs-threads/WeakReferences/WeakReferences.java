import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** References are cleared once nothing else reaches their objects, and queued where they asked. */
public class WeakReferences {
  private static final class Item {
    private final int number;
    private final int[] payload = new int[50];

    Item(int number) {
      this.number = number;
      payload[0] = number;
    }

    @Override
    public String toString() {
      return "item " + number + payload[0];
    }
  }

  private static final Item KEPT = new Item(0);

  public static void main(String[] args) throws Exception {
    weak();
    map();
    phantom();
    cleaner();
    soft();
    System.out.println("kept " + KEPT);
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      System.gc();
      Thread.sleep(10);
    }
    System.out.println(what);
  }

  private static void weak() throws InterruptedException {
    List<WeakReference<Item>> references = new ArrayList<>();
    List<Item> strong = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      Item item = new Item(i);
      references.add(new WeakReference<>(item));
      if (i % 3 == 0) {
        strong.add(item);
      }
    }
    references.add(new WeakReference<>(KEPT));
    await("weak ones are cleared", () -> references.stream().filter(r -> r.refersTo(null)).count() == 7);
    for (WeakReference<Item> reference : references) {
      System.out.println(reference.get());
    }
    System.out.println("strong " + strong);
  }

  private static void map() throws InterruptedException {
    Map<Item, String> names = new WeakHashMap<>();
    Item one = new Item(1);
    names.put(one, "one");
    names.put(KEPT, "kept");
    for (int i = 0; i < 100; i++) {
      names.put(new Item(i), "name " + i);
    }
    await("the map has 2 entries", () -> names.size() == 2);
    System.out.println(names.get(one) + " " + names.get(KEPT));
  }

  private static void phantom() throws InterruptedException {
    ReferenceQueue<Item> queue = new ReferenceQueue<>();
    Item item = new Item(7);
    PhantomReference<Item> reference = new PhantomReference<>(item, queue);
    System.out.println(reference.get() + " " + queue.poll() + " " + item);
    item = null;
    Thread collecting = new Thread(() -> {
      while (!Thread.currentThread().isInterrupted()) {
        System.gc();
        try {
          Thread.sleep(10);
        } catch (InterruptedException e) {
          return;
        }
      }
    });
    collecting.start();
    Reference<? extends Item> queued = queue.remove();
    collecting.interrupt();
    collecting.join();
    System.out.println("queued " + (queued == reference) + " " + queue.poll());
    WeakReference<Item> mine = new WeakReference<>(KEPT, queue);
    System.out.println(mine.enqueue() + " " + mine.get() + " " + (queue.remove(1000) == mine) + " " + mine.enqueue());
    System.out.println(queue.remove(5));
  }

  private static void cleaner() throws InterruptedException {
    Cleaner cleaner = Cleaner.create();
    CountDownLatch cleaned = new CountDownLatch(1);
    cleaner.register(new Item(8), cleaned::countDown);
    Cleaner.Cleanable byHand = cleaner.register(KEPT, () -> System.out.println("by hand"));
    byHand.clean();
    byHand.clean();
    await("cleaned", () -> cleaned.getCount() == 0);
  }

  private static void soft() {
    SoftReference<Item> soft = new SoftReference<>(new Item(9));
    System.gc();
    System.out.println("soft " + soft.get());
  }
}
