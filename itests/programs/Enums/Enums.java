import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enums with bodies, fields and state, in EnumMap, EnumSet and switches. */
public class Enums {
  enum Operator {
    PLUS("+", 1) {
      @Override
      long apply(long a, long b) {
        return a + b;
      }
    },
    MINUS("-", 1) {
      @Override
      long apply(long a, long b) {
        return a - b;
      }
    },
    TIMES("*", 2) {
      @Override
      long apply(long a, long b) {
        return a * b;
      }

      @Override
      boolean commutes() {
        return true;
      }
    },
    POWER("^", 3) {
      @Override
      long apply(long a, long b) {
        long r = 1;
        for (long i = 0; i < (b & 15); i++) {
          r = TIMES.apply(r, a);
        }
        return r;
      }
    };

    private static final Map<String, Operator> BY_SIGN = new java.util.HashMap<>();

    static {
      for (Operator o : values()) {
        BY_SIGN.put(o.sign, o);
      }
    }

    final String sign;
    final int level;
    int used;

    Operator(String sign, int level) {
      this.sign = sign;
      this.level = level;
    }

    abstract long apply(long a, long b);

    boolean commutes() {
      return this == PLUS;
    }

    static Operator of(String sign) {
      Operator o = BY_SIGN.get(sign);
      o.used++;
      return o;
    }
  }

  interface Stepper {
    Light next();
  }

  enum Light implements Stepper {
    RED(30),
    GREEN(20),
    YELLOW(5);

    final int seconds;

    Light(int seconds) {
      this.seconds = seconds;
    }

    @Override
    public Light next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  enum Day {
    MON,
    TUE,
    WED,
    THU,
    FRI,
    SAT,
    SUN;

    boolean weekend() {
      return compareTo(FRI) > 0;
    }

    String mood() {
      switch (this) {
        case MON:
          return "slow";
        case FRI:
        case SAT:
          return "happy";
        default:
          return weekend() ? "quiet" : "busy";
      }
    }
  }

  enum Single {
    INSTANCE;

    private final List<String> events = new ArrayList<>();

    void log(String s) {
      events.add(s);
    }
  }

  public static void main(String[] args) {
    for (Operator o : Operator.values()) {
      System.out.println(
          o
              + " "
              + o.sign
              + o.level
              + " "
              + o.apply(3, 4)
              + " "
              + o.commutes()
              + " "
              + o.getDeclaringClass().getSimpleName()
              + " "
              + (o.getClass() == Operator.class)
              + " "
              + o.name().charAt(0));
    }
    try {
      Light.valueOf("BLUE");
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    System.out.println(Light.valueOf("RED") == Light.RED.next().next().next());
    EnumSet<Day> work = EnumSet.complementOf(EnumSet.of(Day.SAT, Day.SUN));
    System.out.println(
        work
            + " "
            + EnumSet.range(Day.TUE, Day.THU)
            + EnumSet.noneOf(Day.class)
            + EnumSet.allOf(Light.class));
    EnumMap<Day, EnumMap<Light, Long>> plan = new EnumMap<>(Day.class);
    Light light = Light.GREEN;
    long value = 7;
    String[] signs = {"+", "*", "-", "^", "*", "+"};
    for (int round = 0; round < 25; round++) {
      for (int i = 0; i < 60_000; i++) {
        Day day = Day.values()[i % 7];
        light = light.next();
        value = Operator.of(signs[i % signs.length]).apply(value, light.seconds + i);
        plan.computeIfAbsent(day, d -> new EnumMap<>(Light.class)).merge(light, value, Long::sum);
        if (work.contains(day) && (value & 1) == 0) {
          work.remove(day);
        } else {
          work.add(day);
        }
      }
      Single.INSTANCE.log(light + "" + work);
      System.out.println(
          round + " " + value + " " + work + " " + plan.get(Day.values()[round % 7]));
    }
    Set<Day> seen = EnumSet.noneOf(Day.class);
    for (Day d : plan.keySet()) {
      seen.add(d);
      System.out.print(d.mood() + " ");
    }
    System.out.println(
        seen.size() + " " + Single.INSTANCE.events.size() + Single.INSTANCE.events.get(3));
    System.out.println(
        Arrays.stream(Operator.values()).mapToInt(o -> o.used).sum()
            + " "
            + plan.equals(plan.clone()));
  }
}
