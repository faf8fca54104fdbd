package home;

/** A controller with a proportional, an integral and a differential part; gives 0 to 1. */
final class Pid {
  private final double proportional;
  private final double integral;
  private final double differential;
  private double sum;
  private double last;
  private boolean hasLast;

  Pid(double proportional, double integral, double differential) {
    this.proportional = proportional;
    this.integral = integral;
    this.differential = differential;
  }

  /**
   * The next output.
   *
   * @param error what is wanted less what is
   */
  double next(double error) {
    double change = hasLast ? error - last : 0;
    last = error;
    hasLast = true;
    double output = proportional * error + integral * (sum + error) + differential * change;
    boolean isSaturated = output > 1 && error > 0 || output < 0 && error < 0;
    if (!isSaturated) { // else the sum would wind up
      sum += error;
    }
    return Math.clamp(output, 0.0, 1.0);
  }
}
