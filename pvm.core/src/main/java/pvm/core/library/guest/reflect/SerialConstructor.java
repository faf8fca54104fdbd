package pvm.core.library.guest.reflect;

import java.lang.reflect.InvocationTargetException;
import jdk.internal.reflect.ConstructorAccessor;
import pvm.core.library.host.HostClasses;

/** Makes an object and runs the constructor of a superclass of it only, as deserialization does. */
public final class SerialConstructor implements ConstructorAccessor {
  private final Class<?> type;
  private final Class<?> initialized;

  public SerialConstructor(Class<?> type, Class<?> initialized) {
    this.type = type;
    this.initialized = initialized;
  }

  @Override
  public Object newInstance(Object[] arguments) throws InvocationTargetException {
    try {
      return BoxInMaking.isBox(type)
          ? new BoxInMaking(type)
          : HostClasses.makeFrom(type, initialized);
    } catch (Throwable thrown) {
      throw new InvocationTargetException(thrown);
    }
  }
}
