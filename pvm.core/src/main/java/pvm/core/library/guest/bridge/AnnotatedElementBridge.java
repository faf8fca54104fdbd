package pvm.core.library.guest.bridge;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashMap;
import java.util.Map;
import sun.reflect.annotation.AnnotationSupport;

/** Bridges of {@link AnnotatedElement}, which a class of the host may be. */
public final class AnnotatedElementBridge {
  private AnnotatedElementBridge() {}

  public static Annotation getAnnotation(
      AnnotatedElement element, Class<? extends Annotation> wanted) {
    return element instanceof Class<?> type
        ? type.getAnnotation(wanted)
        : element.getAnnotation(wanted);
  }

  public static boolean isAnnotationPresent(
      AnnotatedElement element, Class<? extends Annotation> wanted) {
    return getAnnotation(element, wanted) != null;
  }

  public static boolean super$isAnnotationPresent(
      AnnotatedElement element, Class<? extends Annotation> wanted) {
    return getAnnotation(element, wanted) != null;
  }

  public static Annotation[] getAnnotations(AnnotatedElement element) {
    return element instanceof Class<?> type ? type.getAnnotations() : element.getAnnotations();
  }

  public static Annotation[] getDeclaredAnnotations(AnnotatedElement element) {
    return element instanceof Class<?> type
        ? type.getDeclaredAnnotations()
        : element.getDeclaredAnnotations();
  }

  public static Annotation getDeclaredAnnotation(
      AnnotatedElement element, Class<? extends Annotation> wanted) {
    for (Annotation annotation : getDeclaredAnnotations(element)) {
      if (annotation.annotationType() == wanted) {
        return annotation;
      }
    }
    return null;
  }

  public static Annotation[] getAnnotationsByType(
      AnnotatedElement element, Class<? extends Annotation> wanted) {
    return element instanceof Class<?> type
        ? type.getAnnotationsByType(wanted)
        : getDeclaredAnnotationsByType(element, wanted);
  }

  public static Annotation[] getDeclaredAnnotationsByType(
      AnnotatedElement element, Class<? extends Annotation> wanted) {
    Map<Class<? extends Annotation>, Annotation> declared = new LinkedHashMap<>();
    for (Annotation annotation : getDeclaredAnnotations(element)) {
      declared.put(annotation.annotationType(), annotation);
    }
    return AnnotationSupport.getDirectlyAndIndirectlyPresent(declared, wanted);
  }
}
