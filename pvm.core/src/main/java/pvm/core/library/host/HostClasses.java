package pvm.core.library.host;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.internal.misc.Unsafe;
import pvm.core.abi.Abi;
import pvm.core.abi.Blank;
import pvm.core.abi.GuestCode;
import pvm.core.abi.GuestObject;
import pvm.core.library.AccessClass;
import pvm.core.library.Library;

/** What {@link Class} tells of translated classes, as the guest would have it. */
public final class HostClasses {
  private static final int ENUM = 0x4000;
  private static final String ENUM_NAME = "java.lang.Enum";
  private static final String DOTTED_PREFIX = Library.PREFIX.replace('/', '.');
  private static final Set<String> EXPORTED = exportedPackages();

  private HostClasses() {}

  /** The version of a class of the host for serialization; 0 if it can't be serialized. */
  public static long serialVersion(Class<?> type) {
    java.io.ObjectStreamClass found = java.io.ObjectStreamClass.lookup(type);
    return found == null ? 0 : found.getSerialVersionUID();
  }

  /** {@code Class.getName}. */
  public static String name(Class<?> type) {
    return Library.guestName(type.getName());
  }

  /**
   * {@code Class.hashCode}, the same in every run: that of the host's classes depends on what the
   * JVM did before; the loader of a process has given its own classes one that lasts.
   */
  public static int hash(Class<?> type) {
    return type.getClassLoader() == null ? type.getName().hashCode() : type.hashCode();
  }

  /** Whether a class is of the JDK: lifted, replaced or the host's. */
  public static boolean isOfLibrary(Class<?> type) {
    return type.getName().startsWith(DOTTED_PREFIX) || type.getModule().isNamed();
  }

  /** Any other text that a Class makes of its name. */
  public static String show(String text) {
    return text == null ? null : Library.guestText(text);
  }

  /** {@code Class.isEnum}. */
  public static boolean isEnum(Class<?> type) {
    return (type.getModifiers() & ENUM) != 0
        && type.getSuperclass() != null
        && name(type.getSuperclass()).equals(ENUM_NAME);
  }

  /** {@code Class.getInterfaces}. */
  public static Class<?>[] interfaces(Class<?> type) {
    List<Class<?>> shown = new ArrayList<>();
    for (Class<?> implemented : type.getInterfaces()) {
      if (!implemented.getName().startsWith("pvm.core.")) {
        shown.add(implemented);
      }
    }
    return shown.toArray(Class<?>[]::new);
  }

  /** The constants of an enum class; null if it is none. Calls guest code, pinned. */
  public static Object[] enumConstants(Class<?> type) {
    if (!isEnum(type)) {
      return null;
    }
    Abi.pin();
    try {
      Method values = type.getMethod("values");
      values.setAccessible(true);
      return (Object[]) values.invoke(null);
    } catch (InvocationTargetException e) {
      throw Abi.sneaky(e.getCause());
    } catch (ReflectiveOperationException | ClassCastException e) {
      return null;
    } finally {
      Abi.unpin();
    }
  }

  /**
   * A new object, by the constructor without parameters. Calls guest code, pinned. Throws an
   * InstantiationException if the class has no such constructor.
   */
  public static Object make(Class<?> type) {
    Abi.pin();
    try {
      return isTranslated(type) ? makeTranslated(type) : makeOriginal(type);
    } catch (InvocationTargetException e) {
      throw Abi.sneaky(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw Abi.sneaky(new InstantiationException(name(type)));
    } finally {
      Abi.unpin();
    }
  }

  /** The name of the class by which reflection reaches the members of another. */
  public static String accessName(Class<?> owner) {
    String name = owner.getName().replace(DOTTED_PREFIX, "").replace('.', '/');
    return AccessClass.nameOf(name, isHost(owner)).replace('/', '.');
  }

  /** The internal name of a program's class, which no other has. */
  public static String ownName(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  /** {@code Class.getSimpleName}. */
  public static String simpleName(Class<?> type) {
    String name = type.getSimpleName();
    int again = name.indexOf(Library.AGAIN);
    return again > 0 ? name.substring(0, again) : name;
  }

  /** Whether a class is the JVM's own. */
  public static boolean isHost(Class<?> type) {
    return !(type.getClassLoader() instanceof GuestCode);
  }

  /** Whether the package of a class may be used by all. */
  public static boolean isExported(Class<?> type) {
    return !isOfLibrary(type) || isExported(guestPackage(type));
  }

  /** Whether a package of the JDK may be used by all. */
  public static boolean isExported(String packageName) {
    return EXPORTED.contains(packageName);
  }

  /** Whether reflection may reach all members of a class. */
  public static boolean isOpen(Class<?> type) {
    return !isOfLibrary(type) || isOpen(guestPackage(type));
  }

  /** Whether reflection may reach all members of a package of the JDK: jdk.unsupported's. */
  public static boolean isOpen(String packageName) {
    return packageName.equals("sun.misc") || packageName.equals("sun.reflect");
  }

  private static String guestPackage(Class<?> type) {
    return name(type).substring(0, Math.max(0, name(type).lastIndexOf('.')));
  }

  private static Set<String> exportedPackages() {
    Set<String> names = new HashSet<>();
    for (Module module : ModuleLayer.boot().modules()) {
      for (String name : module.getPackages()) {
        if (module.getDescriptor().exports().stream()
            .anyMatch(export -> !export.isQualified() && export.source().equals(name))) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The class of a primitive type by its letter in descriptors. */
  public static Class<?> primitive(char letter) {
    return MethodType.fromMethodDescriptorString("()" + letter, null).returnType();
  }

  /**
   * A new object of which only the constructor without parameters of a superclass has run; pinned.
   */
  public static Object makeFrom(Class<?> type, Class<?> initialized) throws Throwable {
    if (isHost(type) && Throwable.class.isAssignableFrom(type)) {
      return Unsafe.getUnsafe().allocateInstance(type);
    }
    Abi.pin();
    try {
      Constructor<?> blank = type.getDeclaredConstructor(Blank.class);
      blank.setAccessible(true);
      Object made = blank.newInstance((Object) null);
      if (isTranslated(initialized)) {
        MethodHandles.privateLookupIn(initialized, MethodHandles.lookup())
            .findSpecial(initialized, Abi.INIT, MethodType.methodType(void.class), initialized)
            .invoke(made);
      }
      return made;
    } finally {
      Abi.unpin();
    }
  }

  /** As {@code Unsafe.staticFieldOffset}. */
  public static long staticFieldOffset(Class<?> owner, String name) {
    return Unsafe.getUnsafe().staticFieldOffset(field(owner, name));
  }

  /** As {@code Unsafe.staticFieldBase}. */
  public static Object staticFieldBase(Class<?> owner, String name) {
    return Unsafe.getUnsafe().staticFieldBase(field(owner, name));
  }

  private static Field field(Class<?> owner, String name) {
    try {
      return owner.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      throw Abi.sneaky(e);
    }
  }

  private static boolean isTranslated(Class<?> type) {
    return GuestObject.class.isAssignableFrom(type);
  }

  private static Object makeTranslated(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> blank = type.getDeclaredConstructor(Blank.class);
    blank.setAccessible(true);
    Object made = blank.newInstance((Object) null);
    Method init = type.getDeclaredMethod(Abi.INIT);
    init.setAccessible(true);
    init.invoke(made);
    return made;
  }

  private static Object makeOriginal(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  /** {@code MethodHandles.byteArrayViewVarHandle}. */
  public static VarHandle byteArrayView(Class<?> arrayType, boolean isBigEndian) {
    return MethodHandles.byteArrayViewVarHandle(
        arrayType, isBigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
  }
}
