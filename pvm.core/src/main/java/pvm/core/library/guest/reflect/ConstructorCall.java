package pvm.core.library.guest.reflect;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import jdk.internal.reflect.ConstructorAccessor;

/** Calls of one constructor by reflection. */
public final class ConstructorCall implements ConstructorAccessor {
  private final Class<?> owner;
  private final Class<?>[] types;
  private final MemberPlace place;
  private MemberAccess access;

  public ConstructorCall(Constructor<?> constructor) {
    owner = constructor.getDeclaringClass();
    types = constructor.getParameterTypes();
    place = MemberPlace.ofMethod(owner, "<init>", types, void.class);
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
      return access.call(place.index(), null, arguments);
    } catch (Throwable thrown) {
      throw new InvocationTargetException(thrown);
    }
  }
}
