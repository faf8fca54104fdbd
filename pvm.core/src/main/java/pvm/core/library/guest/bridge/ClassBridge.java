package pvm.core.library.guest.bridge;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
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
    return Vm.classForName(name, true, null);
  }

  public static Class<?> forName(String name, boolean initialize, ClassLoader loader)
      throws ClassNotFoundException {
    return Vm.classForName(name, initialize, null);
  }

  public static Object newInstance(Class<?> type) {
    return HostClasses.make(type);
  }

  public static ClassLoader getClassLoader(Class<?> type) {
    return null;
  }

  public static int hashCode(Class<?> type) {
    return Abi.hash(type);
  }

  public static String getName(Class<?> type) {
    return HostClasses.name(type);
  }

  public static String getTypeName(Class<?> type) {
    return HostClasses.show(type.getTypeName());
  }

  public static String getCanonicalName(Class<?> type) {
    return HostClasses.show(type.getCanonicalName());
  }

  public static String getPackageName(Class<?> type) {
    String name = type.getPackageName();
    return name.startsWith("pvm.lifted.") ? name.substring("pvm.lifted.".length()) : name;
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

  public static InputStream getResourceAsStream(Class<?> type, String name) {
    String path = name;
    if (name.startsWith("/")) {
      path = name.substring(1);
    } else {
      String packageName = type.getPackageName();
      if (!packageName.isEmpty()) {
        path = packageName.replace('.', '/') + "/" + name;
      }
    }
    byte[] bytes = HostClasses.isOfLibrary(type) ? HostFacts.resource(path) : Vm.resource(path);
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }
}
