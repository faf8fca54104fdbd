package pvm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pvm.bench.Form.Installation;

/**
 * Measures what is promised of threads, memory and many classes, plain and as processes of PVM.
 * {@code bench/claims} runs it: {@code Claims JAVA DISTRIBUTION CLASSES FOLDER [CLAIM..]}, all
 * claims unless some are named. CLASSES holds the compiled {@code pvm.bench.programs}, FOLDER is
 * empty.
 */
public final class Claims {
  private static final Map<String, Claim> ALL = new LinkedHashMap<>();

  static {
    ALL.put("cores", new CoresClaim());
    ALL.put("threads", new ThreadsClaim());
    ALL.put("memory", new MemoryClaim());
    ALL.put("classes", new ClassesClaim());
  }

  /** Something that is promised, and how it is measured. */
  interface Claim {
    /**
     * Measures it.
     *
     * @param installation what to run; its data folder is empty
     * @return what was found, in lines for people to read
     */
    String measure(Installation installation) throws IOException, InterruptedException;
  }

  private Claims() {}

  /** Exit code 2 if a claim is unknown. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> names = Arrays.asList(args).subList(4, args.length);
    for (String name : names) {
      if (!ALL.containsKey(name)) {
        System.err.println("usage: bench/claims [" + String.join("|", ALL.keySet()) + "]..");
        System.exit(2);
      }
    }
    for (String name : names.isEmpty() ? ALL.keySet() : names) {
      Path data = Files.createDirectories(Path.of(args[3]).resolve(name).resolve("data"));
      Installation installation =
          new Installation(
              Path.of(args[0]),
              List.of("-XX:+UseSerialGC"),
              Path.of(args[1]),
              Path.of(args[2]),
              data);
      System.out.println(ALL.get(name).measure(installation));
    }
  }
}
