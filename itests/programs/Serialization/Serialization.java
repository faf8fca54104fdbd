import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Objects of all kinds through a byte array and back. */
public class Serialization {
  enum Color {
    RED,
    GREEN {
      @Override
      String shade() {
        return "dark";
      }
    };

    String shade() {
      return "plain";
    }
  }

  record Point(int x, int y, List<String> tags) implements Serializable {
    Point {
      if (x < 0) {
        throw new IllegalArgumentException("x");
      }
    }
  }

  static class Unserializable {
    int base = 11;

    Unserializable() {
      base = 12;
    }
  }

  static class Node extends Unserializable implements Serializable {
    @Serial private static final long serialVersionUID = 3;
    String name;
    transient int cached = 5;
    Node next;
    final double weight;
    Color color = Color.GREEN;
    int[][] grid = {{1, 2}, {3}};

    Node(String name, double weight) {
      this.name = name;
      this.weight = weight;
      base = 99;
    }
  }

  static class Custom implements Serializable {
    private transient char[] secret = {'a', 'b'};
    private int n = 7;

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(secret.length);
      for (char c : secret) {
        out.writeChar(c + 1);
      }
      out.writeUTF("grüße");
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      secret = new char[in.readInt()];
      for (int i = 0; i < secret.length; i++) {
        secret[i] = in.readChar();
      }
      System.out.println("read " + in.readUTF());
    }

    @Override
    public String toString() {
      return new String(secret) + n;
    }
  }

  static final class Single implements Serializable {
    static final Single ONE = new Single();

    @Serial
    private Object readResolve() {
      return ONE;
    }
  }

  static class Replaced implements Serializable {
    @Serial
    private Object writeReplace() {
      return "replacement";
    }
  }

  public static class External implements Externalizable {
    long value;

    public External() {}

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeLong(value);
      out.writeObject("and more");
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
      value = in.readLong() + in.readObject().toString().length();
    }
  }

  interface Greeter {
    String greet(String name);
  }

  record Handler(String word) implements InvocationHandler, Serializable {
    @Override
    public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] args) {
      return word + " " + args[0];
    }
  }

  static byte[] write(Object... objects) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      for (Object each : objects) {
        out.writeObject(each);
      }
    }
    return bytes.toByteArray();
  }

  static Object read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  @SuppressWarnings("unchecked")
  static <T> T copy(T object) throws Exception {
    return (T) read(write(object));
  }

  static void library() throws Exception {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("list", new ArrayList<>(List.of(1, 2L, 'c', 2.5, "s")));
    map.put("immutable", List.of("x", "y"));
    map.put("map", new TreeMap<>(Map.of("k", new BigDecimal("1.50"))));
    map.put("big", BigInteger.TEN.pow(30));
    map.put("bits", BitSet.valueOf(new long[] {5}));
    map.put("date", LocalDate.of(2024, 2, 29));
    map.put("zoned", ZonedDateTime.of(2024, 1, 2, 3, 4, 5, 6, ZoneId.of("Europe/Berlin")));
    map.put("old", new Date(12345).getTime());
    map.put("set", EnumSet.of(Color.RED, Color.GREEN));
    map.put("enums", new EnumMap<>(Map.of(Color.GREEN, "g")));
    map.put("deque", new ArrayDeque<>(List.of(1, 2)));
    map.put("locale", Locale.GERMANY);
    map.put("uuid", new UUID(1, 2));
    map.put("class", Point.class);
    map.put("array", new String[] {"p", "q"}.length);
    System.out.println(copy(map));
    Set<Integer> hashes = copy(new java.util.HashSet<>(List.of(3, 1, 2)));
    System.out.println(hashes + " " + copy(new HashMap<>(Map.of("a", 1))));
  }

  static void exceptions() throws Exception {
    Throwable thrown = new IllegalStateException("state", new IOException("io"));
    thrown.addSuppressed(new Error("too"));
    Throwable copied = copy(thrown);
    System.out.println(copied + " " + copied.getCause() + " " + copied.getSuppressed()[0]);
  }

  static void own() throws Exception {
    Node node = new Node("first", 0.5);
    node.next = new Node("second", 1.5);
    node.next.next = node;
    Node copied = copy(node);
    System.out.println(
        copied.name
            + copied.next.name
            + (copied.next.next == copied)
            + copied.cached
            + " "
            + copied.weight
            + " "
            + copied.base
            + " "
            + copied.color
            + copied.color.shade()
            + copied.grid[0][1]);
    System.out.println(copied.color == Color.GREEN);
    System.out.println(copy(new Point(1, 2, List.of("t"))));
    System.out.println(copy(new Custom()));
    System.out.println(copy(Single.ONE) == Single.ONE);
    System.out.println(read(write(new Replaced())));
    External external = new External();
    external.value = 30;
    System.out.println(copy(external).value);
    Greeter greeter =
        (Greeter)
            Proxy.newProxyInstance(
                Serialization.class.getClassLoader(),
                new Class<?>[] {Greeter.class},
                new Handler("hello"));
    System.out.println(copy(greeter).greet("you"));
    Object shared = new int[] {1};
    Object[] two = copy(new Object[] {shared, shared});
    System.out.println(two[0] == two[1]);
    System.out.println(
        ObjectStreamClass.lookup(Node.class)
            + " "
            + ObjectStreamClass.lookup(Point.class).getFields().length);
    System.out.println(
        Long.toHexString(ObjectStreamClass.lookup(Custom.class).getSerialVersionUID()));
  }

  static void failures() throws Exception {
    try {
      write(new ArrayList<>(List.of(new Object())));
    } catch (NotSerializableException e) {
      System.out.println("not serializable " + e.getMessage());
    }
    byte[] bytes = write(new Point(5, 6, List.of()));
    for (int i = 0; i < bytes.length - 4; i++) {
      if (bytes[i] == 0 && bytes[i + 3] == 5 && bytes[i + 7] == 6) {
        bytes[i] = -1;
        break;
      }
    }
    try {
      read(bytes);
      System.out.println("bad");
    } catch (InvalidObjectException e) {
      System.out.println("invalid " + e.getMessage());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(write("a", new Node("n", 1))))) {
      in.setObjectInputFilter(ObjectInputFilter.Config.createFilter("java.base/*;!*"));
      System.out.println(in.readObject());
      in.readObject();
    } catch (InvalidClassException e) {
      System.out.println(e.getMessage());
    }
  }

  public static void main(String[] args) throws Exception {
    library();
    exceptions();
    own();
    failures();
  }
}
