package pvm.core.heap;

import jdk.internal.misc.Unsafe;

/**
 * Makes identity hash codes permanent: it reads and sets the hash in the header of an object, so
 * that {@link System#identityHashCode} gives the same number in every run of a process.
 *
 * <p>The first word of an object of HotSpot holds its hash in 31 bits, 0 while it has none, as long
 * as nobody locks the object. Where these bits are is found by looking at objects whose hash is
 * known, and what was found is tried before it is trusted. Thread-safe.
 *
 * <p>It can't set a hash that exists already. So objects that all processes share (interned
 * strings, cached boxes, constants and classes of the host) keep the hash that this JVM has given
 * them.
 */
public final class IdentityHash {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long LOCK_BITS = 3;
  private static final long UNLOCKED = 1;
  private static final int HASH_BITS = 0x7fffffff;
  private static final int TRIALS = 64;

  private final int shift;

  private IdentityHash(int shift) {
    this.shift = shift;
  }

  /**
   * Finds the hash bits of this JVM.
   *
   * @throws IllegalStateException if objects of this JVM are not as expected
   */
  public static IdentityHash find() {
    for (int shift = 2; shift <= 33; shift++) {
      IdentityHash candidate = new IdentityHash(shift);
      if (candidate.works()) {
        return candidate;
      }
    }
    throw new IllegalStateException(
        "identity hash codes can't be kept: expected them in the first 8 bytes of an object, not found"
            + " there in "
            + System.getProperty("java.vm.name")
            + " "
            + System.getProperty("java.vm.version")
            + "; run PVM on a 64-bit HotSpot JVM, Java 25");
  }

  private boolean works() {
    for (int i = 1; i <= TRIALS; i++) {
      Object natural = new Object();
      int hash = System.identityHashCode(natural);
      if (bits(UNSAFE.getLong(natural, 0L)) != hash) {
        return false;
      }
    }
    // Only now that reading works is anything written.
    for (int i = 1; i <= TRIALS; i++) {
      Object fresh = new Object();
      if (bits(UNSAFE.getLong(fresh, 0L)) != 0
          || !fix(fresh, forId(i))
          || System.identityHashCode(fresh) != forId(i)) {
        return false;
      }
    }
    return true;
  }

  private int bits(long mark) {
    return (int) (mark >>> shift) & HASH_BITS;
  }

  /** The identity hash of an object; 0 if it has none yet. */
  public int peek(Object object) {
    long mark = UNSAFE.getLong(object, 0L);
    return (mark & LOCK_BITS) == UNLOCKED ? bits(mark) : System.identityHashCode(object);
  }

  /** Gives an object a hash if it has none yet; tells whether it has that hash now. */
  public boolean fix(Object object, int hash) {
    while (true) {
      long mark = UNSAFE.getLongVolatile(object, 0L);
      if ((mark & LOCK_BITS) != UNLOCKED) {
        return System.identityHashCode(object) == hash;
      }
      int present = bits(mark);
      if (present != 0) {
        return present == hash;
      }
      if (UNSAFE.compareAndSetLong(object, 0L, mark, mark | (long) hash << shift)) {
        return true;
      }
    }
  }

  /** The hash of an object that gets this id before it has a hash: never 0, 31 bits. */
  public static int forId(int id) {
    int hash = (id * 0x9E3779B1) >>> 1;
    return hash == 0 ? 1 : hash;
  }

  /**
   * The hash that the class object of a program's class gets when it is defined, from its original
   * name: other code hashes class objects before an image could say what their hash was.
   */
  public static int forName(String name) {
    int hash = (name.hashCode() * 0x9E3779B1) >>> 1;
    return hash == 0 ? 1 : hash;
  }
}
