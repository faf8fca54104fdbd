package pvm.core.library.guest.java.lang;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import pvm.core.library.guest.java.lang.reflect.Members;

/** The public members of classes with those they inherit, in the order of {@link Class}. */
public final class PublicMembers {
  private static final ConcurrentHashMap<Class<?>, Method[]> METHODS = new ConcurrentHashMap<>();

  private PublicMembers() {}

  private static Method[] declared(Class<?> type) {
    return Arrays.stream(Members.of(type).methodRoots())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .toArray(Method[]::new);
  }

  /** All public methods; nobody may change them. */
  public static Method[] methods(Class<?> type) {
    Method[] known = METHODS.get(type);
    if (known == null) {
      known = findMethods(type);
      METHODS.put(type, known);
    }
    return known;
  }

  private static Method[] findMethods(Class<?> type) {
    PublicMethods found = new PublicMethods();
    for (Method method : declared(type)) {
      found.merge(method);
    }
    if (type.getSuperclass() != null) {
      for (Method method : methods(type.getSuperclass())) {
        found.merge(method);
      }
    }
    for (Class<?> implemented : type.getInterfaces()) {
      for (Method method : methods(implemented)) {
        if (!Modifier.isStatic(method.getModifiers())) {
          found.merge(method);
        }
      }
    }
    return found.toArray();
  }

  /** The public method that a call of this name finds; null if there is none. */
  public static Method method(Class<?> type, String name, Class<?>[] parameters) {
    PublicMethods.MethodList found = find(type, name, parameters, true);
    return found == null ? null : found.getMostSpecific();
  }

  private static PublicMethods.MethodList find(
      Class<?> type, String name, Class<?>[] parameters, boolean includeStatic) {
    PublicMethods.MethodList found =
        PublicMethods.MethodList.filter(declared(type), name, parameters, includeStatic);
    if (found != null) {
      return found;
    }
    if (type.getSuperclass() != null) {
      found = find(type.getSuperclass(), name, parameters, includeStatic);
    }
    for (Class<?> implemented : type.getInterfaces()) {
      found = PublicMethods.MethodList.merge(found, find(implemented, name, parameters, false));
    }
    return found;
  }

  /** All public fields. */
  public static Field[] fields(Class<?> type) {
    Set<Field> found = new LinkedHashSet<>();
    addFields(type, found);
    return found.toArray(new Field[0]);
  }

  private static void addFields(Class<?> type, Set<Field> found) {
    for (Field field : Members.of(type).fields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        found.add(field);
      }
    }
    for (Class<?> implemented : type.getInterfaces()) {
      addFields(implemented, found);
    }
    if (type.getSuperclass() != null) {
      addFields(type.getSuperclass(), found);
    }
  }
}
