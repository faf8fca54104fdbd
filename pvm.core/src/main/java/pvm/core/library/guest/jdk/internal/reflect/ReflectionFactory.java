package pvm.core.library.guest.jdk.internal.reflect;

import java.io.Externalizable;
import java.io.Serializable;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;
import jdk.internal.reflect.ConstructorAccessor;
import jdk.internal.reflect.FieldAccessor;
import jdk.internal.reflect.MethodAccessor;
import pvm.core.library.guest.java.lang.reflect.Members;
import pvm.core.library.guest.reflect.ConstructorCall;
import pvm.core.library.guest.reflect.FieldAccess;
import pvm.core.library.guest.reflect.MethodCall;
import pvm.core.library.guest.reflect.SerialConstructor;

/** {@code jdk.internal.reflect.ReflectionFactory}: its accessors run guest code as guest code. */
public class ReflectionFactory {
  private static final ReflectionFactory SOLE = new ReflectionFactory();

  private ReflectionFactory() {}

  public static ReflectionFactory getReflectionFactory() {
    return SOLE;
  }

  public FieldAccessor newFieldAccessor(Field field, boolean isOverridden) {
    boolean isFinal = Modifier.isFinal(field.getModifiers());
    boolean isTrusted =
        Modifier.isStatic(field.getModifiers()) || field.getDeclaringClass().isRecord();
    return new FieldAccess(field, isFinal && (!isOverridden || isTrusted));
  }

  public MethodAccessor newMethodAccessor(Method method, boolean isCallerSensitive) {
    return new MethodCall(method);
  }

  public ConstructorAccessor newConstructorAccessor(Constructor<?> constructor) {
    return new ConstructorCall(constructor);
  }

  public Method copyMethod(Method method) {
    return Members.copy(method);
  }

  public Class<?>[] getExecutableSharedParameterTypes(Executable of) {
    return of.getParameterTypes();
  }

  public Set<AccessFlag> parseAccessFlags(
      int mask, AccessFlag.Location location, Class<?> classFile) {
    return AccessFlag.maskToAccessFlags(mask, location);
  }

  // ---- serialization

  public final Constructor<?> newConstructorForExternalization(Class<?> type) {
    if (!Externalizable.class.isAssignableFrom(type)) {
      return null;
    }
    try {
      Constructor<?> constructor = type.getConstructor();
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  public final Constructor<?> newConstructorForSerialization(Class<?> type) {
    Class<?> initialized = type;
    while (Serializable.class.isAssignableFrom(initialized)) {
      initialized = initialized.getSuperclass();
      if (initialized == null) {
        return null;
      }
    }
    try {
      Constructor<?> constructor = initialized.getDeclaredConstructor();
      int modifiers = constructor.getModifiers();
      boolean isFar = !type.getPackageName().equals(initialized.getPackageName());
      if (Modifier.isPrivate(modifiers)
          || isFar && !Modifier.isPublic(modifiers) && !Modifier.isProtected(modifiers)) {
        return null;
      }
      return newConstructorForSerialization(type, constructor);
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  public final Constructor<?> newConstructorForSerialization(
      Class<?> type, Constructor<?> constructor) {
    Class<?> initialized = constructor.getDeclaringClass();
    Constructor<?> made =
        initialized == type
            ? constructor
            : Members.withAccessor(constructor, new SerialConstructor(type, initialized));
    made.setAccessible(true);
    return made;
  }
}
