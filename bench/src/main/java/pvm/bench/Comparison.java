package pvm.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import pvm.bench.Subject.Slice;

/**
 * What one kernel took in both forms.
 *
 * @param kernel its name
 * @param plain the measured slices of the plain JVM
 * @param persistent those of the process
 * @param figures the counts of the process
 */
record Comparison(
    String kernel, List<Slice> plain, List<Slice> persistent, Map<String, Long> figures) {

  private static final String HEADING =
      """
      | kernel | plain ms | persistent ms | CPU ratio | wall ratio | stop ms p50 / p99 | \
      pause ms p50 / p99 / max | written KB a checkpoint | ms from one to the next |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
      """;

  /** CPU time of the persistent form by that of the plain one, medians of the slices. */
  double cpuRatio() {
    return ratio(Slice::cpuMillisOfRun);
  }

  private double wallRatio() {
    return ratio(Slice::wallMillisOfRun);
  }

  private double ratio(ToDoubleFunction<Slice> time) {
    return median(persistent, time) / median(plain, time);
  }

  private static double median(List<Slice> slices, ToDoubleFunction<Slice> time) {
    double[] sorted = slices.stream().mapToDouble(time).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** A row of the table. */
  String row() {
    long checkpoints = Math.max(1, figures.get("checkpoints"));
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.2f | %.2f | %s / %s | %s / %s / %s | %.1f | %d |",
        kernel,
        median(plain, Slice::cpuMillisOfRun),
        median(persistent, Slice::cpuMillisOfRun),
        cpuRatio(),
        wallRatio(),
        millis("stopNanosP50"),
        millis("stopNanosP99"),
        millis("pauseNanosP50"),
        millis("pauseNanosP99"),
        millis("pauseNanosMax"),
        figures.get("writtenBytes") / 1e3 / checkpoints,
        figures.get("runNanos") / 1_000_000 / checkpoints);
  }

  private String millis(String name) {
    return String.format(Locale.ROOT, "%.2f", figures.get(name) / 1e6);
  }

  /** The table of all kernels, with the geometric means of the ratios. */
  static String table(List<Comparison> all) {
    StringBuilder text = new StringBuilder(HEADING);
    all.forEach(each -> text.append(each.row()).append('\n'));
    return text.append(
            String.format(
                Locale.ROOT,
                "| **geometric mean of %d** | | | **%.3f** | **%.3f** | | | | |%n",
                all.size(),
                mean(all, Comparison::cpuRatio),
                mean(all, Comparison::wallRatio)))
        .toString();
  }

  private static double mean(List<Comparison> all, ToDoubleFunction<Comparison> ratio) {
    return Math.exp(all.stream().mapToDouble(ratio).map(Math::log).average().orElse(0));
  }
}
