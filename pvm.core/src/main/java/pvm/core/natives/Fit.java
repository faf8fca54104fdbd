package pvm.core.natives;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import pvm.natives.Body;
import pvm.natives.Crash;
import pvm.natives.GuestRef;
import pvm.natives.NativeProvider;

/** Matches the native methods of a guest class with the methods of a service. */
final class Fit {
  private final NativeProvider service;
  private final List<Method> methods;
  private final Map<String, BodyMethod> bodies = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private record NativeMethod(
      String name, String descriptor, boolean isStatic, Set<String> declared) {
    Class<?>[] parameters() {
      List<Class<?>> types = new ArrayList<>();
      if (!isStatic) {
        types.add(GuestRef.class);
      }
      for (Type type : Type.getArgumentTypes(descriptor)) {
        types.add(GuestTypes.of(type));
      }
      return types.toArray(Class<?>[]::new);
    }

    Class<?> result() {
      return GuestTypes.of(Type.getReturnType(descriptor));
    }

    @Override
    public String toString() {
      return "native " + GuestTypes.text(name, descriptor);
    }
  }

  /**
   * @param guestClass its class file
   */
  Fit(NativeProvider service, byte[] guestClass) {
    this.service = service;
    methods = Arrays.stream(service.getClass().getMethods()).filter(m -> !m.isBridge()).toList();
    match(natives(guestClass));
  }

  /** What does not fit, in words; empty if all does. */
  List<String> problems() {
    return problems;
  }

  /** The bodies, by names and descriptors of the native methods. */
  Map<String, BodyMethod> bodies() {
    return bodies;
  }

  private static List<NativeMethod> natives(byte[] guestClass) {
    List<NativeMethod> found = new ArrayList<>();
    new ClassReader(guestClass)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String desc, String signature, String[] thrown) {
                if ((access & Opcodes.ACC_NATIVE) != 0) {
                  boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
                  found.add(new NativeMethod(name, desc, isStatic, dotted(thrown)));
                }
                return null;
              }
            },
            ClassReader.SKIP_CODE);
    return found;
  }

  private static Set<String> dotted(String[] names) {
    return names == null
        ? Set.of()
        : Arrays.stream(names).map(n -> n.replace('/', '.')).collect(Collectors.toSet());
  }

  private void match(List<NativeMethod> natives) {
    Set<Method> used = new HashSet<>();
    if (natives.isEmpty()) {
      problems.add("the class has no native method");
    }
    for (NativeMethod each : natives) {
      List<Method> named = named(each.name());
      List<Method> fitting = named.stream().filter(m -> takes(m, each)).toList();
      List<Method> marked =
          fitting.stream().filter(m -> m.isAnnotationPresent(Body.class)).toList();
      // Those of NativeProvider may have the name of a native method, too.
      List<Method> meant = marked.isEmpty() ? fitting : marked;
      Method body = meant.isEmpty() ? null : meant.getFirst();
      String problem;
      if (body == null) {
        problem = nobody(each, named);
      } else if (marked.size() > 1) {
        problem = each + " has several bodies: " + texts(marked);
      } else {
        problem = problem(each, body);
      }
      if (problem != null) {
        problems.add(problem);
      } else {
        String key = each.name() + each.descriptor();
        bodies.put(key, BodyMethod.of(key, service, body, each.declared()));
      }
      used.addAll(body == null ? named : meant);
    }
    for (Method method : methods) {
      if (method.isAnnotationPresent(Body.class) && !used.contains(method)) {
        problems.add(text(method) + " is the body of no native method" + natives(method, natives));
      }
    }
    for (Method method : hidden()) {
      problems.add(text(method) + " is marked @Body, but is not public");
    }
  }

  /** Those that a body may have been meant for. */
  private static String natives(Method body, List<NativeMethod> natives) {
    return natives.stream()
        .filter(each -> each.name().equals(body.getName()))
        .map(NativeMethod::toString)
        .collect(Collectors.joining(", ", "; the class has ", ""))
        .replaceFirst("has $", "has none of that name");
  }

  /** Bodies that nobody can call. */
  private List<Method> hidden() {
    List<Method> hidden = new ArrayList<>();
    for (Class<?> type = service.getClass(); type != null; type = type.getSuperclass()) {
      Arrays.stream(type.getDeclaredMethods())
          .filter(m -> !Modifier.isPublic(m.getModifiers()) && m.isAnnotationPresent(Body.class))
          .forEach(hidden::add);
    }
    return hidden;
  }

  private List<Method> named(String name) {
    return methods.stream().filter(m -> m.getName().equals(name)).toList();
  }

  private static boolean takes(Method body, NativeMethod method) {
    Class<?>[] types = body.getParameterTypes();
    int first = BodyMethod.takesCaller(body) ? 1 : 0;
    return Arrays.equals(Arrays.copyOfRange(types, first, types.length), method.parameters());
  }

  private static String nobody(NativeMethod method, List<Method> named) {
    String expected = GuestTypes.text(method.result(), method.name(), method.parameters());
    return method
        + " has no body: expected public "
        + expected
        + (named.isEmpty() ? ", found no public method of that name" : ", found " + texts(named));
  }

  private static String texts(List<Method> methods) {
    return methods.stream().map(Fit::text).sorted().collect(Collectors.joining(" and "));
  }

  private static String problem(NativeMethod method, Method body) {
    boolean isAsynchronous = CompletionStage.class.isAssignableFrom(body.getReturnType());
    if (isAsynchronous
        ? !givesLater(body, method.result())
        : body.getReturnType() != method.result()) {
      return method
          + " gives "
          + method.result().getSimpleName()
          + ", but its body is "
          + text(body);
    }
    if (Modifier.isStatic(body.getModifiers())) {
      return text(body) + " is static; the body of " + method + " is a method of the service";
    }
    Body marked = body.getAnnotation(Body.class);
    if (marked == null) {
      return text(body) + " does not say what a crash means: mark it @Body(Crash...)";
    }
    if (marked.waiting() && marked.value().compareTo(Crash.IDEMPOTENT) > 0) {
      return text(body) + " is waiting, but can't be called anew: " + marked.value();
    }
    if (marked.deadlineMillis() < 0) {
      return text(body) + " has a deadline of " + marked.deadlineMillis() + " ms";
    }
    if (marked.deadlineMillis() > 0 && !marked.blocking() && !marked.waiting() && !isAsynchronous) {
      return text(body) + " has a deadline, but is not blocking and can't be interrupted";
    }
    return null;
  }

  /** Whether what a body gives later can be what its native method gives. */
  private static boolean givesLater(Method body, Class<?> result) {
    if (!(body.getGenericReturnType() instanceof ParameterizedType stage)
        || !(stage.getActualTypeArguments()[0] instanceof Class<?> later)) {
      return true; // nothing is known of it
    }
    return later == MethodType.methodType(result).wrap().returnType();
  }

  private static String text(Method method) {
    boolean isLater = CompletionStage.class.isAssignableFrom(method.getReturnType());
    String text =
        GuestTypes.text(method.getReturnType(), method.getName(), method.getParameterTypes());
    String later = method.getGenericReturnType().getTypeName().replaceAll("[\\w.$]+\\.", "");
    return isLater ? later + text.substring(text.indexOf(' ')) : text;
  }
}
