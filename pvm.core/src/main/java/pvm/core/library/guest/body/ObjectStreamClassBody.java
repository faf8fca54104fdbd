package pvm.core.library.guest.body;

import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import pvm.core.abi.Vm;
import pvm.core.library.guest.java.io.ObjectStreamClass;
import pvm.core.library.guest.reflect.BoxInMaking;
import pvm.core.library.guest.reflect.SerialThrowable;
import pvm.core.library.host.HostClasses;
import pvm.core.library.host.MethodLines;

/** Bodies of {@link java.io.ObjectStreamClass}. */
public final class ObjectStreamClassBody {
  private ObjectStreamClassBody() {}

  public static void initNative() {}

  /** A record is made by reflection: see {@link ObjectInputStreamBody#readRecord}. */
  public static MethodHandle canonicalRecordCtr(Class<?> type) {
    return null;
  }

  /** The version that a class declares; null if it declares none. */
  public static Long getDeclaredSUID(Class<?> type) {
    if (HostClasses.isHost(type)) {
      return HostClasses.serialVersion(type);
    }
    try {
      Field field = type.getDeclaredField("serialVersionUID");
      int wanted = Modifier.STATIC | Modifier.FINAL;
      if ((field.getModifiers() & wanted) != wanted) {
        return null;
      }
      field.setAccessible(true);
      return field.getLong(null);
    } catch (NoSuchFieldException | IllegalAccessException e) {
      return null;
    }
  }

  /** Whether objects can be read; a record can: it needs no handle of its constructor. */
  public static void checkDeserialize(java.io.ObjectStreamClass type) throws InvalidClassException {
    ObjectStreamClass.ExceptionInfo trouble = members(type).deserializeEx;
    boolean isRecord = type.forClass() != null && type.forClass().isRecord();
    if (trouble != null && !isRecord) {
      throw new InvalidClassException(trouble.className, trouble.message);
    }
  }

  public static void setPrimFieldValues(
      java.io.ObjectStreamClass type, Object object, byte[] values) {
    if (object instanceof BoxInMaking box) {
      box.value(values);
    } else {
      members(type).fieldRefl.setPrimFieldValues(object, values);
    }
  }

  public static boolean hasReadResolveMethod(java.io.ObjectStreamClass type) {
    return members(type).readResolveMethod != null || BoxInMaking.isBox(type.forClass());
  }

  public static Object invokeReadResolve(java.io.ObjectStreamClass type, Object object)
      throws IOException {
    if (object instanceof BoxInMaking box) {
      return box.box();
    }
    try {
      return invoke(members(type).readResolveMethod, object);
    } catch (ObjectStreamException e) {
      throw e;
    } catch (IOException | ClassNotFoundException e) {
      ObjectStreamClass.throwMiscException(e);
      throw new InternalError(e);
    }
  }

  public static void invokeWriteObject(
      java.io.ObjectStreamClass type, Object object, ObjectOutputStream out) throws IOException {
    if (type.forClass() == Throwable.class) {
      SerialThrowable.write((Throwable) object, out);
      return;
    }
    try {
      invoke(members(type).writeObjectMethod, object, out);
    } catch (ClassNotFoundException e) {
      ObjectStreamClass.throwMiscException(e);
    }
  }

  public static void invokeReadObject(
      java.io.ObjectStreamClass type, Object object, ObjectInputStream in)
      throws ClassNotFoundException, IOException {
    if (type.forClass() == Throwable.class) {
      SerialThrowable.read((Throwable) object, in);
      return;
    }
    invoke(members(type).readObjectMethod, object, in);
  }

  private static Object invoke(Method method, Object object, Object... arguments)
      throws IOException, ClassNotFoundException {
    if (method == null) {
      throw new UnsupportedOperationException();
    }
    try {
      return method.invoke(object, arguments);
    } catch (InvocationTargetException e) {
      switch (e.getCause()) {
        case ClassNotFoundException known -> throw known;
        case IOException known -> throw known;
        case Throwable other -> ObjectStreamClass.throwMiscException(other);
      }
      throw new InternalError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new InternalError(e);
    }
  }

  private static ObjectStreamClass members(java.io.ObjectStreamClass type) {
    return (ObjectStreamClass) (Object) type;
  }

  public static boolean hasStaticInitializer(Class<?> type) {
    return !type.isArray()
        && !type.isPrimitive()
        && MethodLines.descriptor(Vm.classFile(type), "<clinit>", 0) != null;
  }
}
