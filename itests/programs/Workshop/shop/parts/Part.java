package shop.parts;

/** A thing that can be sold. */
public abstract sealed class Part permits Part.Bolt, Part.Wheel, Part.Motor {
  final int size;

  Part(int size) {
    this.size = size;
  }

  public abstract long price();

  public String label() {
    return getClass().getSimpleName().toLowerCase() + size;
  }

  public static Part of(int kind, int size) {
    return switch (kind) {
      case 0 -> new Bolt(size);
      case 1 -> new Wheel(size);
      default -> new Motor(size, new Wheel(size / 2), kind == 3);
    };
  }

  static final class Bolt extends Part {
    Bolt(int size) {
      super(size);
    }

    @Override
    public long price() {
      return 5 + size / 10;
    }
  }

  static final class Wheel extends Part {
    Wheel(int size) {
      super(size);
    }

    @Override
    public long price() {
      return 20L + size;
    }
  }

  static final class Motor extends Part {
    private final Wheel wheel;
    private final boolean strong;

    Motor(int size, Wheel wheel, boolean strong) {
      super(size);
      this.wheel = wheel;
      this.strong = strong;
    }

    @Override
    public long price() {
      return (strong ? 3L : 2L) * size * size / 4 + wheel.price();
    }

    @Override
    public String label() {
      return (strong ? "strong " : "") + super.label();
    }
  }
}
