import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Dynamic proxies: every kind of argument and result, exceptions, proxies kept for long. */
public class Proxies {
  interface Calculator {
    int add(int a, int b);

    double mix(byte b, short s, char c, long l, float f, double d, boolean z);

    String text(String... parts);

    void nothing();

    default int twice(int n) {
      return add(n, n);
    }
  }

  public interface Failing {
    void declared() throws java.io.IOException;

    void undeclared();
  }

  static class Recorder implements InvocationHandler {
    final List<String> calls = new ArrayList<>();
    final Map<String, Integer> counts = new TreeMap<>();

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      counts.merge(method.getName(), 1, Integer::sum);
      String shown = arguments == null ? "" : Arrays.deepToString(arguments);
      if (calls.size() < 12) {
        calls.add(method.getName() + shown);
      }
      int sum = 0;
      for (int i = 0; i < 30; i++) {
        sum += i * shown.length();
      }
      return switch (method.getName()) {
        case "add", "twice" -> (Integer) arguments[0] + (Integer) arguments[arguments.length - 1] + sum % 2;
        case "mix" -> ((Number) arguments[0]).doubleValue() + (Float) arguments[4] + (Double) arguments[5];
        case "text" -> String.join("+", (String[]) arguments[0]);
        case "hashCode" -> 42;
        case "equals" -> proxy == arguments[0];
        case "toString" -> "recorder of " + method.getDeclaringClass().getSimpleName();
        case "declared" -> throw new java.io.IOException("declared");
        case "undeclared" -> throw new java.io.IOException("undeclared");
        default -> null;
      };
    }
  }

  public static void main(String[] args) throws Exception {
    Recorder recorder = new Recorder();
    Calculator calculator =
        (Calculator) Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Calculator.class, Comparable.class}, recorder);
    System.out.println(calculator.add(2, 3) + " " + calculator.mix((byte) 1, (short) 2, 'c', 4L, 5.5f, 6.25, true) + " " + calculator.text("a", "b") + " " + calculator.twice(8));
    calculator.nothing();
    System.out.println(calculator + " " + calculator.hashCode() + " " + calculator.equals(calculator) + " " + calculator.equals("x"));
    System.out.println(Proxy.isProxyClass(calculator.getClass()) + " " + (Proxy.getInvocationHandler(calculator) == recorder) + " " + (calculator instanceof Comparable));
    Failing failing = (Failing) Proxy.newProxyInstance(Proxies.class.getClassLoader(), new Class<?>[] {Failing.class}, recorder);
    try {
      failing.declared();
    } catch (java.io.IOException e) {
      System.out.println(e.getMessage());
    }
    try {
      failing.undeclared();
    } catch (UndeclaredThrowableException e) {
      System.out.println(e.getCause().getMessage());
    }
    long sum = 0;
    for (int i = 0; i < 300; i++) {
      sum = sum * 31 + calculator.add(i, i % 7);
    }
    System.out.println(sum);
    @SuppressWarnings("unchecked")
    Comparator<String> byLength =
        (Comparator<String>)
            Proxy.newProxyInstance(
                Proxies.class.getClassLoader(),
                new Class<?>[] {Comparator.class},
                (proxy, method, a) -> Integer.compare(((String) a[0]).length(), ((String) a[1]).length()));
    List<String> words = new ArrayList<>(List.of("proxies", "sort", "in", "the", "library"));
    words.sort(byLength);
    System.out.println(words + " " + recorder.counts);
    recorder.calls.forEach(System.out::println);
  }
}
