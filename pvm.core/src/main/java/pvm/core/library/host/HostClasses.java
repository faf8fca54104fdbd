package pvm.core.library.host;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import pvm.core.abi.Abi;
import pvm.core.abi.Blank;
import pvm.core.abi.GuestObject;
import pvm.core.library.Library;

/** What {@link Class} tells of translated classes, as the guest would have it. */
public final class HostClasses {
  private static final int ENUM = 0x4000;
  private static final String ENUM_NAME = "java.lang.Enum";

  private HostClasses() {}

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
    return type.getName().startsWith(Library.PREFIX.replace('/', '.'))
        || type.getModule().isNamed();
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
