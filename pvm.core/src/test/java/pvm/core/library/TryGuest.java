package pvm.core.library;

import java.nio.file.Files;
import java.nio.file.Path;

/** By hand: runs program files plain and lifted and prints what differs. */
final class TryGuest {
  public static void main(String[] args) throws Exception {
    for (String arg : args) {
      Path folder = Files.createTempDirectory("guest");
      Guest guest = Guest.compile(Path.of(arg), folder);
      String plain = guest.runPlain("");
      long start = System.nanoTime();
      Guest.Run run = guest.runLifted("");
      long millis = (System.nanoTime() - start) / 1_000_000;
      boolean same = plain.equals(run.output());
      System.out.println((same ? "same " : "DIFF ") + arg + " classes=" + run.loader().defined.size() + " ms=" + millis + " refusals=" + run.loader().refusals.size());
      if (!same || args.length == 1) {
        System.out.println("--- plain\n" + plain + "--- lifted\n" + run.output());
        if (System.getProperty("verbose") != null) {
          run.loader().defined.forEach(System.out::println);
          run.loader().refusals.forEach(r -> System.out.println(r.message()));
        }
      }
    }
    System.exit(0);
  }
}
