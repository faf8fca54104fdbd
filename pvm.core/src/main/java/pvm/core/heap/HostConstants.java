package pvm.core.heap;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.internal.access.SharedSecrets;
import jdk.internal.misc.Unsafe;

/**
 * Objects of the host that exist once, by name: what a static field of a host class holds (enum
 * constants, {@code Unsafe}, charsets, the JDK's shared secrets), and what the VM registers under a
 * name of its own. An image holds the name. Thread-safe.
 */
public final class HostConstants {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** The class name of what the VM has registered. */
  private static final String REGISTERED = "";

  /** A place of a constant: the binary name of a host class and a static field of it. */
  public record Name(String owner, String field) {}

  private final Map<String, Object> registered;
  private final IdentityHashMap<Object, String> registeredNames = new IdentityHashMap<>();

  /**
   * @param registered objects of the VM that guests may hold (their class loader, say), by names
   *     that stay the same
   */
  public HostConstants(Map<String, Object> registered) {
    this.registered = new LinkedHashMap<>(registered);
    registered.forEach((name, object) -> registeredNames.put(object, name));
  }

  /** The name of an object; null if it is no constant. */
  public Name nameOf(Object object) {
    String own = registeredNames.get(object);
    if (own != null) {
      return new Name(REGISTERED, own);
    }
    for (Class<?> home : homes(object)) {
      for (Field field : home.getDeclaredFields()) {
        if (isConstant(field) && valueOf(field) == object) {
          return new Name(home.getName(), field.getName());
        }
      }
    }
    return null;
  }

  private static List<Class<?>> homes(Object object) {
    List<Class<?>> homes = new ArrayList<>();
    for (Class<?> c = object.getClass(); c != null && c != Object.class; c = c.getSuperclass()) {
      if (c.isHidden()) {
        return homes;
      }
      homes.add(c);
    }
    homes.add(object.getClass().getNestHost());
    homes.add(SharedSecrets.class);
    return homes;
  }

  private static boolean isConstant(Field field) {
    return Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive();
  }

  private static Object valueOf(Field field) {
    UNSAFE.ensureClassInitialized(field.getDeclaringClass());
    return UNSAFE.getReferenceVolatile(
        UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field));
  }

  /** The object of a name; null if there is none in this JVM. */
  public Object find(Name name) {
    if (name.owner().equals(REGISTERED)) {
      return registered.get(name.field());
    }
    try {
      Class<?> home = Class.forName(name.owner(), true, HostConstants.class.getClassLoader());
      for (Field field : home.getDeclaredFields()) {
        if (isConstant(field) && field.getName().equals(name.field())) {
          return valueOf(field);
        }
      }
      return null;
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
