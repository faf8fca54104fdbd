package pvm.core.library.guest.bridge;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import pvm.core.library.host.HostHandles;
import pvm.core.library.host.HostHandles.Member;

/** Bridges of {@link MethodHandles.Lookup}: what handles call of the guest runs pinned. */
public final class LookupBridge {
  private LookupBridge() {}

  public static MethodHandle findStatic(
      MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
      throws ReflectiveOperationException {
    return find(lookup, "findStatic", owner, name, type);
  }

  public static MethodHandle findVirtual(
      MethodHandles.Lookup lookup, Class<?> owner, String name, MethodType type)
      throws ReflectiveOperationException {
    return find(lookup, "findVirtual", owner, name, type);
  }

  public static MethodHandle findConstructor(
      MethodHandles.Lookup lookup, Class<?> owner, MethodType type)
      throws ReflectiveOperationException {
    return find(lookup, "findConstructor", owner, "<init>", type);
  }

  public static MethodHandle findSpecial(
      MethodHandles.Lookup lookup,
      Class<?> owner,
      String name,
      MethodType type,
      Class<?> specialCaller)
      throws ReflectiveOperationException {
    return HostHandles.find(lookup, new Member("findSpecial", owner, name, type), specialCaller);
  }

  public static MethodHandle bind(
      MethodHandles.Lookup lookup, Object receiver, String name, MethodType type)
      throws ReflectiveOperationException {
    return find(lookup, "findVirtual", receiver.getClass(), name, type).bindTo(receiver);
  }

  public static MethodHandle findGetter(
      MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws ReflectiveOperationException {
    return find(lookup, "findGetter", owner, name, MethodType.methodType(type));
  }

  public static MethodHandle findStaticGetter(
      MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws ReflectiveOperationException {
    return find(lookup, "findStaticGetter", owner, name, MethodType.methodType(type));
  }

  public static MethodHandle findSetter(
      MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws ReflectiveOperationException {
    return find(lookup, "findSetter", owner, name, MethodType.methodType(type));
  }

  public static MethodHandle findStaticSetter(
      MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
      throws ReflectiveOperationException {
    return find(lookup, "findStaticSetter", owner, name, MethodType.methodType(type));
  }

  private static MethodHandle find(
      MethodHandles.Lookup lookup, String how, Class<?> owner, String name, MethodType type)
      throws ReflectiveOperationException {
    return HostHandles.find(lookup, new Member(how, owner, name, type), null);
  }

  public static MethodHandleInfo revealDirect(MethodHandles.Lookup lookup, MethodHandle handle)
      throws ReflectiveOperationException {
    return HostHandles.reveal(lookup, handle);
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
      throws ReflectiveOperationException {
    Class<?> owner = method.getDeclaringClass();
    try {
      return find(
          lookup(lookup, owner, isOverridden(method)),
          Modifier.isStatic(method.getModifiers()) ? "findStatic" : "findVirtual",
          owner,
          method.getName(),
          HostHandles.type(method.getReturnType(), method.getParameterTypes()));
    } catch (NoSuchMethodException e) {
      throw new IllegalAccessException(method.toString());
    }
  }

  public static MethodHandle unreflectConstructor(
      MethodHandles.Lookup lookup, Constructor<?> constructor) throws ReflectiveOperationException {
    Class<?> owner = constructor.getDeclaringClass();
    try {
      return findConstructor(
          lookup(lookup, owner, isOverridden(constructor)),
          owner,
          HostHandles.type(void.class, constructor.getParameterTypes()));
    } catch (NoSuchMethodException e) {
      throw new IllegalAccessException(constructor.toString());
    }
  }

  public static MethodHandle unreflectGetter(MethodHandles.Lookup lookup, Field field)
      throws ReflectiveOperationException {
    return unreflect(lookup, field, isStatic(field) ? "findStaticGetter" : "findGetter");
  }

  public static MethodHandle unreflectSetter(MethodHandles.Lookup lookup, Field field)
      throws ReflectiveOperationException {
    return unreflect(lookup, field, isStatic(field) ? "findStaticSetter" : "findSetter");
  }

  private static boolean isStatic(Field field) {
    return Modifier.isStatic(field.getModifiers());
  }

  private static MethodHandle unreflect(MethodHandles.Lookup lookup, Field field, String how)
      throws ReflectiveOperationException {
    Class<?> owner = field.getDeclaringClass();
    MethodType type = MethodType.methodType(field.getType());
    try {
      return find(lookup(lookup, owner, isOverridden(field)), how, owner, field.getName(), type);
    } catch (NoSuchFieldException e) {
      throw new IllegalAccessException(field.toString());
    }
  }

  public static VarHandle unreflectVarHandle(MethodHandles.Lookup lookup, Field field)
      throws ReflectiveOperationException {
    Class<?> owner = field.getDeclaringClass();
    MethodHandles.Lookup from = lookup(lookup, owner, isOverridden(field));
    try {
      return isStatic(field)
          ? from.findStaticVarHandle(owner, field.getName(), field.getType())
          : from.findVarHandle(owner, field.getName(), field.getType());
    } catch (NoSuchFieldException e) {
      throw new IllegalAccessException(field.toString());
    }
  }
}
