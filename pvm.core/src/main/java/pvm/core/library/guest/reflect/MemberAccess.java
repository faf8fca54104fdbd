package pvm.core.library.guest.reflect;

/**
 * Reaches the members of one class, by their place in its class file. Each implementation is made
 * by {@code pvm.core.library.AccessClass}; the caller has checked all arguments.
 */
public interface MemberAccess {

  /** Calls a method, or makes an object by a constructor; null if it gives nothing. */
  Object call(int index, Object self, Object[] arguments);

  /** Reads a field. */
  Object get(int index, Object self);

  /** Writes a field. */
  void set(int index, Object self, Object value);
}
