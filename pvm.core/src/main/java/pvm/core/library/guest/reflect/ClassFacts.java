package pvm.core.library.guest.reflect;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.internal.access.SharedSecrets;
import pvm.core.abi.Vm;
import pvm.core.library.host.ClassFileParts;
import sun.reflect.annotation.AnnotationParser;
import sun.reflect.annotation.AnnotationType;
import sun.reflect.generics.factory.CoreReflectionFactory;
import sun.reflect.generics.repository.ClassRepository;
import sun.reflect.generics.scope.ClassScope;

/** What the class file of a class says besides its members: generics, annotations, modifiers. */
public final class ClassFacts {
  private static final int ACCESS = 0;
  private static final int SIGNATURE = 3;
  private static final int ANNOTATIONS = 4;
  private static final int TYPE_ANNOTATIONS = 5;
  private static final int ENCLOSING = 6;
  private static final int INNER_FLAGS = 7;
  private static final int VERSION = 8;

  /** Flags of a class file that are no modifiers: ACC_SUPER. */
  private static final int NO_MODIFIERS = 0x20;

  private static final ConcurrentHashMap<Class<?>, ClassFacts> KNOWN = new ConcurrentHashMap<>();

  private final Class<?> type;
  private final Object[] parts;
  private ClassRepository generics;
  private Map<Class<? extends Annotation>, Annotation> declared;
  private Map<Class<? extends Annotation>, Annotation> all;
  private AnnotationType annotationType;

  private ClassFacts(Class<?> type) {
    this.type = type;
    parts = ClassFileParts.ofClass(Vm.classFile(type));
  }

  /** The facts of a class that is neither primitive nor an array. */
  public static ClassFacts of(Class<?> type) {
    ClassFacts known = KNOWN.get(type);
    if (known == null) {
      known = new ClassFacts(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  /** As {@code Class.getModifiers}. */
  public int modifiers() {
    int inner = (Integer) parts[INNER_FLAGS];
    return (inner < 0 ? (Integer) parts[ACCESS] : inner) & ~NO_MODIFIERS;
  }

  /** Flags of the class file. */
  public int access() {
    return (Integer) parts[ACCESS];
  }

  public int version() {
    return (Integer) parts[VERSION];
  }

  public byte[] annotations() {
    return (byte[]) parts[ANNOTATIONS];
  }

  public byte[] typeAnnotations() {
    return (byte[]) parts[TYPE_ANNOTATIONS];
  }

  /** Class, method and descriptor around a local class; null if it is none. */
  public String[] enclosing() {
    return (String[]) parts[ENCLOSING];
  }

  /** Its type parameters and generic supertypes; null if it has none. */
  public ClassRepository generics() {
    if (generics == null && parts[SIGNATURE] != null) {
      generics =
          ClassRepository.make(
              (String) parts[SIGNATURE], CoreReflectionFactory.make(type, ClassScope.make(type)));
    }
    return generics;
  }

  /** Annotations that it declares itself. */
  public synchronized Map<Class<? extends Annotation>, Annotation> declaredAnnotations() {
    if (declared == null) {
      declared =
          AnnotationParser.parseAnnotations(
              annotations(), SharedSecrets.getJavaLangAccess().getConstantPool(type), type);
    }
    return declared;
  }

  /** Its annotations with those that it inherits. */
  public synchronized Map<Class<? extends Annotation>, Annotation> allAnnotations() {
    if (all == null) {
      Map<Class<? extends Annotation>, Annotation> found = new LinkedHashMap<>();
      if (type.getSuperclass() != null) {
        for (var above : of(type.getSuperclass()).allAnnotations().entrySet()) {
          if (AnnotationType.getInstance(above.getKey()).isInherited()) {
            found.put(above.getKey(), above.getValue());
          }
        }
      }
      found.putAll(declaredAnnotations());
      all = found;
    }
    return all;
  }

  public synchronized AnnotationType annotationType() {
    return annotationType;
  }

  /** Sets the annotation type if it is still the expected one. */
  public synchronized boolean annotationType(AnnotationType expected, AnnotationType now) {
    if (annotationType != expected) {
      return false;
    }
    annotationType = now;
    return true;
  }
}
