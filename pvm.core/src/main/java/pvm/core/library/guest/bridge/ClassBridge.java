package pvm.core.library.guest.bridge;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.security.ProtectionDomain;
import java.util.HashMap;
import java.util.Map;
import pvm.core.abi.Abi;
import pvm.core.abi.Vm;
import pvm.core.library.host.HostClasses;
import pvm.core.library.host.HostFacts;

/** Bridges of {@link Class}. */
public final class ClassBridge {
  private ClassBridge() {}

  public static Class<?> forName(String name) throws ClassNotFoundException {
    return pvm.core.library.guest.java.lang.ClassLoader.$named(name);
  }

  public static Class<?> forName(String name, boolean initialize, ClassLoader loader)
      throws ClassNotFoundException {
    Object given = loader;
    return pvm.core.library.guest.java.lang.ClassLoader.$named(
        name, initialize, (pvm.core.library.guest.java.lang.ClassLoader) given);
  }

  public static Object newInstance(Class<?> type)
      throws InstantiationException, IllegalAccessException {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (NoSuchMethodException e) {
      InstantiationException thrown = new InstantiationException(type.getName());
      thrown.initCause(e);
      throw thrown;
    } catch (InvocationTargetException e) {
      throw Abi.sneaky(e.getCause());
    }
  }

  public static ClassLoader getClassLoader(Class<?> type) {
    Object loader = pvm.core.library.guest.java.lang.ClassLoader.of(type);
    return (ClassLoader) loader;
  }

  public static Module getModule(Class<?> type) {
    Object module = pvm.core.library.guest.java.lang.Module.of(type);
    return (Module) module;
  }

  public static ProtectionDomain getProtectionDomain(Class<?> type) {
    return new ProtectionDomain(null, null);
  }

  public static Class<?> forName(Module module, String name) {
    try {
      return Vm.classForName(name, false, null);
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  public static Package getPackage(Class<?> type) {
    Object made = pvm.core.library.guest.java.lang.Package.of(type);
    return (Package) made;
  }

  public static URL getResource(Class<?> type, String name) {
    return ClassLoader.getSystemResource(path(type, name));
  }

  public static int hashCode(Class<?> type) {
    return Abi.hash(type);
  }

  public static String getName(Class<?> type) {
    return HostClasses.name(type);
  }

  public static String getSimpleName(Class<?> type) {
    return HostClasses.simpleName(type);
  }

  public static String getTypeName(Class<?> type) {
    return HostClasses.show(type.getTypeName());
  }

  public static String getCanonicalName(Class<?> type) {
    return HostClasses.show(type.getCanonicalName());
  }

  public static String getPackageName(Class<?> type) {
    String name = type.getPackageName();
    // One object for each name: the JDK compares them by identity.
    return Vm.intern(
        name.startsWith("pvm.lifted.") ? name.substring("pvm.lifted.".length()) : name);
  }

  public static String toString(Class<?> type) {
    String kind = type.isInterface() ? "interface " : type.isPrimitive() ? "" : "class ";
    return kind + HostClasses.name(type);
  }

  public static String toGenericString(Class<?> type) {
    return HostClasses.show(type.toGenericString());
  }

  public static String descriptorString(Class<?> type) {
    return HostClasses.show(type.descriptorString());
  }

  public static boolean isEnum(Class<?> type) {
    return HostClasses.isEnum(type);
  }

  public static Object[] getEnumConstants(Class<?> type) {
    return HostClasses.enumConstants(type);
  }

  /** As the JDK's own, for Enum.valueOf. */
  public static Object[] getEnumConstantsShared(Class<?> type) {
    return HostClasses.enumConstants(type);
  }

  /** As the JDK's own, for Enum.valueOf. */
  public static Map<String, Object> enumConstantDirectory(Class<?> type) {
    Object[] constants = HostClasses.enumConstants(type);
    if (constants == null) {
      throw new IllegalArgumentException(HostClasses.name(type) + " is not an enum class");
    }
    Map<String, Object> directory = new HashMap<>();
    for (Object constant : constants) {
      directory.put(((Enum<?>) constant).name(), constant);
    }
    return directory;
  }

  public static Class<?>[] getInterfaces(Class<?> type) {
    return HostClasses.interfaces(type);
  }

  private static String path(Class<?> type, String name) {
    if (name.startsWith("/")) {
      return name.substring(1);
    }
    String packageName = type.getPackageName();
    return packageName.isEmpty() ? name : packageName.replace('.', '/') + "/" + name;
  }

  public static InputStream getResourceAsStream(Class<?> type, String name) {
    String path = path(type, name);
    byte[] bytes = HostClasses.isOfLibrary(type) ? HostFacts.resource(path) : Vm.resource(path);
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }
}
