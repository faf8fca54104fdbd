import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Members of classes found, called and changed by reflection; generics, annotations, records. */
public class Reflection {
  @Retention(RetentionPolicy.RUNTIME)
  @Inherited
  @interface Tag {
    String value() default "none";

    int[] numbers() default {1, 2};

    Class<?> type() default String.class;

    ElementType where() default ElementType.FIELD;
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.PARAMETER})
  @Repeatable(Marks.class)
  @interface Mark {
    int value();
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.METHOD, ElementType.PARAMETER})
  @interface Marks {
    Mark[] value();
  }

  @Tag(value = "base", numbers = {7})
  static class Base<T extends Comparable<T>> {
    protected T first;
    private int hidden = 5;
    static long count = 3;
    final String fixed;

    Base() {
      this("default");
    }

    private Base(String fixed) {
      this.fixed = fixed;
      count++;
    }

    private int secret(int x) {
      int sum = hidden;
      for (int i = 0; i < x; i++) {
        sum += i;
      }
      return sum;
    }

    public <U> Map<U, List<? super T>> generic(U[] keys, List<? extends Number> numbers) throws IllegalStateException {
      return null;
    }

    public String name() {
      return "base " + fixed;
    }

    static double half(double x) {
      return x / 2;
    }
  }

  static class Derived extends Base<String> implements Function<Integer, String> {
    public int open;
    private boolean flag;

    public Derived(@Mark(9) int open, long... more) {
      this.open = open + more.length;
    }

    @Override
    public String name() {
      return "derived " + open;
    }

    @Override
    public String apply(Integer n) {
      return "#" + n;
    }

    @Mark(1)
    @Mark(2)
    public void fail(String why) {
      throw new IllegalArgumentException(why);
    }
  }

  record Point(int x, @Tag("y") double y, List<String> names) {
    Point {
      if (x < 0) {
        throw new IllegalArgumentException("negative");
      }
    }
  }

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

  public static void main(String[] args) throws Exception {
    members();
    calls();
    fields();
    generics();
    annotations();
    recordsAndEnums();
    loops();
  }

  static void members() {
    for (Class<?> type : List.of(Base.class, Derived.class, Point.class, Color.class, Tag.class)) {
      System.out.println(Modifier.toString(type.getModifiers()) + " " + type + " " + type.getSimpleName());
      Arrays.stream(type.getDeclaredFields()).map(Field::toGenericString).sorted().forEach(System.out::println);
      Arrays.stream(type.getDeclaredConstructors()).map(Constructor::toString).sorted().forEach(System.out::println);
      Arrays.stream(type.getDeclaredMethods()).filter(m -> !m.isSynthetic()).map(Method::toGenericString).sorted().forEach(System.out::println);
    }
    System.out.println(Arrays.stream(Derived.class.getMethods()).filter(m -> m.getDeclaringClass() != Object.class).map(Method::getName).distinct().sorted().toList());
    System.out.println(Arrays.stream(List.class.getMethods()).map(Method::getName).distinct().sorted().toList().size() > 20);
    Object local = new Object() {};
    System.out.println(local.getClass().getEnclosingMethod() + " " + local.getClass().isAnonymousClass() + " " + Color.GREEN.getClass());
  }

  static void calls() throws Exception {
    Constructor<?> hidden = Base.class.getDeclaredConstructor(String.class);
    hidden.setAccessible(true);
    Object base = hidden.newInstance("made");
    Method secret = Base.class.getDeclaredMethod("secret", int.class);
    secret.setAccessible(true);
    System.out.println(secret.invoke(base, 10) + " " + Base.class.getMethod("name").invoke(base));
    Derived derived = (Derived) Derived.class.getConstructors()[0].newInstance(4, new long[] {1, 2});
    System.out.println(Base.class.getMethod("name").invoke(derived) + " " + Derived.class.getMethod("apply", Object.class).invoke(derived, 6));
    System.out.println(Base.class.getDeclaredMethod("half", double.class).invoke(null, (short) 9));
    try {
      Derived.class.getMethod("fail", String.class).invoke(derived, "on purpose");
    } catch (InvocationTargetException e) {
      System.out.println(e.getCause());
    }
    try {
      secret.invoke(base, "no int");
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    try {
      secret.invoke("other", 1);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getClass());
    }
    try {
      secret.invoke(base);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    try {
      Derived.class.getMethod("missing", int.class);
    } catch (NoSuchMethodException e) {
      System.out.println(e.getMessage());
    }
    try {
      Field value = String.class.getDeclaredField("value");
      value.setAccessible(true);
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getSimpleName());
    }
    Method add = List.class.getMethod("add", Object.class);
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      add.invoke(list, i * i);
    }
    System.out.println(list + " " + String.class.getMethod("substring", int.class).invoke("reflection", 2));
    Object array = Array.newInstance(Point.class, 2);
    Array.set(array, 1, new Point(1, 2, List.of()));
    System.out.println(Array.getLength(array) + " " + Array.get(array, 1) + " " + array.getClass().getName());
    System.out.println(Class.forName("Reflection$Derived").getSuperclass() + " " + Class.forName("[I") + " " + int.class.getName());
  }

  static void fields() throws Exception {
    Derived derived = new Derived(1);
    Field open = Derived.class.getField("open");
    open.setInt(derived, 77);
    open.set(derived, (Integer) open.get(derived) + 1);
    Field flag = Derived.class.getDeclaredField("flag");
    flag.setAccessible(true);
    flag.setBoolean(derived, true);
    Field fixed = Base.class.getDeclaredField("fixed");
    fixed.setAccessible(true);
    fixed.set(derived, "changed");
    Field count = Base.class.getDeclaredField("count");
    long before = Base.count;
    count.setLong(null, 1000);
    System.out.println(derived.open + " " + derived.flag + " " + fixed.get(derived) + " " + (before < 20) + " " + Base.count + " " + open.getLong(derived));
    try {
      open.set(derived, "text");
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }

  static void generics() throws Exception {
    ParameterizedType parent = (ParameterizedType) Derived.class.getGenericSuperclass();
    System.out.println(parent + " " + parent.getActualTypeArguments()[0] + " " + Arrays.toString(Derived.class.getGenericInterfaces()));
    TypeVariable<?> variable = Base.class.getTypeParameters()[0];
    System.out.println(variable + " " + Arrays.toString(variable.getBounds()) + " " + variable.getGenericDeclaration());
    Method generic = Arrays.stream(Base.class.getMethods()).filter(m -> m.getName().equals("generic")).findFirst().get();
    System.out.println(generic.getGenericReturnType().getTypeName() + " " + Arrays.toString(generic.getGenericParameterTypes()) + " " + Arrays.toString(generic.getExceptionTypes()));
    for (Type type : new Type[] {Base.class.getDeclaredField("first").getGenericType(), List.class, int[].class}) {
      System.out.println(type.getTypeName() + " " + (type instanceof Class));
    }
    Parameter parameter = Derived.class.getConstructors()[0].getParameters()[1];
    System.out.println(parameter.getType().getSimpleName() + " " + parameter.isVarArgs());
  }

  static void annotations() throws Exception {
    Tag tag = Derived.class.getAnnotation(Tag.class);
    System.out.println(tag.value() + Arrays.toString(tag.numbers()) + tag.type() + tag.where() + " " + tag.annotationType().getSimpleName());
    System.out.println(tag + " " + tag.equals(Base.class.getAnnotation(Tag.class)) + " " + (tag.hashCode() == Base.class.getAnnotation(Tag.class).hashCode()));
    System.out.println(Derived.class.isAnnotationPresent(Tag.class) + " " + Derived.class.getDeclaredAnnotations().length);
    Method fail = Derived.class.getMethod("fail", String.class);
    System.out.println(Arrays.stream(fail.getAnnotationsByType(Mark.class)).map(Mark::value).toList() + " " + fail.isAnnotationPresent(Mark.class));
    System.out.println(Arrays.deepToString(Derived.class.getConstructors()[0].getParameterAnnotations()));
  }

  static void recordsAndEnums() throws Exception {
    for (RecordComponent component : Point.class.getRecordComponents()) {
      System.out.println(component + " " + component.getGenericType() + " " + component.getAccessor().invoke(new Point(3, 4.5, List.of("n"))));
    }
    Constructor<Point> canonical = Point.class.getDeclaredConstructor(int.class, double.class, List.class);
    System.out.println(canonical.newInstance(1, 2, List.of("a")) + " " + Point.class.isRecord());
    try {
      canonical.newInstance(-1, 2, null);
    } catch (InvocationTargetException e) {
      System.out.println(e.getCause().getMessage());
    }
    System.out.println(Arrays.toString(Color.class.getEnumConstants()) + Color.valueOf("RED").shade() + " " + Color.class.getMethod("valueOf", String.class).invoke(null, "GREEN"));
  }

  static int work(int n) {
    int result = 0;
    for (int i = 0; i < n; i++) {
      result = result * 31 + i;
    }
    return result;
  }

  /** Long reflective calls, and calls by methods of the library that call back. */
  static void loops() throws Exception {
    Method work = Reflection.class.getDeclaredMethod("work", int.class);
    Method self = Reflection.class.getDeclaredMethod("nested", Method.class, int.class);
    long sum = 0;
    for (int i = 0; i < 40; i++) {
      sum += (Integer) work.invoke(null, 200 + i);
    }
    System.out.println(sum + " " + self.invoke(null, self, 12));
    List<Integer> numbers = new ArrayList<>(List.of(5, 3, 9, 1));
    Method compare = Reflection.class.getDeclaredMethod("compare", Integer.class, Integer.class);
    Comparator<Integer> byReflection = (a, b) -> {
      try {
        return (Integer) compare.invoke(null, a, b);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    };
    numbers.sort(byReflection);
    System.out.println(numbers);
  }

  static int compare(Integer a, Integer b) {
    return Integer.compare(work(a % 3) + a, work(b % 3) + b);
  }

  static int nested(Method self, int depth) throws ReflectiveOperationException {
    return depth == 0 ? work(50) : (Integer) self.invoke(null, self, depth - 1) + depth;
  }
}
