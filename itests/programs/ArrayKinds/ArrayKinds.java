import java.util.Arrays;

/**
 * Arrays of every kind: aliases, clones, copies that overlap, many dimensions, wrong indexes and
 * wrong stores.
 */
public class ArrayKinds {
  interface Shape {}

  record Dot(int x) implements Shape {}

  record Line(int from, int to) implements Shape {}

  static void primitives() {
    boolean[] flags = new boolean[10];
    byte[] bytes = new byte[10];
    char[] chars = new char[10];
    short[] shorts = new short[10];
    int[] ints = new int[10];
    long[] longs = new long[10];
    float[] floats = new float[10];
    double[] doubles = new double[10];
    for (int i = 0; i < 10; i++) {
      flags[i] = i % 3 == 0;
      bytes[i] = (byte) (i * 50);
      chars[i] = (char) ('a' + i);
      shorts[i] = (short) (i * 10_000);
      ints[i] = i * 1_000_000_000;
      longs[i] = i * 4_000_000_000_000_000_000L;
      floats[i] = i / 3f;
      doubles[i] = i / 7.0;
    }
    System.out.println(Arrays.toString(flags) + flags[9]);
    System.out.println(Arrays.toString(bytes) + (bytes[9] & 0xff));
    System.out.println(new String(chars) + chars[0]);
    System.out.println(Arrays.toString(shorts) + Arrays.toString(ints));
    System.out.println(Arrays.toString(longs) + Arrays.toString(floats) + Arrays.toString(doubles));
    byte[] raw = {1, 2, 3};
    raw[1] ^= 0x7f;
    raw[2]--;
    flags[1] |= raw[1] > 3;
    flags[0] &= !flags[1];
    chars[2]++;
    System.out.println(Arrays.toString(raw) + flags[0] + flags[1] + chars[2]);
  }

  static void dimensions() {
    int[][] jagged = new int[4][];
    for (int i = 0; i < jagged.length; i++) {
      jagged[i] = new int[i];
      Arrays.fill(jagged[i], i);
    }
    long[][][] cube = new long[3][4][5];
    cube[2][3][4] = 7;
    cube[1] = cube[2];
    cube[0][0] = cube[2][3];
    String[][][] open = new String[2][3][];
    open[1][2] = new String[] {"x", null};
    Object[] asObjects = cube;
    int[][] literal = {{1, 2}, {}, {3}};
    System.out.println(Arrays.deepToString(jagged) + Arrays.deepToString(cube));
    System.out.println(
        Arrays.deepToString(open) + Arrays.deepToString(literal) + (asObjects[1] == asObjects[2]));
    System.out.println(
        cube.getClass().getName()
            + " "
            + open.getClass().getSimpleName()
            + " "
            + jagged[0].getClass());
  }

  static void aliases() {
    int[] a = {1, 2, 3};
    int[] b = a;
    int[] c = a.clone();
    Object[] box = {a, c, null};
    box[2] = box;
    b[0] = 100;
    ((int[]) box[0])[1] = 200;
    System.out.println(
        a[0]
            + " "
            + c[0]
            + " "
            + a[1]
            + " "
            + c[1]
            + " "
            + (box[2] == box)
            + (a == b)
            + a.equals(c));
    Shape[] shapes = new Dot[] {new Dot(1), new Dot(2)};
    Shape[] copy = shapes.clone();
    System.out.println(
        copy.getClass().getSimpleName() + (copy[0] == shapes[0]) + Arrays.equals(copy, shapes));
    int[][] deep = {{1}, {2}};
    int[][] shallow = deep.clone();
    shallow[0][0] = 9;
    shallow[1] = new int[] {8};
    System.out.println(Arrays.deepToString(deep) + Arrays.deepToString(shallow));
  }

  static void copies() {
    int[] a = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    System.arraycopy(a, 0, a, 2, 8);
    System.out.println(Arrays.toString(a));
    System.arraycopy(a, 3, a, 0, 7);
    System.out.println(Arrays.toString(a));
    Object[] objects = {"a", 1, "b"};
    String[] strings = new String[3];
    try {
      System.arraycopy(objects, 0, strings, 0, 3);
    } catch (ArrayStoreException e) {
      System.out.println("copied until the Integer: " + Arrays.toString(strings));
    }
    System.out.println(
        Arrays.toString(Arrays.copyOf(a, 12)) + Arrays.toString(Arrays.copyOfRange(a, 2, 4)));
  }

  static void errors() {
    int[] a = new int[3];
    Shape[] shapes = new Dot[1];
    Runnable[] wrong = {
      () -> a[3] = 1,
      () -> a[-1]++,
      () -> shapes[0] = new Line(1, 2),
      () -> System.out.println(new int[a[0] - 2].length),
      () -> System.arraycopy(a, 0, new long[3], 0, 1),
      () -> System.out.println((Dot[]) (Object) new Line[0])
    };
    for (Runnable r : wrong) {
      try {
        r.run();
        System.out.println("nothing thrown");
      } catch (RuntimeException e) {
        System.out.println(
            e.getClass().getSimpleName()
                + (e instanceof ClassCastException ? "" : ": " + e.getMessage()));
      }
    }
  }

  static long heavy() {
    int[][] grid = new int[120][120];
    byte[] bytes = new byte[10_000];
    double[] doubles = new double[5_000];
    Object[] objects = new Object[1_000];
    long sum = 0;
    for (int round = 0; round < 800; round++) {
      for (int i = 0; i < 120; i++) {
        for (int j = 0; j < 120; j++) {
          grid[i][j] += i * j + grid[j][i] * 3 + round;
        }
        grid[i] = i % 7 == 0 ? grid[i].clone() : grid[i];
      }
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] += (byte) (i ^ round);
        doubles[i >> 1] += bytes[i] * 0.5;
      }
      for (int i = 0; i < objects.length; i++) {
        objects[i] = i % 3 == 0 ? new int[] {i, round} : i % 3 == 1 ? objects[i - 1] : "s" + i;
      }
      System.arraycopy(bytes, 0, bytes, 1, bytes.length - 1);
      sum =
          sum * 31 + Arrays.hashCode(bytes) + Arrays.hashCode(doubles) + Arrays.deepHashCode(grid);
      sum += Arrays.deepHashCode(objects) + (objects[1] == objects[0] ? 1 : 0);
      if (round % 20 == 19) {
        System.out.println("round " + round + " " + sum);
      }
    }
    return sum;
  }

  public static void main(String[] args) {
    primitives();
    dimensions();
    aliases();
    copies();
    errors();
    System.out.println(heavy());
  }
}
