/**
 * Old and new switches over ints, chars, strings and enums, dense and sparse, with and without
 * fall-through.
 */
public class Switches {
  enum Color {
    RED,
    GREEN,
    BLUE
  }

  static int dense(int n) {
    switch (n) {
      case 0:
        return 10;
      case 1:
        n += 5;
      case 2:
        n *= 3;
        break;
      case 3:
      case 4:
        return -n;
      case 6:
        n = work(n);
        break;
      default:
        n = 99;
    }
    return n;
  }

  static String sparse(int n) {
    return switch (n) {
      case Integer.MIN_VALUE -> "min";
      case -1_000_000 -> "minus a million";
      case 0 -> "zero";
      case 7, 77, 777 -> "sevens";
      case 1 << 20 -> {
        int w = work(20);
        yield "2^20 " + w;
      }
      case Integer.MAX_VALUE -> "max";
      default -> n < 0 ? "negative" : "positive";
    };
  }

  /** "Aa" and "BB" have one hash code: the switch must tell them apart. */
  static int text(String s) {
    switch (s) {
      case "Aa":
        return 1;
      case "BB":
        return 2;
      case "AaAa":
      case "BBBB":
        return 3;
      case "AaBB":
        return 4;
      case "":
        return 5;
      default:
        return s.length() * 10
            + switch (s.substring(0, 1)) {
              case "x", "y" -> 1;
              case "z" -> work(3) & 1;
              default -> 3;
            };
    }
  }

  static int character(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u' -> 1;
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> c - '0';
      case '\n' -> -1;
      case '\u20ac' -> 1000;
      default -> 0;
    };
  }

  static String color(Color c) {
    return switch (c) {
      case RED -> "stop";
      case GREEN -> "go";
      case BLUE -> "what";
    };
  }

  static int boxed(Integer n, Byte b, Character c) {
    int r = 0;
    switch (n) {
      case 1 -> r += 1;
      case 2 -> r += 2;
      default -> r += 3;
    }
    switch (b) {
      case 1 -> r += 10;
      default -> r += 20;
    }
    switch (c) {
      case 'q' -> r += 100;
      default -> r += 200;
    }
    return r;
  }

  static int work(int n) {
    int x = n;
    for (int i = 0; i < 1_000; i++) {
      x =
          switch (x & 7) {
            case 0 -> x + 3;
            case 1 -> x * 5;
            case 2 -> x - 1;
            case 3 -> x ^ 0x55;
            case 4 -> ~x;
            case 5 -> x >>> 1;
            case 6 -> x + i;
            default -> x << 1 | 1;
          };
    }
    return x;
  }

  /** A small machine: a switch in a loop with continue to a label and break out of it. */
  static long machine(String code, int steps) {
    long acc = 1;
    int pc = 0;
    loop:
    while (true) {
      if (steps-- == 0) {
        break;
      }
      switch (code.charAt(pc)) {
        case '+':
          acc += 3;
          break;
        case '*':
          acc *= 7;
          break;
        case '?':
          if ((acc & 1) == 0) {
            pc = 0;
            continue loop;
          }
          break;
        case '<':
          pc = 0;
          acc = Long.rotateLeft(acc, 5);
          continue;
        case '!':
          break loop;
        default:
          acc ^= code.charAt(pc);
      }
      pc++;
    }
    return acc;
  }

  public static void main(String[] args) {
    for (int n = -1; n < 8; n++) {
      System.out.print(dense(n) + " ");
    }
    System.out.println();
    int[] some = {Integer.MIN_VALUE, -1_000_000, -3, 0, 7, 77, 777, 78, 1 << 20, Integer.MAX_VALUE};
    for (int n : some) {
      System.out.println(n + " " + sparse(n));
    }
    for (String s :
        new String[] {"Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "", "xyz", "zzz", "q"}) {
      System.out.print(text(s) + " ");
    }
    System.out.println();
    for (char c : "a7\n\u20acz".toCharArray()) {
      System.out.print(character(c) + " ");
    }
    System.out.println();
    for (Color c : Color.values()) {
      System.out.print(color(c) + " ");
    }
    System.out.println(
        boxed(1, (byte) 1, 'q')
            + " "
            + boxed(2, (byte) 2, 'w')
            + " "
            + boxed(1000, (byte) -1, 'q'));
    long total = 0;
    for (int round = 0; round < 60; round++) {
      for (int i = 0; i < 3_000; i++) {
        total += work(i + round) + text(i % 3 == 0 ? "BBBB" : "z" + i);
      }
      total ^= machine("+*x?+?*y<", 1_000_000);
      System.out.println("round " + round + " " + total);
    }
    System.out.println(machine("+*x?!", 10));
    try {
      color(null);
    } catch (NullPointerException e) {
      System.out.println("a null enum is refused");
    }
    try {
      text(null);
    } catch (NullPointerException e) {
      System.out.println("a null string is refused");
    }
  }
}
