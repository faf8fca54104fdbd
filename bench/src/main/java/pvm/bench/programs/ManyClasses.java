package pvm.bench.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Loads, links and initializes the classes that the resource {@code classes.txt} names, a line
 * each, and prints the nanoseconds it took.
 */
public final class ManyClasses {
  private ManyClasses() {}

  /** Loads them all. */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    long start = System.nanoTime();
    try (InputStream names = ManyClasses.class.getResourceAsStream("/classes.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(names, StandardCharsets.UTF_8))) {
      for (String name = lines.readLine(); name != null; name = lines.readLine()) {
        Class.forName(name);
      }
    }
    System.out.println(System.nanoTime() - start);
  }
}
