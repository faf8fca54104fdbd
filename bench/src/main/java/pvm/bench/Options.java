package pvm.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pvm.bench.kernels.Kernels;

/**
 * What the command line asks for.
 *
 * @param kernels names of the kernels to run
 * @param rounds measured slices of each form
 * @param warm CPU time that each form works for before the first of them
 * @param slice how long each of them is
 * @param heap whether pauses and the restore of a large heap are measured too
 * @param output where the tables are written; null: to the console only
 * @param plainFlags of the plain JVM
 * @param java the java command
 * @param distribution the folder of the built distribution of PVM
 * @param classes the folder with the classes of the kernels
 */
record Options(
    List<String> kernels,
    int rounds,
    Duration warm,
    Duration slice,
    boolean heap,
    Path output,
    List<String> plainFlags,
    Path java,
    Path distribution,
    Path classes) {

  static final String USAGE =
      """
      usage: bench/run [--kernels A,B,..|none] [--rounds N] [--warm SECONDS] [--slice SECONDS]
                       [--heap yes|no] [--output FILE] [--plain FLAGS]
      flags of the plain JVM, separated by blanks: -XX:+UseSerialGC unless others are given
      kernels: %s"""
          .formatted(String.join(", ", new Kernels().names()));

  static Options parse(String[] words) {
    Map<String, String> given = new HashMap<>();
    given.put("--kernels", String.join(",", new Kernels().names()));
    given.put("--rounds", "5");
    given.put("--warm", "6");
    given.put("--slice", "1.5");
    given.put("--heap", "yes");
    given.put("--output", "");
    given.put("--plain", "-XX:+UseSerialGC");
    for (int i = 0; i < words.length; i += 2) {
      boolean isKnown = given.containsKey(words[i]) || words[i].matches("--(java|dist|classes)");
      if (!isKnown || i + 1 == words.length) {
        throw new IllegalArgumentException("unknown option or missing value: " + words[i]);
      }
      given.put(words[i], words[i + 1]);
    }
    return new Options(
        kernels(given.get("--kernels")),
        Integer.parseInt(given.get("--rounds")),
        seconds(given.get("--warm")),
        seconds(given.get("--slice")),
        given.get("--heap").equals("yes"),
        given.get("--output").isEmpty() ? null : Path.of(given.get("--output")),
        List.of(given.get("--plain").strip().split(" +")),
        Path.of(given.get("--java")),
        Path.of(given.get("--dist")),
        Path.of(given.get("--classes")));
  }

  private static List<String> kernels(String names) {
    List<String> known = new Kernels().names();
    List<String> kernels = new ArrayList<>();
    for (String name : names.equals("none") ? new String[0] : names.split(",")) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException("no kernel " + name);
      }
      kernels.add(name);
    }
    return kernels;
  }

  private static Duration seconds(String text) {
    return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
  }
}
