package pvm.core.library.guest.bridge;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Map;
import java.util.Objects;
import pvm.core.abi.Abi;
import pvm.core.abi.Vm;
import pvm.core.library.guest.java.lang.reflect.Members;
import pvm.core.library.guest.reflect.ClassFacts;
import sun.reflect.annotation.AnnotationParser;
import sun.reflect.annotation.AnnotationSupport;
import sun.reflect.generics.repository.ClassRepository;

/** Bridges of {@link Class}: modifiers, generics and annotations. */
public final class ClassFactsBridge {
  private ClassFactsBridge() {}

  private static boolean isWithoutFile(Class<?> type) {
    return type.isPrimitive() || type.isArray();
  }

  public static int getModifiers(Class<?> type) {
    if (type.isArray()) {
      Class<?> element = type;
      while (element.isArray()) {
        element = element.getComponentType();
      }
      return getModifiers(element) & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE)
          | Modifier.FINAL
          | Modifier.ABSTRACT;
    }
    return type.isPrimitive() ? type.getModifiers() : ClassFacts.of(type).modifiers();
  }

  // ---- generics

  private static ClassRepository generics(Class<?> type) {
    return isWithoutFile(type) ? null : ClassFacts.of(type).generics();
  }

  public static TypeVariable<?>[] getTypeParameters(Class<?> type) {
    ClassRepository generics = generics(type);
    return generics == null ? new TypeVariable<?>[0] : generics.getTypeParameters();
  }

  public static Type getGenericSuperclass(Class<?> type) {
    ClassRepository generics = generics(type);
    if (generics == null) {
      return type.getSuperclass();
    }
    return type.isInterface() ? null : generics.getSuperclass();
  }

  public static Type[] getGenericInterfaces(Class<?> type) {
    ClassRepository generics = generics(type);
    return generics == null ? type.getInterfaces() : generics.getSuperInterfaces();
  }

  // ---- around a local class

  public static Method getEnclosingMethod(Class<?> type) {
    String[] enclosing = isWithoutFile(type) ? null : ClassFacts.of(type).enclosing();
    if (enclosing == null || enclosing[1] == null || enclosing[1].startsWith("<")) {
      return null;
    }
    for (Method method : Members.of(named(enclosing[0])).methods()) {
      if (method.getName().equals(enclosing[1])
          && descriptor(method.getParameterTypes(), method.getReturnType()).equals(enclosing[2])) {
        return method;
      }
    }
    throw new InternalError("Enclosing method not found");
  }

  public static Constructor<?> getEnclosingConstructor(Class<?> type) {
    String[] enclosing = isWithoutFile(type) ? null : ClassFacts.of(type).enclosing();
    if (enclosing == null || !"<init>".equals(enclosing[1])) {
      return null;
    }
    for (Constructor<?> constructor : Members.of(named(enclosing[0])).constructors()) {
      if (descriptor(constructor.getParameterTypes(), void.class).equals(enclosing[2])) {
        return constructor;
      }
    }
    throw new InternalError("Enclosing constructor not found");
  }

  private static Class<?> named(String internalName) {
    try {
      return Vm.classForName(internalName.replace('/', '.'), false, null);
    } catch (ClassNotFoundException e) {
      throw Abi.sneaky(e);
    }
  }

  private static String descriptor(Class<?>[] parameters, Class<?> result) {
    StringBuilder text = new StringBuilder("(");
    for (Class<?> parameter : parameters) {
      text.append(parameter.descriptorString());
    }
    return text.append(")").append(result.descriptorString()).toString();
  }

  // ---- annotations

  private static Map<Class<? extends Annotation>, Annotation> all(Class<?> type) {
    return isWithoutFile(type) ? Map.of() : ClassFacts.of(type).allAnnotations();
  }

  private static Map<Class<? extends Annotation>, Annotation> declared(Class<?> type) {
    return isWithoutFile(type) ? Map.of() : ClassFacts.of(type).declaredAnnotations();
  }

  public static Annotation getAnnotation(Class<?> type, Class<?> wanted) {
    return all(type).get(Objects.requireNonNull(wanted));
  }

  public static boolean isAnnotationPresent(Class<?> type, Class<?> wanted) {
    return getAnnotation(type, wanted) != null;
  }

  public static Annotation[] getAnnotations(Class<?> type) {
    return AnnotationParser.toArray(all(type));
  }

  public static Annotation[] getDeclaredAnnotations(Class<?> type) {
    return AnnotationParser.toArray(declared(type));
  }

  public static Annotation getDeclaredAnnotation(Class<?> type, Class<?> wanted) {
    return declared(type).get(Objects.requireNonNull(wanted));
  }

  public static Annotation[] getAnnotationsByType(
      Class<?> type, Class<? extends Annotation> wanted) {
    return AnnotationSupport.getAssociatedAnnotations(declared(type), type, wanted);
  }

  public static Annotation[] getDeclaredAnnotationsByType(
      Class<?> type, Class<? extends Annotation> wanted) {
    return AnnotationSupport.getDirectlyAndIndirectlyPresent(declared(type), wanted);
  }
}
