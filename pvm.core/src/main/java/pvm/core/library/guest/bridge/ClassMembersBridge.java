package pvm.core.library.guest.bridge;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pvm.core.library.guest.java.lang.PublicMembers;
import pvm.core.library.guest.java.lang.reflect.Members;

/** Bridges of {@link Class}: its members. */
public final class ClassMembersBridge {
  private ClassMembersBridge() {}

  private static boolean isPublic(Member member) {
    return Modifier.isPublic(member.getModifiers());
  }

  public static Field[] getDeclaredFields(Class<?> type) {
    return Members.of(type).fields();
  }

  public static Field getDeclaredField(Class<?> type, String name) throws NoSuchFieldException {
    Field found = Members.of(type).field(name);
    if (found == null) {
      throw new NoSuchFieldException(name);
    }
    return found;
  }

  public static Field[] getFields(Class<?> type) {
    return PublicMembers.fields(type);
  }

  public static Field getField(Class<?> type, String name) throws NoSuchFieldException {
    for (Field field : PublicMembers.fields(type)) {
      if (field.getName().equals(name)) {
        return field;
      }
    }
    throw new NoSuchFieldException(name);
  }

  public static Method[] getDeclaredMethods(Class<?> type) {
    return Members.of(type).methods();
  }

  public static Method getDeclaredMethod(Class<?> type, String name, Class<?>... parameters)
      throws NoSuchMethodException {
    Method found = null;
    for (Method method : Members.of(type).methodRoots()) {
      boolean isSame =
          method.getName().equals(name) && isSame(method.getParameterTypes(), parameters);
      if (isSame
          && (found == null || found.getReturnType().isAssignableFrom(method.getReturnType()))) {
        found = method;
      }
    }
    if (found == null) {
      throw missing(type, name, parameters);
    }
    return Members.copy(found);
  }

  public static Method[] getMethods(Class<?> type) {
    return Arrays.stream(PublicMembers.methods(type)).map(Members::copy).toArray(Method[]::new);
  }

  public static Method getMethod(Class<?> type, String name, Class<?>... parameters)
      throws NoSuchMethodException {
    Class<?>[] wanted = parameters == null ? new Class<?>[0] : parameters;
    Method found = PublicMembers.method(type, name, wanted);
    if (found == null) {
      throw missing(type, name, parameters);
    }
    return Members.copy(found);
  }

  public static Constructor<?>[] getDeclaredConstructors(Class<?> type) {
    return Members.of(type).constructors();
  }

  public static Constructor<?>[] getConstructors(Class<?> type) {
    List<Constructor<?>> found = new ArrayList<>();
    for (Constructor<?> constructor : Members.of(type).constructors()) {
      if (isPublic(constructor)) {
        found.add(constructor);
      }
    }
    return found.toArray(new Constructor<?>[0]);
  }

  public static Constructor<?> getDeclaredConstructor(Class<?> type, Class<?>... parameters)
      throws NoSuchMethodException {
    for (Constructor<?> constructor : Members.of(type).constructors()) {
      if (isSame(constructor.getParameterTypes(), parameters)) {
        return constructor;
      }
    }
    throw missing(type, "<init>", parameters);
  }

  public static Constructor<?> getConstructor(Class<?> type, Class<?>... parameters)
      throws NoSuchMethodException {
    Constructor<?> found = getDeclaredConstructor(type, parameters);
    if (!isPublic(found)) {
      throw missing(type, "<init>", parameters);
    }
    return found;
  }

  public static RecordComponent[] getRecordComponents(Class<?> type) {
    return Members.of(type).recordComponents();
  }

  private static boolean isSame(Class<?>[] declared, Class<?>[] wanted) {
    return wanted == null ? declared.length == 0 : Arrays.equals(declared, wanted);
  }

  private static NoSuchMethodException missing(Class<?> type, String name, Class<?>[] parameters) {
    String types =
        parameters == null
            ? "()"
            : Arrays.stream(parameters)
                .map(parameter -> parameter == null ? "null" : parameter.getName())
                .collect(Collectors.joining(",", "(", ")"));
    return new NoSuchMethodException(type.getName() + "." + name + types);
  }
}
