package pvm.core.library;

import java.nio.file.Files;
import java.nio.file.Path;

/** By hand: runs program files plain and lifted and prints what differs. */
final class TryGuest {
  public static void main(String[] args) throws Exception {
    for (String arg : args) {
      Path folder = Files.createTempDirectory("guest");
      Guest guest;
      try {
        guest = Guest.compile(Path.of(arg), folder);
      } catch (AssertionError e) {
        System.out.println("DIFF " + arg + e.getMessage());
        continue;
      }
      Path in = Path.of(arg.replace(".java", ".in"));
      String input = Files.exists(in) ? Files.readString(in) : "";
      String plain = guest.runPlain(input);
      long start = System.nanoTime();
      Guest.Run run = guest.runLifted(input);
      long millis = (System.nanoTime() - start) / 1_000_000;
      boolean same = plain.equals(run.output());
      System.out.println(
          (same ? "same " : "DIFF ")
              + arg
              + " classes="
              + run.loader().defined.size()
              + " ms="
              + millis
              + " refusals="
              + run.loader().refusals.size());
      if (!same || args.length == 1) {
        Path p = folder.resolve("plain");
        Path l = folder.resolve("lifted");
        Files.writeString(p, plain);
        Files.writeString(l, run.output());
        new ProcessBuilder("sh", "-c", "diff " + p + " " + l + " | cut -c1-600 | head -24")
            .inheritIO()
            .start()
            .waitFor();
        if (System.getProperty("verbose") != null) {
          run.loader().defined.forEach(System.out::println);
          run.loader().refusals.forEach(r -> System.out.println(r.message()));
        }
      }
    }
    System.exit(0);
  }
}
