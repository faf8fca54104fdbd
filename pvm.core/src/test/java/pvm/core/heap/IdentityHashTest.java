package pvm.core.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class IdentityHashTest {
  private final IdentityHash hashes = IdentityHash.find();

  @Test
  void setsAHashOnceAndForEver() {
    Object object = new Object();
    assertEquals(0, hashes.peek(object));
    assertTrue(hashes.fix(object, 0x7fffffff));
    assertEquals(0x7fffffff, System.identityHashCode(object));
    assertFalse(hashes.fix(object, 5));
    assertEquals(0x7fffffff, object.hashCode());
    assertEquals(0x7fffffff, hashes.peek(object));
  }

  @Test
  void keepsTheHashWhenTheObjectMovesAndIsLocked() throws InterruptedException {
    Object[] objects = new Object[100_000];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = new byte[i % 64];
      hashes.fix(objects[i], IdentityHash.forId(i + 1));
    }
    System.gc();
    Object contended = objects[7];
    synchronized (contended) {
      // A waiting thread makes the JVM move the hash out of the header.
      CountDownLatch started = new CountDownLatch(1);
      Thread other =
          new Thread(
              () -> {
                started.countDown();
                synchronized (contended) {
                  contended.notifyAll();
                }
              });
      other.start();
      started.await();
      contended.wait(50);
      assertEquals(IdentityHash.forId(8), hashes.peek(contended));
      assertFalse(hashes.fix(contended, 1));
      assertTrue(hashes.fix(contended, IdentityHash.forId(8)));
    }
    System.gc();
    for (int i = 0; i < objects.length; i++) {
      assertEquals(IdentityHash.forId(i + 1), System.identityHashCode(objects[i]));
    }
  }

  @Test
  void givesNoHashOfZero() {
    for (int id = 1; id > 0 && id < 1 << 30; id += 1 + id / 1000) {
      assertTrue(IdentityHash.forId(id) > 0);
    }
    assertNotEquals(0, IdentityHash.forName(""));
  }

  @Test
  void doesNotTouchALockedObjectWithoutAHash() {
    Object object = new Object();
    synchronized (object) {
      int hash = hashes.peek(object);
      assertEquals(hash, System.identityHashCode(object));
      assertFalse(hashes.fix(object, hash ^ 1));
    }
  }
}
