public class PrimitivePatterns {
  static String of(Object o) {
    return switch (o) {
      case byte b -> "byte" + b;
      case char c -> "char" + c;
      case int i when i > 100 -> "big" + i;
      case int i -> "int" + i;
      case long l -> "long" + l;
      case float f -> "float" + f;
      case boolean b -> "boolean" + b;
      case String s -> "text" + s;
      default -> "other";
    };
  }

  static String ofInt(int i) {
    return switch (i) {
      case 1000 -> "thousand";
      case byte b -> "byte" + b;
      case char c -> "char" + (int) c;
      case float f -> "float" + f;
      case int j -> "int" + j;
    };
  }

  static String ofLong(long l) {
    return switch (l) {
      case 5L -> "five";
      case 10_000_000_000L -> "ten billion";
      case short s -> "short" + s;
      case int i -> "int" + i;
      case double d -> "double" + d;
      case long x -> "long" + x;
    };
  }

  static String ofDouble(double d) {
    return switch (d) {
      case 1.5 -> "one and a half";
      case 0.0 -> "zero";
      case int i -> "int" + i;
      case float f -> "float" + f;
      case double x -> "double" + x;
    };
  }

  static String ofBoolean(boolean b) {
    return switch (b) {
      case true -> "yes";
      case false -> "no";
    };
  }

  static String ofBox(Integer i) {
    return switch (i) {
      case 7 -> "seven";
      case int j when j > 500 -> "int" + j;
      case long l when l > 300 -> "long" + l;
      case Integer k -> "integer" + k;
    };
  }

  static String ofCharacter(Character c) {
    return switch (c) {
      case 'x' -> "x";
      case int i when i > 1000 -> "int" + i;
      case char d -> "char" + d;
    };
  }

  public static String run() {
    StringBuilder r = new StringBuilder();
    Object[] all = {(byte) 1, 5, 500, 7L, 2f, true, 'c', "s", 2.0, (short) 3};
    for (Object o : all) {
      r.append(of(o)).append(' ');
    }
    for (int i : new int[] {1000, 5, 200, -200, 70000, 16777217}) {
      r.append(ofInt(i)).append(' ');
    }
    for (long l : new long[] {5, 10_000_000_000L, 300, 100_000, 1L << 40, (1L << 60) + 1}) {
      r.append(ofLong(l)).append(' ');
    }
    for (double d : new double[] {1.5, 0.0, -0.0, 3, 0.5, 0.1, Double.NaN}) {
      r.append(ofDouble(d)).append(' ');
    }
    r.append(ofBoolean(true)).append(ofBoolean(false)).append(' ');
    for (int i : new int[] {7, 100, 400, 1000}) {
      r.append(ofBox(i)).append(' ');
    }
    r.append(ofCharacter('x')).append(ofCharacter('a')).append(ofCharacter('\u1234'));
    return r.toString();
  }
}
