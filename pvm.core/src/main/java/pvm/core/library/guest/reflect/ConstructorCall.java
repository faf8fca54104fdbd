package pvm.core.library.guest.reflect;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import jdk.internal.reflect.ConstructorAccessor;

/** Calls of one constructor by reflection. */
public final class ConstructorCall implements ConstructorAccessor {
  private final Class<?> owner;
  private final Class<?>[] types;
  private final int index;
  private MemberAccess access;

  /**
   * @param index of the constructor among the methods of its class file
   */
  public ConstructorCall(Constructor<?> constructor, int index) {
    owner = constructor.getDeclaringClass();
    types = constructor.getParameterTypes();
    this.index = index;
  }

  @Override
  public Object newInstance(Object[] arguments)
      throws InstantiationException, InvocationTargetException {
    if (Modifier.isAbstract(owner.getModifiers())) {
      throw new InstantiationException();
    }
    MethodCall.check(arguments, types);
    if (access == null) {
      access = Accesses.of(owner);
    }
    try {
      return access.call(index, null, arguments);
    } catch (Throwable thrown) {
      throw new InvocationTargetException(thrown);
    }
  }
}
