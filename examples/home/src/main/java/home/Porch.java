package home;

/** A light that is on from dusk to bed time. */
final class Porch {
  private static final int FROM_HOUR = 17;
  private static final int UNTIL_HOUR = 23;

  private final Switch light;

  Porch(Switch light) {
    this.light = light;
  }

  boolean step(Moment now) {
    boolean isOn = now.isBetween(FROM_HOUR, UNTIL_HOUR);
    light.set(isOn);
    return isOn;
  }
}
