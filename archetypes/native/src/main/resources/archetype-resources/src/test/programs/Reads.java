import ${package}.Meter;

/** Reads a meter while it runs. */
public class Reads {
  public static void main(String[] args) throws InterruptedException {
    for (int i = 1; i <= 20; i++) {
      Meter.add("water", i);
      Thread.sleep(10);
    }
    System.out.println("water " + Meter.read("water"));
    try {
      Meter.add("water", -1);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }
}
