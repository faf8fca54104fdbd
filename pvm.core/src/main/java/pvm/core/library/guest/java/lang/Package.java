package pvm.core.library.guest.java.lang;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@link java.lang.Package}: a name; a process reads no versions from manifests. */
public class Package {
  private static final Map<String, Package> KNOWN = new ConcurrentHashMap<>();

  private final String name;

  private Package(String name) {
    this.name = name;
  }

  /** The package of a class; null for primitives and arrays. */
  public static Package of(Class<?> type) {
    return type.isPrimitive() || type.isArray() ? null : named(type.getPackageName());
  }

  static Package named(String name) {
    return KNOWN.computeIfAbsent(name, Package::new);
  }

  public static Package getPackage(String name) {
    return KNOWN.get(name);
  }

  public static Package[] getPackages() {
    return KNOWN.values().toArray(new Package[0]);
  }

  public String getName() {
    return name;
  }

  public String getSpecificationTitle() {
    return null;
  }

  public String getSpecificationVersion() {
    return null;
  }

  public String getSpecificationVendor() {
    return null;
  }

  public String getImplementationTitle() {
    return null;
  }

  public String getImplementationVersion() {
    return null;
  }

  public String getImplementationVendor() {
    return null;
  }

  public boolean isSealed() {
    return false;
  }

  public <A extends Annotation> A getAnnotation(Class<A> wanted) {
    return null;
  }

  public boolean isAnnotationPresent(Class<? extends Annotation> wanted) {
    return false;
  }

  public Annotation[] getAnnotations() {
    return new Annotation[0];
  }

  public Annotation[] getDeclaredAnnotations() {
    return new Annotation[0];
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return "package " + name;
  }
}
