package net.openhft.chronicle.values;

/**
 * Takes the place of the class of this name in Chronicle Values: it finds the classes that the
 * build generated, where the original runs javac. It comes first on the bundle's class path.
 */
public final class Values {
  private Values() {}

  /** No value interface is a key or a value of our maps. */
  public static boolean isValueInterfaceOrImplClass(Class<?> type) {
    return false;
  }

  /** An instance, over memory to be set, of the class generated for {@code type}. */
  public static <T> T newNativeReference(Class<T> type) {
    try {
      return nativeClassFor(type).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("generated class of " + type.getName() + " is unusable", e);
    }
  }

  /** The class generated for {@code type}. */
  public static <T> Class<T> nativeClassFor(Class<T> type) {
    try {
      @SuppressWarnings("unchecked") // generated to implement the interface it is named after
      var generated =
          (Class<T>) Class.forName(type.getName() + "$$Native", true, type.getClassLoader());
      return generated;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the build generated no class for " + type.getName(), e);
    }
  }

  /** Not needed: no value interface is instantiated on the heap. */
  public static <T> Class<T> heapClassFor(Class<T> type) {
    throw new UnsupportedOperationException(type.getName());
  }

  /** Not needed: no value interface is instantiated on the heap. */
  public static <T> T newHeapInstance(Class<T> type) {
    throw new UnsupportedOperationException(type.getName());
  }
}
