package pvm.core.library.guest.reflect;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import jdk.internal.reflect.MethodAccessor;

/** Calls of one method by reflection. */
public final class MethodCall implements MethodAccessor {
  private final Class<?> owner;
  private final Class<?>[] types;
  private final boolean isStatic;
  private final MemberPlace place;
  private MemberAccess access;

  public MethodCall(Method method) {
    owner = method.getDeclaringClass();
    types = method.getParameterTypes();
    isStatic = Modifier.isStatic(method.getModifiers());
    place = MemberPlace.ofMethod(owner, method.getName(), types, method.getReturnType());
  }

  @Override
  public Object invoke(Object self, Object[] arguments) throws InvocationTargetException {
    if (!isStatic) {
      checkSelf(self);
    }
    check(arguments, types);
    if (access == null) {
      access = Accesses.of(owner);
    }
    try {
      return access.call(place.index(), self, arguments);
    } catch (Throwable thrown) {
      throw new InvocationTargetException(thrown);
    }
  }

  @Override
  public Object invoke(Object self, Object[] arguments, Class<?> caller)
      throws InvocationTargetException {
    return invoke(self, arguments);
  }

  private void checkSelf(Object self) {
    if (self == null) {
      throw new NullPointerException();
    }
    if (!owner.isInstance(self)) {
      throw new IllegalArgumentException(
          "object of type "
              + self.getClass().getName()
              + " is not an instance of "
              + owner.getName());
    }
  }

  static void check(Object[] arguments, Class<?>[] types) {
    int count = arguments == null ? 0 : arguments.length;
    if (count != types.length) {
      throw new IllegalArgumentException(
          "wrong number of arguments: " + count + " expected: " + types.length);
    }
    for (int i = 0; i < count; i++) {
      if (!Arguments.fits(arguments[i], types[i])) {
        throw new IllegalArgumentException("argument type mismatch");
      }
    }
  }
}
