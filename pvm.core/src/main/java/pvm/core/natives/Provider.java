package pvm.core.natives;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import pvm.api.NativeStatus;
import pvm.natives.Body;
import pvm.natives.Crash;
import pvm.natives.GuestRef;
import pvm.natives.NativeProvider;

/** A service whose methods fit the native methods of its guest class. Thread-safe. */
public final class Provider {

  /**
   * What is known of a provider besides its object.
   *
   * @param bundle name and version, for people
   * @param type the guest class, with dots
   * @param grant first word of the grants that a caller needs one of; empty for none
   */
  public record Origin(String bundle, String type, String grant) {}

  private record NativeMethod(String name, String descriptor, boolean isStatic) {
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

  private final Origin origin;
  private final NativeProvider service;
  private final Map<String, BodyMethod> bodies = new HashMap<>();
  private final LongAdder waitedCalls = new LongAdder();
  private final LongAdder waitedNanos = new LongAdder();
  private final LongAdder cutOffCalls = new LongAdder();

  private Provider(Origin origin, NativeProvider service) {
    this.origin = origin;
    this.service = service;
  }

  /**
   * Fits a service to its guest class.
   *
   * @param guestClass the class file of the guest class as the bundle has it; null if it has none
   * @throws NativesException if it doesn't fit; the message has all that is wrong
   */
  public static Provider of(Origin origin, NativeProvider service, byte[] guestClass) {
    String who = "bundle " + origin.bundle() + ", " + service.getClass().getName();
    if (guestClass == null) {
      throw new NativesException(
          who
              + ": the bundle has no guest class "
              + origin.type()
              + "; put it into a package of the bundle that is marked @GuestPackage");
    }
    Provider provider = new Provider(origin, service);
    List<String> problems = provider.fit(natives(guestClass));
    if (!problems.isEmpty()) {
      throw new NativesException(
          who + " does not fit guest class " + origin.type() + ": " + String.join("; ", problems));
    }
    return provider;
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
                  found.add(new NativeMethod(name, desc, (access & Opcodes.ACC_STATIC) != 0));
                }
                return null;
              }
            },
            ClassReader.SKIP_CODE);
    return found;
  }

  private List<String> fit(List<NativeMethod> natives) {
    List<String> problems = new ArrayList<>();
    Set<Method> used = new HashSet<>();
    if (natives.isEmpty()) {
      problems.add("the class has no native method");
    }
    for (NativeMethod each : natives) {
      List<Method> named = named(each.name());
      Method body = named.stream().filter(m -> takes(m, each)).findFirst().orElse(null);
      String problem = body == null ? nobody(each, named) : problem(each, body);
      if (problem != null) {
        problems.add(problem);
      } else {
        String key = each.name() + each.descriptor();
        bodies.put(key, BodyMethod.of(key, service, body));
      }
      used.addAll(named);
    }
    for (Method method : methods()) {
      if (method.isAnnotationPresent(Body.class) && !used.contains(method)) {
        problems.add(text(method) + " is the body of no native method");
      }
    }
    return problems;
  }

  private List<Method> methods() {
    return Arrays.stream(service.getClass().getMethods()).filter(m -> !m.isBridge()).toList();
  }

  private List<Method> named(String name) {
    return methods().stream().filter(m -> m.getName().equals(name)).toList();
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
        + (named.isEmpty()
            ? ", found no public method of that name"
            : named.stream()
                .map(Provider::text)
                .collect(Collectors.joining(" and ", ", found ", "")));
  }

  private static String problem(NativeMethod method, Method body) {
    boolean isAsynchronous = CompletionStage.class.isAssignableFrom(body.getReturnType());
    if (!isAsynchronous && body.getReturnType() != method.result()) {
      return method
          + " gives "
          + method.result().getSimpleName()
          + ", but its body is "
          + text(body);
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

  private static String text(Method method) {
    return GuestTypes.text(method.getReturnType(), method.getName(), method.getParameterTypes());
  }

  public Origin origin() {
    return origin;
  }

  /** A call that was not made directly has ended. */
  void waited(long nanos) {
    waitedCalls.increment();
    waitedNanos.add(nanos);
  }

  /** A call was not ended in time. */
  void cutOff() {
    cutOffCalls.increment();
  }

  /** Its figures, for people. */
  NativeStatus status(NativeStatus.State state, long users) {
    return new NativeStatus(
        origin.type(),
        origin.bundle(),
        state,
        users,
        waitedCalls.sum(),
        waitedNanos.sum(),
        cutOffCalls.sum(),
        null);
  }

  NativeProvider service() {
    return service;
  }

  /** The body of a native method; null if there is none. */
  BodyMethod body(String key) {
    return bodies.get(key);
  }

  @Override
  public String toString() {
    return origin.type() + " of bundle " + origin.bundle();
  }
}
