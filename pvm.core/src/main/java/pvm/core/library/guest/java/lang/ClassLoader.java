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
import pvm.core.library.host.HostLoaders;

/**
 * {@link java.lang.ClassLoader}. The JVM has one name space for all classes of a process, so a
 * class has an own name there, which the program never sees: mostly the one that it is known by,
 * but another one where two loaders have a class of one name. What a class file means by a name is
 * decided when it is defined: a class of the parent, of the program, or one of the same loader,
 * which may not be defined before it is used ({@link #$find}). Classes of loaders are part of the
 * image.
 */
public abstract class ClassLoader {
  private static final Map<Class<?>, ClassLoader> DEFINERS = new ConcurrentHashMap<>();
  private static final ClassLoader SYSTEM = new ProgramLoader();

  /** The loader that defines, or will define, the class of an own name. */
  private static final Map<String, ClassLoader> OWNERS = new ConcurrentHashMap<>();

  private final ClassLoader parent;
  private final String name;
  private final Map<String, Class<?>> defined = new ConcurrentHashMap<>();

  /** The own names of this loader's classes, defined or not, by those they are known by. */
  private final Map<String, String> ownNames = new ConcurrentHashMap<>();

  /** The loader of the program's class path. */
  private static final class ProgramLoader extends ClassLoader {
    ProgramLoader() {
      super("app", null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      Class<?> found = Vm.classForName(name, false, null);
      if (DEFINERS.containsKey(found)) {
        throw new ClassNotFoundException(name); // another loader's, whose own name is that one
      }
      return found;
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

  /** {@code Class.forName}; null is the loader of the program. */
  public static Class<?> $named(String name, boolean initialize, ClassLoader loader)
      throws ClassNotFoundException {
    Class<?> found = (loader == null ? SYSTEM : loader).loadClass(name, false);
    boolean isOfLoader = DEFINERS.containsKey(found);
    String own = isOfLoader ? HostClasses.ownName(found).replace('/', '.') : found.getName();
    return initialize ? Vm.classForName(own, true, null) : found;
  }

  /** {@code Class.forName} with the loader of the class that calls it. */
  public static Class<?> $named(String name) throws ClassNotFoundException {
    Class<?> caller = DEFINERS.isEmpty() ? null : Vm.callerClass();
    return $named(name, true, caller == null ? SYSTEM : DEFINERS.getOrDefault(caller, SYSTEM));
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
    Class<?> type = Vm.defineClass(name, file, renamed(name, file));
    if (defined.putIfAbsent(type.getName(), type) != null) {
      throw new LinkageError(
          "loader " + this + " attempted duplicate class definition for " + type.getName());
    }
    String own = HostClasses.ownName(type);
    ownNames.put(type.getName().replace('.', '/'), own);
    OWNERS.put(own, this);
    DEFINERS.put(type, this);
    return type;
  }

  /** Names in a class file whose classes have other own names, and those, in pairs. */
  private String[] renamed(String name, byte[] file) {
    String self = name == null ? null : name.replace('.', '/');
    List<String> pairs = new ArrayList<>();
    for (String known : HostLoaders.mentioned(file)) {
      String own = known.equals(self) ? ownNameOfNew(known) : ownName(known);
      if (!known.equals(own)) {
        pairs.add(known);
        pairs.add(own);
      }
    }
    return pairs.toArray(new String[0]);
  }

  /** What a class of this loader means by a name. */
  private String ownName(String known) {
    String own = ownNames.get(known);
    if (own != null) {
      return own;
    }
    if (parent != null && parent != SYSTEM) {
      try {
        return HostClasses.ownName(parent.loadClass(known.replace('/', '.'), false));
      } catch (ClassNotFoundException | LinkageError e) {
        return ownNameOfNew(known);
      }
    }
    return !OWNERS.containsKey(known) && Vm.resource(known + ".class", 0) != null
        ? known
        : ownNameOfNew(known);
  }

  /** The own name of a class of this loader, which it keeps. */
  private String ownNameOfNew(String known) {
    String own = ownNames.get(known);
    for (int number = 1; own == null; number++) {
      String free = number == 1 ? known : HostLoaders.again(known, number);
      boolean isTaken = Vm.resource(free + ".class", 0) != null;
      if (!isTaken && OWNERS.putIfAbsent(free, this) == null) {
        own = free;
        ownNames.put(known, own);
      }
    }
    return own;
  }

  /**
   * The class of an own name that the JVM looks for; null if no loader is to define it. The VM
   * calls it.
   */
  public static Class<?> $find(String own) throws ClassNotFoundException {
    ClassLoader loader = OWNERS.get(own);
    if (loader == null) {
      return null;
    }
    for (Map.Entry<String, String> each : loader.ownNames.entrySet()) {
      if (each.getValue().equals(own)) {
        Class<?> found = loader.loadClass(each.getKey().replace('/', '.'), false);
        if (!HostClasses.ownName(found).equals(own)) {
          throw new LinkageError(
              "loader "
                  + loader
                  + " has "
                  + each.getKey()
                  + " of another loader, which is not its parent");
        }
        return found;
      }
    }
    return null;
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

  /** A package has a name, and nothing else. */
  protected java.lang.Package definePackage(
      String packageName,
      String specTitle,
      String specVersion,
      String specVendor,
      String implTitle,
      String implVersion,
      String implVendor,
      URL sealBase) {
    Object made = Package.named(packageName);
    return (java.lang.Package) made;
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
