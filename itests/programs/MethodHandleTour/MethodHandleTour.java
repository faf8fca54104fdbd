import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

/** Method handles and var handles on the program's own members and on those of the library. */
public class MethodHandleTour {
  private int value = 3;
  private static long total;
  volatile int counter;

  MethodHandleTour() {}

  MethodHandleTour(int value) {
    this.value = value;
  }

  private int scaled(int factor) {
    int result = 0;
    for (int i = 0; i < factor; i++) {
      result += value;
    }
    return result;
  }

  static String join(String a, int b, Object... rest) {
    return a + b + rest.length;
  }

  private static final MethodHandle SCALED;
  private static final MethodHandle MAKE;
  private static final MethodHandle JOIN;
  private static final MethodHandle LENGTH;
  private static final MethodHandle SET_VALUE;
  private static final MethodHandle GET_TOTAL;
  private static final VarHandle COUNTER;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SCALED = lookup.findVirtual(MethodHandleTour.class, "scaled", MethodType.methodType(int.class, int.class));
      MAKE = lookup.findConstructor(MethodHandleTour.class, MethodType.methodType(void.class, int.class));
      JOIN = lookup.findStatic(MethodHandleTour.class, "join", MethodType.methodType(String.class, String.class, int.class, Object[].class));
      LENGTH = lookup.findVirtual(String.class, "length", MethodType.methodType(int.class));
      SET_VALUE = lookup.findSetter(MethodHandleTour.class, "value", int.class);
      GET_TOTAL = lookup.findStaticGetter(MethodHandleTour.class, "total", long.class);
      COUNTER = lookup.findVarHandle(MethodHandleTour.class, "counter", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public static void main(String[] args) throws Throwable {
    MethodHandleTour tour = (MethodHandleTour) MAKE.invokeExact(5);
    System.out.println((int) SCALED.invokeExact(tour, 7));
    System.out.println((String) JOIN.invoke("x", 2, 3, 4) + LENGTH.invoke("four"));
    SET_VALUE.invokeExact(tour, 11);
    long sum = 0;
    for (int i = 0; i < 200; i++) {
      sum += (int) SCALED.invokeExact(tour, i % 9);
      total += i;
      COUNTER.getAndAdd(tour, i);
    }
    System.out.println(sum + " " + (long) GET_TOTAL.invokeExact() + " " + tour.counter);
    System.out.println(COUNTER.compareAndSet(tour, 19900, 1) + " " + (int) COUNTER.getVolatile(tour));
    System.out.println(SCALED.type() + " " + JOIN.isVarargsCollector());
    try {
      MethodHandles.lookup().findStatic(MethodHandleTour.class, "missing", MethodType.methodType(void.class));
    } catch (NoSuchMethodException e) {
      System.out.println("missing");
    }
    System.out.println(new MethodHandleTour().scaled(2));
  }
}
