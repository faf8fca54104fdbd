package pvm.core.library.guest.java.lang;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import pvm.core.library.host.HostClasses;
import pvm.core.library.host.HostFacts;

/** {@link java.lang.Module}: the library is one, the program is in the unnamed one. */
public final class Module implements AnnotatedElement {
  static final Module LIBRARY = new Module("java.base");
  static final Module PROGRAM = new Module(null);

  private final String name;

  private Module(String name) {
    this.name = name;
  }

  /** The module of a class. */
  public static Module of(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return HostClasses.isOfLibrary(element) ? LIBRARY : PROGRAM;
  }

  public boolean isNamed() {
    return name != null;
  }

  public String getName() {
    return name;
  }

  public ModuleDescriptor getDescriptor() {
    return null;
  }

  public ClassLoader getClassLoader() {
    return isNamed() ? null : ClassLoader.getSystemClassLoader();
  }

  public boolean canRead(Module other) {
    return true;
  }

  public Module addReads(Module other) {
    return this;
  }

  public boolean isExported(String packageName) {
    return !isNamed() || HostClasses.isExported(packageName);
  }

  public boolean isExported(String packageName, Module other) {
    return other == this || isExported(packageName);
  }

  public boolean isOpen(String packageName) {
    return !isNamed() || HostClasses.isOpen(packageName);
  }

  public boolean isOpen(String packageName, Module other) {
    return other == this || isOpen(packageName);
  }

  public Module addExports(String packageName, Module other) {
    return this;
  }

  public Module addOpens(String packageName, Module other) {
    return this;
  }

  public Module addUses(Class<?> service) {
    return this;
  }

  public boolean canUse(Class<?> service) {
    return true;
  }

  public Set<String> getPackages() {
    return Set.of();
  }

  public InputStream getResourceAsStream(String path) {
    if (!isNamed()) {
      return ClassLoader.getSystemResourceAsStream(path);
    }
    byte[] bytes = HostFacts.resource(path.startsWith("/") ? path.substring(1) : path);
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  @Override
  public <A extends Annotation> A getAnnotation(Class<A> wanted) {
    return null;
  }

  @Override
  public Annotation[] getAnnotations() {
    return new Annotation[0];
  }

  @Override
  public Annotation[] getDeclaredAnnotations() {
    return new Annotation[0];
  }

  @Override
  public String toString() {
    return isNamed() ? "module " + name : "unnamed module @" + Integer.toHexString(hashCode());
  }
}
