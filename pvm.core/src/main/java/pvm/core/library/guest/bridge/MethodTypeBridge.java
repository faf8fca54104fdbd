package pvm.core.library.guest.bridge;

import java.lang.invoke.MethodType;
import java.util.List;
import pvm.core.abi.Abi;
import pvm.core.library.guest.java.lang.reflect.Members;

/** Bridges of {@link MethodType}: its lists are the guest's. */
public final class MethodTypeBridge {
  private MethodTypeBridge() {}

  private static Class<?>[] array(List<Class<?>> types) {
    return types.toArray(new Class<?>[0]);
  }

  public static MethodType methodType(Class<?> result, List<Class<?>> parameters) {
    return MethodType.methodType(result, array(parameters));
  }

  /** The same in every run, which a hash of the JVM's own classes is not. */
  public static int hashCode(MethodType type) {
    int hash = 31 + Abi.hash(type.returnType());
    for (int i = 0; i < type.parameterCount(); i++) {
      hash = 31 * hash + Abi.hash(type.parameterType(i));
    }
    return hash;
  }

  /** The type that a descriptor says, its classes being the program's. */
  public static MethodType fromMethodDescriptorString(String descriptor, ClassLoader loader) {
    try {
      Class<?>[] types = Members.types(descriptor);
      Class<?>[] parameters = java.util.Arrays.copyOf(types, types.length - 1);
      return MethodType.methodType(types[types.length - 1], parameters);
    } catch (NoClassDefFoundError e) {
      throw new TypeNotPresentException(e.getMessage(), e);
    } catch (StringIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("not a method descriptor: " + descriptor);
    }
  }

  public static List<Class<?>> parameterList(MethodType type) {
    return List.of(type.parameterArray());
  }

  public static MethodType appendParameterTypes(MethodType type, List<Class<?>> added) {
    return type.appendParameterTypes(array(added));
  }

  public static MethodType insertParameterTypes(MethodType type, int at, List<Class<?>> added) {
    return type.insertParameterTypes(at, array(added));
  }
}
