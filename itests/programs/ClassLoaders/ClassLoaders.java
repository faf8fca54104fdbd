import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A class loader of the program's own: the same class twice, each with its own statics. */
public class ClassLoaders {
  public static class Counter implements IntUnaryOperator {
    static int total;
    private int own;

    @Override
    public int applyAsInt(int n) {
      for (int i = 0; i < n; i++) {
        total += i;
        own++;
      }
      return total + own;
    }

    @Override
    public String toString() {
      return getClass().getName() + " " + own + " of " + total;
    }
  }

  static class Own extends ClassLoader {
    private final String label;

    Own(String label) {
      super(ClassLoaders.class.getClassLoader());
      this.label = label;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.endsWith("Counter")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (java.io.IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    @Override
    public String toString() {
      return "loader " + label;
    }
  }

  public static void main(String[] args) throws Exception {
    List<IntUnaryOperator> counters = new ArrayList<>();
    counters.add(new Counter());
    for (String label : List.of("a", "b")) {
      Class<?> type = new Own(label).loadClass("ClassLoaders$Counter");
      System.out.println(type + " " + type.getClassLoader() + " " + (type == Counter.class));
      counters.add((IntUnaryOperator) type.getDeclaredConstructor().newInstance());
    }
    long sum = 0;
    for (int round = 0; round < 60; round++) {
      for (IntUnaryOperator counter : counters) {
        sum = sum * 31 + counter.applyAsInt(round + counters.indexOf(counter));
      }
    }
    System.out.println(sum);
    counters.forEach(System.out::println);
    System.out.println(counters.get(1) instanceof Counter);
    try {
      new Own("c").loadClass("Missing");
    } catch (ClassNotFoundException e) {
      System.out.println(e.getMessage());
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    System.out.println((context.loadClass("ClassLoaders$Counter") == Counter.class) + " " + (context.getResource("nothing.txt") == null) + " " + Class.forName("ClassLoaders$Counter", true, context).getName());
    System.out.println(String.class.getClassLoader() + " " + ClassLoaders.class.getModule().isNamed() + " " + String.class.getModule());
  }
}
