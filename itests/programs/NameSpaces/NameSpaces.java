import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Two class loaders that each have the classes Ymain, Ypart and Ybase: the same names, other code. They are found when
 * they are first used. Their class files are those of Xmain, Xpart and Xbase with other letters.
 */
public class NameSpaces {
  static class Letters extends ClassLoader {
    private final String text;

    Letters(String text, ClassLoader parent) {
      super(text, parent);
      this.text = text;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (!name.startsWith("Y")) {
        throw new ClassNotFoundException(name);
      }
      try (InputStream in = NameSpaces.class.getResourceAsStream("/X" + name.substring(1) + ".class")) {
        byte[] file = in.readAllBytes();
        for (String changed : List.of("Xmain Ymain", "Xpart Ypart", "Xbase Ybase", "whose? " + text)) {
          replace(file, changed.split(" ")[0], changed.split(" ")[1]);
        }
        return defineClass(name, file, 0, file.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }

    private static void replace(byte[] file, String from, String to) {
      byte[] old = from.getBytes(StandardCharsets.UTF_8);
      byte[] made = to.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i + old.length <= file.length; i++) {
        int same = 0;
        while (same < old.length && file[i + same] == old[same]) {
          same++;
        }
        if (same == old.length) {
          System.arraycopy(made, 0, file, i, made.length);
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  public static void main(String[] args) throws Exception {
    List<Supplier<Object>> all = new ArrayList<>();
    for (String text : List.of("first.", "second", "third.")) {
      ClassLoader loader = new Letters(text, NameSpaces.class.getClassLoader());
      Class<?> type = loader.loadClass("Ymain");
      System.out.println(type + " " + (type.getClassLoader() == loader) + " " + (loader.loadClass("Ymain") == type));
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      all.add((Supplier<Object>) constructor.newInstance());
    }
    long sum = 0;
    for (int round = 0; round < 30; round++) {
      for (Supplier<Object> each : all) {
        Object part = each.get();
        sum = sum * 31 + part.toString().hashCode();
        if (round % 10 == 0) {
          System.out.println(part + " " + part.getClass().getName());
        }
      }
    }
    System.out.println(sum);
    System.out.println(all.get(0).get().getClass() == all.get(1).get().getClass());
    System.out.println(all.get(0).get().getClass() == all.get(0).get().getClass());
    // Names are looked up where the class that asks for them is.
    System.out.println(((Xbase) new Xmain()).named("Xpart") == Xpart.class);
    System.out.println(all.get(2).toString());
    try {
      Class.forName("Ypart");
    } catch (ClassNotFoundException e) {
      System.out.println("the program has no " + e.getMessage());
    }
  }
}

class Xbase {
  static int made;

  Class<?> named(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }
}

class Xmain extends Xbase implements Supplier<Object> {
  @Override
  public Object get() {
    return new Xpart(++made);
  }

  @Override
  public String toString() {
    try {
      return named("Xpart") == get().getClass() ? "its own" : "another's";
    } catch (ClassNotFoundException e) {
      return e.toString();
    }
  }
}

class Xpart {
  private final int number;

  Xpart(int number) {
    this.number = number;
  }

  @Override
  public String toString() {
    return "whose?" + number;
  }
}
