package pvm.core.checkpoint;

import java.util.Random;
import pvm.core.abi.DirtyList;
import pvm.core.abi.GuestObject;
import pvm.core.checkpoint.Guests.Fault;
import pvm.core.checkpoint.Guests.Node;
import pvm.core.checkpoint.Guests.Wide;

/** A heap that grows and changes at random, as a program would change it. */
final class RandomHeap {
  private final Random random;
  private final DirtyList dirty;
  final Object[] roots = new Object[200];

  RandomHeap(Random random, DirtyList dirty) {
    this.random = random;
    this.dirty = dirty;
  }

  void mutate(int steps) {
    for (int i = 0; i < steps; i++) {
      if (random.nextInt(3) == 0) {
        roots[random.nextInt(roots.length)] = make();
      } else {
        change(roots[random.nextInt(roots.length)]);
      }
    }
  }

  private Object any() {
    return random.nextInt(4) == 0 ? make() : roots[random.nextInt(roots.length)];
  }

  private void touch(GuestObject object) {
    if (object.$st() > 0) {
      dirty.touch(object);
    }
  }

  private void change(Object object) {
    switch (object) {
      case null -> {}
      case Node node -> {
        touch(node);
        node.left = any();
        node.n = random.nextInt();
      }
      case Wide wide -> {
        touch(wide);
        wide.l = random.nextLong();
        wide.d = random.nextDouble();
        wide.f = Float.intBitsToFloat(random.nextInt());
        wide.z = random.nextBoolean();
        wide.c = (char) random.nextInt();
      }
      case Fault fault -> {
        touch(fault);
        fault.detail = any();
        changeThrowable(fault);
      }
      case Throwable thrown -> changeThrowable(thrown);
      case StringBuilder builder -> builder.append(random.nextInt());
      case StringBuffer buffer -> buffer.append(random.nextInt());
      case Object[] array -> {
        if (array.length > 0 && array.getClass() == Object[].class) {
          array[random.nextInt(array.length)] = any();
        }
      }
      case int[] array -> array[random.nextInt(array.length)] = random.nextInt();
      case byte[] array -> array[random.nextInt(array.length)] = (byte) random.nextInt();
      case double[] array ->
          array[random.nextInt(array.length)] = Double.longBitsToDouble(random.nextLong());
      case long[] array -> array[random.nextInt(array.length)]++;
      case char[] array -> array[random.nextInt(array.length)]++;
      case boolean[] array -> array[random.nextInt(array.length)] ^= true;
      case short[] array -> array[random.nextInt(array.length)]++;
      case float[] array -> array[random.nextInt(array.length)]++;
      default -> {}
    }
  }

  private void changeThrowable(Throwable thrown) {
    switch (random.nextInt(3)) {
      case 0 -> thrown.addSuppressed(new IllegalStateException("suppressed " + random.nextInt()));
      case 1 -> thrown.setStackTrace(new Throwable().getStackTrace());
      default -> {
        if (thrown.getCause() == null && random.nextBoolean()) {
          try {
            thrown.initCause(new Fault("cause"));
          } catch (IllegalStateException e) {
            // It was made with a cause of null.
          }
        }
      }
    }
  }

  @SuppressWarnings({
    "deprecation",
    "removal",
    "BoxedPrimitiveConstructor",
    "UnnecessaryStringBuilder",
    "JdkObsolete"
  })
  private Object make() {
    int length = random.nextInt(20) == 0 ? 5000 + random.nextInt(9000) : 1 + random.nextInt(9);
    Object made =
        switch (random.nextInt(28)) {
          case 0, 1, 2, 3, 4 -> new Node();
          case 5, 6 -> new Wide();
          case 7 -> new Fault("fault " + random.nextInt());
          case 8 -> new ArithmeticException("plain " + random.nextInt());
          case 9 -> new StringBuilder("builder \u20ac");
          case 10 -> new StringBuffer("buffer");
          case 11, 12 -> new Object[length];
          case 13 -> new Object[random.nextInt(3)][4][];
          case 14 -> new int[length];
          case 15 -> new byte[length * 4];
          case 16 -> new double[length];
          case 17 -> new long[length];
          case 18 -> new char[length];
          case 19 -> new boolean[length];
          case 20 -> new short[length];
          case 21 -> new float[length];
          case 22 -> new String[] {"literal", "made " + random.nextInt(), "\ud800 lone"};
          case 23 -> new Integer(random.nextInt(300));
          case 24 -> random.nextBoolean() ? (Object) 7L : (Object) random.nextDouble();
          case 25 -> random.nextBoolean() ? Node.class : java.util.List[].class;
          case 26 -> new Throwable().getStackTrace()[0];
          default -> random.nextBoolean() ? new Object() : Thread.State.NEW;
        };
    if (random.nextInt(4) == 0) {
      // Some have a hash before they are in an image.
      System.identityHashCode(made);
    }
    change(made);
    return made;
  }
}
