package pvm.core.library.guest.java.lang;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import pvm.core.abi.Vm;
import pvm.core.library.guest.net.ResourceHandler;
import pvm.core.library.host.HostClasses;

/**
 * {@link java.lang.ClassLoader}. All classes of a process are in one name space, whatever loader
 * defines them; a class that a loader defines is part of the image.
 */
public abstract class ClassLoader {
  private static final Map<Class<?>, ClassLoader> DEFINERS = new ConcurrentHashMap<>();
  private static final ClassLoader SYSTEM = new ProgramLoader();

  private final ClassLoader parent;
  private final String name;
  private final Map<String, Class<?>> defined = new ConcurrentHashMap<>();

  /** The loader of the program's class path. */
  private static final class ProgramLoader extends ClassLoader {
    ProgramLoader() {
      super("app", null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return Vm.classForName(name, false, null);
    }

    @Override
    protected URL findResource(String name) {
      return resource(name, 0);
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
      List<URL> found = new ArrayList<>();
      for (URL url = resource(name, 0); url != null; url = resource(name, found.size())) {
        found.add(url);
      }
      return Collections.enumeration(found);
    }

    private static URL resource(String name, int index) {
      return Vm.resource(name, index) == null ? null : ResourceHandler.url(name, index);
    }
  }

  protected ClassLoader() {
    this(null, SYSTEM);
  }

  protected ClassLoader(ClassLoader parent) {
    this(null, parent);
  }

  protected ClassLoader(String name, ClassLoader parent) {
    this.name = name;
    this.parent = parent;
  }

  /** The loader of a class; null for those of the library. */
  public static ClassLoader of(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    if (element.isPrimitive() || HostClasses.isOfLibrary(element)) {
      return null;
    }
    return DEFINERS.getOrDefault(element, SYSTEM);
  }

  public static ClassLoader getSystemClassLoader() {
    return SYSTEM;
  }

  public static ClassLoader getPlatformClassLoader() {
    return SYSTEM;
  }

  public final ClassLoader getParent() {
    return parent;
  }

  public String getName() {
    return name;
  }

  public final Module getUnnamedModule() {
    return Module.PROGRAM;
  }

  // ---- classes

  public Class<?> loadClass(String name) throws ClassNotFoundException {
    return loadClass(name, false);
  }

  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try {
        return (parent == null ? SYSTEM : parent).loadClass(name, false);
      } catch (ClassNotFoundException e) {
        return findClass(name);
      }
    }
  }

  protected Object getClassLoadingLock(String className) {
    return this;
  }

  protected Class<?> findClass(String name) throws ClassNotFoundException {
    throw new ClassNotFoundException(name);
  }

  protected final Class<?> findSystemClass(String name) throws ClassNotFoundException {
    return SYSTEM.loadClass(name);
  }

  protected final Class<?> findLoadedClass(String name) {
    return defined.get(name);
  }

  protected final void resolveClass(Class<?> type) {
    Objects.requireNonNull(type);
  }

  protected final Class<?> defineClass(byte[] bytes, int offset, int count) {
    return defineClass(null, bytes, offset, count);
  }

  protected final Class<?> defineClass(String name, byte[] bytes, int offset, int count) {
    byte[] file = new byte[count];
    System.arraycopy(bytes, offset, file, 0, count);
    Class<?> type = Vm.defineClass(name, file, renamed());
    if (defined.putIfAbsent(type.getName(), type) != null) {
      throw new LinkageError(
          "loader " + this + " attempted duplicate class definition for " + type.getName());
    }
    DEFINERS.put(type, this);
    return type;
  }

  /** The classes that could not keep their names: those names, and what they are called. */
  private String[] renamed() {
    List<String> pairs = new ArrayList<>();
    for (ClassLoader loader = this; loader != null; loader = loader.parent) {
      for (Map.Entry<String, Class<?>> each : loader.defined.entrySet()) {
        String known = each.getKey().replace('.', '/');
        String own = HostClasses.ownName(each.getValue());
        if (!known.equals(own)) {
          pairs.add(known);
          pairs.add(own);
        }
      }
    }
    return pairs.toArray(new String[0]);
  }

  protected final Class<?> defineClass(
      String name, byte[] bytes, int offset, int count, ProtectionDomain domain) {
    return defineClass(name, bytes, offset, count);
  }

  protected final Class<?> defineClass(String name, ByteBuffer bytes, ProtectionDomain domain) {
    byte[] file = new byte[bytes.remaining()];
    bytes.get(file);
    return defineClass(name, file, 0, file.length);
  }

  protected static boolean registerAsParallelCapable() {
    return true;
  }

  public final boolean isRegisteredAsParallelCapable() {
    return true;
  }

  public void setDefaultAssertionStatus(boolean isEnabled) {}

  public void setPackageAssertionStatus(String packageName, boolean isEnabled) {}

  public void setClassAssertionStatus(String className, boolean isEnabled) {}

  public void clearAssertionStatus() {}

  public final java.lang.Package getDefinedPackage(String packageName) {
    return null;
  }

  // ---- resources

  public URL getResource(String name) {
    URL found = parent != null ? parent.getResource(name) : SYSTEM.findResource(name);
    return found == null ? findResource(name) : found;
  }

  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> found =
        Collections.list(parent != null ? parent.getResources(name) : SYSTEM.findResources(name));
    if (this != SYSTEM) {
      found.addAll(Collections.list(findResources(name)));
    }
    return Collections.enumeration(found);
  }

  public Stream<URL> resources(String name) {
    try {
      return Collections.list(getResources(name)).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  protected URL findResource(String name) {
    return null;
  }

  protected Enumeration<URL> findResources(String name) throws IOException {
    return Collections.emptyEnumeration();
  }

  public InputStream getResourceAsStream(String name) {
    byte[] own = Vm.resource(name, 0);
    if (own != null) {
      return new ByteArrayInputStream(own);
    }
    try {
      URL url = getResource(name);
      return url == null ? null : url.openStream();
    } catch (IOException e) {
      return null;
    }
  }

  public static URL getSystemResource(String name) {
    return SYSTEM.getResource(name);
  }

  public static Enumeration<URL> getSystemResources(String name) throws IOException {
    return SYSTEM.getResources(name);
  }

  public static InputStream getSystemResourceAsStream(String name) {
    return SYSTEM.getResourceAsStream(name);
  }
}
