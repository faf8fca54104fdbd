package pvm.core.library.guest.java.lang;

/** Declares members of the lifted {@link java.lang.ThreadLocal}, which is used in its place. */
class ThreadLocal {
  private ThreadLocal() {}

  static native ThreadLocalMap createInheritedMap(ThreadLocalMap parent);

  static class ThreadLocalMap {
    private ThreadLocalMap() {}
  }
}
