import pvm.gpio.DigitalInput;
import pvm.gpio.DigitalOutput;

/** A lamp on line 17 that a button on line 27 switches. */
public class Lamp {
  public static void main(String[] args) {
    DigitalOutput lamp = new DigitalOutput(17, false);
    DigitalInput button = new DigitalInput(27);
    System.out.println("ready");
    int presses = 0;
    while (true) {
      if (!button.awaitChange(3_600_000)) {
        continue;
      }
      if (button.isHigh()) {
        lamp.set(!lamp.isHigh());
        System.out.println("press " + ++presses + ", lamp " + lamp.isHigh());
      } else {
        System.out.println("let go " + presses);
      }
    }
  }
}
