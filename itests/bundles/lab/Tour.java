import com.acme.lab.Lab;
import com.acme.lab.LabException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pvm.natives.guest.NativeDeadlineException;

/** Calls a native method of every kind. */
public class Tour {
  public static void main(String[] args) throws Exception {
    values();
    objects();
    failures();
    waits();
    interruption();
    System.out.println(hammer());
  }

  private static void values() {
    System.out.println(Lab.add(2, 3));
    System.out.println(
        Lab.all(true, (byte) -1, 'x', (short) 2, 3, 1L << 40, 0.5f, 0.25, "text", 7));
    int[] numbers = {1, 2, 3};
    Lab.reverse(numbers);
    System.out.println(Arrays.toString(numbers));
    System.out.println(Arrays.toString(Lab.sorted(new String[] {"c", "a", "b"})));
    System.out.println(Lab.sorted(null) == null);
  }

  private static void objects() {
    System.out.println(new Lab("one").describe(new ArrayList<>(List.of(1))));
    System.out.println(new Lab("two").describe(null));
    Lab lab = new Lab("three");
    System.out.println(Lab.same(lab) == lab);
    System.out.println(Lab.same(null));
    List<String> seen = new ArrayList<>();
    System.out.println(
        Lab.watch(
            (value, text) -> {
              seen.add(text + value);
              return text + text;
            },
            3));
    System.out.println(seen);
    System.out.println(Lab.watchSlowly((value, text) -> text + Lab.slow("", sum(value)), 3));
  }

  private static long sum(int value) {
    long sum = 0;
    for (int i = 0; i < 5000; i++) {
      sum += value;
    }
    return sum % 7;
  }

  private static void failures() throws IOException {
    for (String how : new String[] {"argument", "io", "own", "caused", "strange"}) {
      try {
        Lab.fail(how);
      } catch (LabException | IOException | RuntimeException e) {
        System.out.println(e + ", caused by " + e.getCause());
        boolean isHere = false;
        for (StackTraceElement frame : e.getStackTrace()) {
          isHere |= frame.getMethodName().equals("failures");
        }
        System.out.println(isHere);
      }
    }
    try {
      Lab.watch((value, text) -> { throw new IllegalStateException("back " + value); }, 1);
    } catch (IllegalStateException e) {
      System.out.println(e);
    }
    try {
      Lab.watchSlowly((value, text) -> { throw new IllegalStateException("late " + value); }, 1);
    } catch (IllegalStateException e) {
      System.out.println(e);
    }
  }

  private static void waits() throws Exception {
    System.out.println(Lab.slow("slow", 30));
    System.out.println(Lab.later(21));
    System.out.println(Lab.locked());
    try {
      Lab.endless();
    } catch (NativeDeadlineException e) {
      System.out.println(e.getMessage());
    }
  }

  private static void interruption() throws Exception {
    Thread sleeper =
        new Thread(
            () -> {
              try {
                Lab.sleep(60_000);
                System.out.println("slept");
              } catch (InterruptedException e) {
                System.out.println("interrupted, flag " + Thread.currentThread().isInterrupted());
              }
            });
    sleeper.start();
    Thread.sleep(50);
    sleeper.interrupt();
    sleeper.join();
  }

  private static int hammer() {
    int sum = 0;
    for (int i = 0; i < 100_000; i++) {
      sum = Lab.add(sum, i);
    }
    return sum;
  }
}
