import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Objects of java.lang.invoke in fields, locals, arrays and collections, all the time it runs. */
public class HandleObjects {
  static class Base {
    protected int seen;

    protected String tell(String what) {
      seen++;
      return "base " + what + " " + seen;
    }
  }

  static class Cell extends Base {
    volatile int value;
    long wide;
    static String label = "none";

    Cell(int value, long wide) {
      this.value = value;
      this.wide = wide;
    }

    @Override
    protected String tell(String what) {
      return "cell " + what;
    }

    int plus(int by) {
      return value + by;
    }

    static String join(String first, Object... rest) {
      return first + rest.length + (rest.length > 0 ? rest[0] : "");
    }

    MethodHandle onSuper(MethodType type) throws ReflectiveOperationException {
      return MethodHandles.lookup().findSpecial(Base.class, "tell", type, Cell.class);
    }
  }

  static class Shared {
    static volatile int shared;
  }

  private final Map<String, MethodHandle> handles = new LinkedHashMap<>();
  private final List<VarHandle> variables = new ArrayList<>();
  private final Map<MethodType, String> byType = new HashMap<>();
  private final MethodHandles.Lookup lookup = MethodHandles.lookup();
  private final Cell cell = new Cell(10, 100);
  private MethodHandle last;
  private static MethodHandle chosen;
  private static final MethodHandle[] STEPS = new MethodHandle[4];

  static int square(int x) {
    return x * x;
  }

  static boolean isOdd(int x) {
    return (x & 1) == 1;
  }

  static int failing(int x) {
    if (x % 3 == 0) {
      throw new IllegalArgumentException("three divides " + x);
    }
    return x;
  }

  static int rescued(IllegalArgumentException e, int x) {
    return -x;
  }

  private void find() throws ReflectiveOperationException {
    MethodType ints = MethodType.methodType(int.class, int.class);
    MethodType text = MethodType.methodType(String.class, String.class);
    handles.put("plus", lookup.findVirtual(Cell.class, "plus", ints));
    handles.put("square", lookup.findStatic(HandleObjects.class, "square", ints));
    handles.put("make", lookup.findConstructor(Cell.class, MethodType.methodType(void.class, int.class, long.class)));
    handles.put("join", lookup.findStatic(Cell.class, "join", MethodType.methodType(String.class, String.class, Object[].class)));
    handles.put("super", cell.onSuper(text));
    handles.put("tell", lookup.findVirtual(Base.class, "tell", text));
    handles.put("bound", lookup.bind(cell, "plus", ints));
    handles.put("value", lookup.findGetter(Cell.class, "value", int.class));
    handles.put("set wide", lookup.findSetter(Cell.class, "wide", long.class));
    handles.put("label", lookup.findStaticGetter(Cell.class, "label", String.class));
    handles.put("set label", lookup.findStaticSetter(Cell.class, "label", String.class));
    handles.put("length", MethodHandles.publicLookup().findVirtual(String.class, "length", MethodType.methodType(int.class)));
    handles.put("size", lookup.findVirtual(List.class, "size", MethodType.methodType(int.class)));
    handles.put("reflected", lookup.unreflect(HandleObjects.class.getDeclaredMethod("square", int.class)));
    variables.add(lookup.findVarHandle(Cell.class, "value", int.class));
    variables.add(lookup.findStaticVarHandle(Shared.class, "shared", int.class));
    variables.add(MethodHandles.arrayElementVarHandle(int[].class));
    variables.add(MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN));
    variables.add(variables.get(0).withInvokeExactBehavior());
    variables.add(lookup.unreflectVarHandle(Cell.class.getDeclaredField("wide")));
  }

  private void combine() throws ReflectiveOperationException {
    MethodHandle square = handles.get("square");
    MethodHandle plus = handles.get("plus");
    MethodType ints = MethodType.methodType(int.class, int.class);
    MethodHandle odd = lookup.findStatic(HandleObjects.class, "isOdd", MethodType.methodType(boolean.class, int.class));
    MethodHandle failing = lookup.findStatic(HandleObjects.class, "failing", ints);
    MethodHandle rescued = lookup.findStatic(HandleObjects.class, "rescued",
        MethodType.methodType(int.class, IllegalArgumentException.class, int.class));
    STEPS[0] = MethodHandles.guardWithTest(odd, square, MethodHandles.identity(int.class));
    STEPS[1] = MethodHandles.catchException(failing, IllegalArgumentException.class, rescued);
    STEPS[2] = MethodHandles.filterReturnValue(plus.bindTo(cell), square);
    STEPS[3] = MethodHandles.insertArguments(
        MethodHandles.permuteArguments(plus, MethodType.methodType(int.class, int.class, Cell.class), 1, 0), 1, cell);
    handles.put("spread", plus.asSpreader(Object[].class, 2));
    handles.put("collect", handles.get("join").asFixedArity().asCollector(Object[].class, 2));
    handles.put("as", square.asType(MethodType.methodType(Object.class, Integer.class)));
    handles.put("constant", MethodHandles.constant(String.class, "constant of " + cell.wide));
    handles.put("drop", MethodHandles.dropArguments(square, 0, String.class, long.class));
    handles.put("fold", MethodHandles.foldArguments(
        MethodHandles.dropArguments(handles.get("bound"), 1, int.class), square));
    handles.put("varargs", handles.get("collect").asSpreader(Object[].class, 2).asVarargsCollector(Object[].class));
    handles.put("set value", variables.get(0).toMethodHandle(VarHandle.AccessMode.GET_AND_ADD));
    handles.put("invoker", MethodHandles.invoker(ints));
    handles.put("element", MethodHandles.arrayElementGetter(String[].class));
    last = MethodHandles.filterArguments(square, 0, STEPS[2]);
    byType.put(ints, "ints");
    byType.put(MethodType.methodType(void.class, List.class, HandleObjects[].class), "list");
    byType.put(MethodType.genericMethodType(3), "generic");
  }

  private int loop(int n) {
    int sum = 0;
    for (int i = 0; i < n; i++) {
      sum += i % 7;
    }
    return sum;
  }

  private long round(int i) throws Throwable {
    long sum = 0;
    for (MethodHandle step : STEPS) {
      sum = sum * 31 + (int) step.invokeExact(i % 50) + loop(20);
    }
    VarHandle value = variables.get(0);
    sum += (int) value.getAndAdd(cell, 1);
    if (i % 50 == 0) {
      variables.get(1).setVolatile(i);
    }
    handles.get("set label").invokeExact("label " + i);
    handles.get("set wide").invokeExact(cell, (long) i * i);
    int[] array = new int[3];
    variables.get(2).setVolatile(array, 1, i);
    byte[] bytes = new byte[8];
    variables.get(3).set(bytes, 4, i);
    variables.get(4).compareAndSet(cell, 60, 10);
    sum += (int) handles.get("set value").invoke(cell, -1) + (long) variables.get(5).getVolatile(cell);
    chosen = i % 2 == 0 ? last : handles.get("square");
    sum += loop(50) + array[1] + bytes[7] + (int) chosen.invokeExact(i % 11);
    return sum + (int) handles.get("value").invokeExact(cell) + Shared.shared + ((String) handles.get("label").invoke()).length();
  }

  private void tellAll() throws Throwable {
    for (Map.Entry<String, MethodHandle> entry : handles.entrySet()) {
      System.out.println(entry.getKey() + " " + entry.getValue().type() + " " + entry.getValue().isVarargsCollector());
    }
    System.out.println(handles.get("join").invoke("a") + " " + handles.get("join").invoke("b", 7, 8));
    System.out.println(handles.get("super").invoke(cell, "x") + ", " + handles.get("tell").invoke((Base) cell, "y"));
    System.out.println((int) handles.get("spread").invoke(new Object[] {cell, 5}) + " " + handles.get("collect").invoke("c", 1, 2));
    System.out.println(handles.get("as").invoke((Integer) 9) + " " + handles.get("constant").invoke());
    System.out.println((int) handles.get("drop").invoke("d", 4L, 6) + " " + (int) handles.get("fold").invoke(3));
    System.out.println(handles.get("varargs").invoke("v", 1, 2) + " " + (int) handles.get("invoker").invoke(handles.get("square"), 5));
    System.out.println(handles.get("element").invoke(new String[] {"p", "q"}, 1) + " " + (int) handles.get("length").invoke("four"));
    System.out.println((int) handles.get("size").invoke(List.of(1, 2)) + " " + ((Cell) handles.get("make").invoke(1, 2L)).wide);
    MethodHandleInfo info = lookup.revealDirect(handles.get("plus"));
    System.out.println(info.getName() + " " + info.getDeclaringClass().getSimpleName() + " " + info.getMethodType());
    System.out.println(byType.get(MethodType.fromMethodDescriptorString("(I)I", null))
        + " " + byType.get(MethodType.methodType(void.class, List.class, HandleObjects[].class))
        + " " + byType.get(MethodType.genericMethodType(3)) + " " + byType.get(MethodType.genericMethodType(2)));
    System.out.println(lookup.lookupClass().getName() + " " + lookup.hasFullPrivilegeAccess());
  }

  /** What handles write is there after a pause, whatever happens in it. */
  private long written() throws Throwable {
    MethodHandle access = variables.get(1).toMethodHandle(VarHandle.AccessMode.GET_AND_SET);
    long sum = 0;
    for (int i = 0; i < 40; i++) {
      variables.get(1).set(i);
      Thread.sleep(8);
      sum = sum * 3 + Shared.shared;
      int _ = (int) access.invokeExact(2 * i);
      variables.get(0).set(cell, 5 * i);
      Thread.sleep(8);
      sum = sum * 3 + Shared.shared + cell.value;
    }
    return sum;
  }

  public static void main(String[] args) throws Throwable {
    HandleObjects all = new HandleObjects();
    all.find();
    all.combine();
    MethodHandle local = all.handles.get("square");
    IntUnaryOperator captured = new IntUnaryOperator() {
      private final MethodHandle handle = all.STEPS[0];

      @Override
      public int applyAsInt(int x) {
        try {
          return (int) handle.invokeExact(x);
        } catch (Throwable e) {
          throw new AssertionError(e);
        }
      }
    };
    long sum = 0;
    for (int i = 0; i < 2000; i++) {
      sum = sum * 17 + all.round(i) + (int) local.invokeExact(i) + captured.applyAsInt(i);
    }
    System.out.println(sum);
    all.tellAll();
    System.out.println(all.written());
    System.out.println(Shared.shared + " " + Cell.label + " " + all.cell.wide + " " + all.cell.value);
  }
}
