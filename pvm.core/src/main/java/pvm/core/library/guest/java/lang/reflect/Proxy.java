package pvm.core.library.guest.java.lang.reflect;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import pvm.core.abi.Abi;
import pvm.core.abi.Vm;
import pvm.core.library.host.ProxyClass;

/** {@link java.lang.reflect.Proxy}: its classes are code of the program. */
@SuppressWarnings("serial") // as the JDK's
public class Proxy implements Serializable {
  private static final Map<List<Class<?>>, Class<?>> CLASSES = new ConcurrentHashMap<>();
  private static final Map<Class<?>, Method[]> METHODS = new ConcurrentHashMap<>();
  private static int count;

  protected InvocationHandler h;

  protected Proxy(InvocationHandler h) {
    this.h = Objects.requireNonNull(h);
  }

  public static Object newProxyInstance(
      ClassLoader loader, Class<?>[] interfaces, InvocationHandler handler) {
    Objects.requireNonNull(handler);
    try {
      return getProxyClass(loader, interfaces)
          .getDeclaredConstructor(InvocationHandler.class)
          .newInstance(handler);
    } catch (InvocationTargetException e) {
      throw Abi.sneaky(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new InternalError(e);
    }
  }

  public static Class<?> getProxyClass(ClassLoader loader, Class<?>... interfaces) {
    List<Class<?>> key = List.of(interfaces);
    synchronized (CLASSES) {
      Class<?> known = CLASSES.get(key);
      if (known == null) {
        known = define(key);
        CLASSES.put(key, known);
      }
      return known;
    }
  }

  public static boolean isProxyClass(Class<?> type) {
    return METHODS.containsKey(type);
  }

  public static InvocationHandler getInvocationHandler(Object proxy) {
    if (proxy instanceof Proxy made && isProxyClass(made.getClass())) {
      return made.h;
    }
    throw new IllegalArgumentException("not a proxy instance");
  }

  private static Class<?> define(List<Class<?>> interfaces) {
    boolean isPublic = true;
    String packageName = "jdk.proxy1";
    String[] names = new String[interfaces.size()];
    for (int i = 0; i < names.length; i++) {
      Class<?> type = interfaces.get(i);
      if (!type.isInterface()) {
        throw new IllegalArgumentException(type.getName() + " is not an interface");
      }
      if (interfaces.indexOf(type) != i) {
        throw new IllegalArgumentException("repeated interface: " + type.getName());
      }
      if (!Modifier.isPublic(type.getModifiers())) {
        isPublic = false;
        packageName = type.getPackageName();
      }
      names[i] = type.getName().replace('.', '/');
    }
    List<Method> methods = methods(interfaces);
    String[] signatures = new String[2 * methods.size()];
    for (int i = 0; i < methods.size(); i++) {
      signatures[2 * i] = methods.get(i).getName();
      signatures[2 * i + 1] = descriptor(methods.get(i));
    }
    String simple = "$Proxy" + count++;
    String name = packageName.isEmpty() ? simple : packageName + "." + simple;
    byte[] file = ProxyClass.of(name.replace('.', '/'), isPublic, names, signatures);
    Class<?> defined = Vm.defineClass(name, file, new String[0]);
    METHODS.put(defined, methods.toArray(new Method[0]));
    return defined;
  }

  /** The methods of Object, then those of the interfaces; each signature once. */
  private static List<Method> methods(List<Class<?>> interfaces) {
    Map<String, Method> found = new LinkedHashMap<>();
    try {
      add(Object.class.getMethod("hashCode"), found);
      add(Object.class.getMethod("equals", Object.class), found);
      add(Object.class.getMethod("toString"), found);
    } catch (NoSuchMethodException e) {
      throw new InternalError(e);
    }
    for (Class<?> type : interfaces) {
      for (Method method : type.getMethods()) {
        if (!Modifier.isStatic(method.getModifiers())) {
          add(method, found);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static void add(Method method, Map<String, Method> found) {
    found.putIfAbsent(method.getName() + descriptor(method), method);
  }

  private static String descriptor(Method method) {
    StringBuilder text = new StringBuilder("(");
    for (Class<?> parameter : method.getParameterTypes()) {
      text.append(parameter.descriptorString());
    }
    return text.append(")").append(method.getReturnType().descriptorString()).toString();
  }

  /** What each method of a proxy does. */
  protected static Object call(Proxy proxy, int index, Object[] arguments) {
    Method method = METHODS.get(proxy.getClass())[index];
    try {
      return proxy.h.invoke(proxy, method, arguments.length == 0 ? null : arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable thrown) {
      for (Class<?> declared : method.getExceptionTypes()) {
        if (declared.isInstance(thrown)) {
          throw Abi.sneaky(thrown);
        }
      }
      throw new UndeclaredThrowableException(thrown);
    }
  }

  /** As {@link InvocationHandler#invokeDefault}. */
  static Object invokeDefault(Object proxy, Method method, Object[] arguments, Class<?> caller)
      throws Throwable {
    throw new UnsupportedOperationException(
        "InvocationHandler.invokeDefault can't be used in a PVM program");
  }
}
