package pvm.core.checkpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pvm.core.abi.FieldReader;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.GuestObject;
import pvm.core.abi.Resumption;
import pvm.core.image.ClassLayout;
import pvm.core.image.ClassLayout.Field;
import pvm.core.image.ClassLayout.Kind;
import pvm.core.image.ClassLayout.Method;
import pvm.core.image.ClassLayout.Site;
import pvm.core.image.ClassLayout.Slot;
import pvm.core.image.GuestClasses;

/** Classes as the translator makes them, written by hand, and their layouts. */
final class Guests implements GuestClasses {
  final Map<Class<?>, ClassLayout> layouts = new HashMap<>();
  private final Map<String, Class<?>> byName = new HashMap<>();
  Runnable onAllocate = () -> {};

  Guests() {
    add(Node.class, fields("left", "Ljava/lang/Object;", "right", "Ljava/lang/Object;", "n", "I"));
    add(Wide.class, fields("l", "J", "d", "D", "f", "F", "z", "Z", "c", "C"));
    add(Fault.class, fields("code", "I", "detail", "Ljava/lang/Object;"));
    layouts.put(
        Code.class,
        new ClassLayout(
            name(Code.class),
            List.of(),
            fields("root", "Ljava/lang/Object;", "count", "J"),
            List.of(new Method("run", "()V"), new Method("call", "(I)J")),
            List.of(
                new Site(0, 7, Kind.POLL, List.of(new Slot(0, 'L'), new Slot(1, 'I'))),
                new Site(
                    1,
                    12,
                    Kind.CALL,
                    List.of(
                        new Slot(1, 'J'), new Slot(0, 'L'), new Slot(-1, 'L'), new Slot(3, 'D'))),
                new Site(1, 12, Kind.POLL, List.of()))));
    byName.put(name(Code.class), Code.class);
  }

  /** The program sees a guest class by the name of a class of the host. */
  void hide(Class<?> host, Class<?> guest) {
    byName.put(name(host), guest);
  }

  static List<Field> fields(String... namesAndTypes) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      fields.add(new Field(namesAndTypes[i], namesAndTypes[i + 1]));
    }
    return fields;
  }

  void add(Class<?> type, List<Field> fields) {
    layouts.put(type, new ClassLayout(name(type), fields, List.of(), List.of(), List.of()));
    byName.put(name(type), type);
  }

  @Override
  public ClassLayout layout(Class<?> type) {
    return layouts.get(type);
  }

  @Override
  public String name(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  @Override
  public Class<?> find(String name) throws ClassNotFoundException {
    Class<?> own = byName.get(name);
    return own != null ? own : Class.forName(name.replace('/', '.'));
  }

  @Override
  public GuestObject allocate(Class<?> type) {
    onAllocate.run();
    if (type == Node.class) {
      return new Node();
    }
    return type == Wide.class ? new Wide() : new Fault(null);
  }

  @Override
  public byte[] original(Class<?> type) {
    return type == Node.class ? new byte[] {1, 2, 3} : null;
  }

  @Override
  public void writeStatics(Class<?> type, FieldWriter out) {
    out.putRef(Code.root);
    out.putLong(Code.count);
  }

  @Override
  public void readStatics(Class<?> type, FieldReader in) {
    Code.root = in.getRef();
    Code.count = in.getLong();
  }

  @Override
  public Resumption resumption(Class<?> type) {
    throw new UnsupportedOperationException();
  }

  /** A class with statics and frames. */
  static final class Code {
    static Object root;
    static long count;

    private Code() {}
  }

  /** Two references and an int. */
  static final class Node implements GuestObject {
    Object left;
    Object right;
    int n;
    private int state;

    @Override
    public int $st() {
      return state;
    }

    @Override
    public void $st(int state) {
      this.state = state;
    }

    @Override
    public void $write(FieldWriter out) {
      out.putRef(left);
      out.putRef(right);
      out.putInt(n);
    }

    @Override
    public void $read(FieldReader in) {
      left = in.getRef();
      right = in.getRef();
      n = in.getInt();
    }
  }

  /** A field of each width. */
  static final class Wide implements GuestObject {
    long l;
    double d;
    float f;
    boolean z;
    char c;
    private int state;

    @Override
    public int $st() {
      return state;
    }

    @Override
    public void $st(int state) {
      this.state = state;
    }

    @Override
    public void $write(FieldWriter out) {
      out.putLong(l);
      out.putDouble(d);
      out.putFloat(f);
      out.putInt(z ? 1 : 0);
      out.putInt(c);
    }

    @Override
    public void $read(FieldReader in) {
      l = in.getLong();
      d = in.getDouble();
      f = in.getFloat();
      z = in.getInt() != 0;
      c = (char) in.getInt();
    }
  }

  /** An exception of the guest. */
  @SuppressWarnings("serial")
  static final class Fault extends IllegalStateException implements GuestObject {
    int code;
    Object detail;
    private int state;

    Fault(String message) {
      super(message);
    }

    @Override
    public int $st() {
      return state;
    }

    @Override
    public void $st(int state) {
      this.state = state;
    }

    @Override
    public void $write(FieldWriter out) {
      out.putInt(code);
      out.putRef(detail);
    }

    @Override
    public void $read(FieldReader in) {
      code = in.getInt();
      detail = in.getRef();
    }
  }
}
