package pvm.core.library.guest.bridge;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import pvm.core.library.host.HostHandles;

/** Bridges of {@link MethodHandles.Lookup}: what handles call of the guest runs pinned. */
public final class LookupBridge {
  private LookupBridge() {}

  public static MethodHandle findStatic(
      MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    return HostHandles.method(lookup, owner, name, true, type);
  }

  public static MethodHandle findVirtual(
      MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    return HostHandles.method(lookup, owner, name, false, type);
  }

  public static MethodHandle findConstructor(
      MethodHandles.Lookup lookup, Class<?> owner, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    return HostHandles.constructor(lookup, owner, type);
  }

  public static MethodHandle findSpecial(
      MethodHandles.Lookup lookup,
      Class<?> owner,
      String name,
      MethodType type,
      Class<?> specialCaller)
      throws NoSuchMethodException, IllegalAccessException {
    return HostHandles.pinned(lookup.findSpecial(owner, name, type, specialCaller), owner);
  }

  public static MethodHandle bind(
      MethodHandles.Lookup lookup, Object receiver, String name, MethodType type)
      throws NoSuchMethodException, IllegalAccessException {
    Class<?> owner = receiver.getClass();
    return HostHandles.method(lookup, owner, name, false, type).bindTo(receiver);
  }

  public static MethodHandle findSetter(
      MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    return HostHandles.touching(lookup.findSetter(owner, name, type), owner, false);
  }

  public static MethodHandle findStaticSetter(
      MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws NoSuchFieldException, IllegalAccessException {
    return HostHandles.touching(lookup.findStaticSetter(owner, name, type), owner, true);
  }

  @SuppressWarnings("deprecation") // no other method tells of the flag itself
  private static boolean isOverridden(AccessibleObject member) {
    return member.isAccessible();
  }

  private static MethodHandles.Lookup lookup(
      MethodHandles.Lookup lookup, Class<?> owner, boolean isAccessible) {
    return isAccessible ? HostHandles.lookupIn(owner) : lookup;
  }

  public static MethodHandle unreflect(MethodHandles.Lookup lookup, Method method)
      throws IllegalAccessException {
    Class<?> owner = method.getDeclaringClass();
    try {
      MethodHandle handle =
          HostHandles.method(
              lookup(lookup, owner, isOverridden(method)),
              owner,
              method.getName(),
              Modifier.isStatic(method.getModifiers()),
              HostHandles.type(method.getReturnType(), method.getParameterTypes()));
      return handle;
    } catch (NoSuchMethodException e) {
      throw new IllegalAccessException(method.toString());
    }
  }

  public static MethodHandle unreflectConstructor(
      MethodHandles.Lookup lookup, Constructor<?> constructor) throws IllegalAccessException {
    Class<?> owner = constructor.getDeclaringClass();
    try {
      return HostHandles.constructor(
          lookup(lookup, owner, isOverridden(constructor)),
          owner,
          HostHandles.type(void.class, constructor.getParameterTypes()));
    } catch (NoSuchMethodException e) {
      throw new IllegalAccessException(constructor.toString());
    }
  }

  public static MethodHandle unreflectGetter(MethodHandles.Lookup lookup, Field field)
      throws IllegalAccessException {
    Class<?> owner = field.getDeclaringClass();
    MethodHandles.Lookup reaching = lookup(lookup, owner, isOverridden(field));
    try {
      return Modifier.isStatic(field.getModifiers())
          ? reaching.findStaticGetter(owner, field.getName(), field.getType())
          : reaching.findGetter(owner, field.getName(), field.getType());
    } catch (NoSuchFieldException e) {
      throw new IllegalAccessException(field.toString());
    }
  }

  public static MethodHandle unreflectSetter(MethodHandles.Lookup lookup, Field field)
      throws IllegalAccessException {
    Class<?> owner = field.getDeclaringClass();
    MethodHandles.Lookup reaching = lookup(lookup, owner, isOverridden(field));
    try {
      return Modifier.isStatic(field.getModifiers())
          ? findStaticSetter(reaching, owner, field.getName(), field.getType())
          : findSetter(reaching, owner, field.getName(), field.getType());
    } catch (NoSuchFieldException e) {
      throw new IllegalAccessException(field.toString());
    }
  }
}
