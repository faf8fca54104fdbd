package pvm.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pvm.bench.Form.Installation;

/**
 * Pauses and the restore of a process with a million objects: it runs, is stopped, and goes on in a
 * new JVM.
 */
final class LargeHeap {
  private static final String PROGRAM = "pvm.bench.kernels.HeapWriter";
  private static final Duration TIME = Duration.ofSeconds(30);

  /**
   * What is in the heap.
   *
   * @param what for the table
   * @param arguments of the program
   */
  record Shape(String what, List<String> arguments) {}

  static final List<Shape> SHAPES =
      List.of(
          new Shape("1 M objects", List.of("1000000", "16000", "0", "0")),
          new Shape(
              "1 M objects, and an array of 1 M references", List.of("1000000", "16000", "1", "0")),
          new Shape(
              "1 M objects, and 100,000 arrays of 8 ints",
              List.of("1000000", "16000", "0", "100000")));

  static final String HEADING =
      """
      | heap, 16,000 objects dirty at each checkpoint | stop ms p50 / p99 | \
      pause ms p50 / p99 / max | written KB a checkpoint | restored objects | restore ms | M objects/s |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: |
      """;

  private final Shape shape;

  LargeHeap(Shape shape) {
    this.shape = shape;
  }

  /** What was measured: counts of the first life of the process and of its second. */
  record Result(Shape shape, Map<String, Long> first, Map<String, Long> second) {

    /** A row of the table. */
    String row() {
      double restoreMillis = second.get("restoreNanos") / 1e6;
      return String.format(
          Locale.ROOT,
          "| %s | %s / %s | %s / %s / %s | %.0f | %d | %.0f | %.2f |",
          shape.what(),
          millis("stopNanosP50"),
          millis("stopNanosP99"),
          millis("pauseNanosP50"),
          millis("pauseNanosP99"),
          millis("pauseNanosMax"),
          first.get("writtenBytes") / 1e3 / first.get("checkpoints"),
          second.get("restoredObjects"),
          restoreMillis,
          second.get("restoredObjects") / 1e3 / restoreMillis);
    }

    private String millis(String name) {
      return String.format(Locale.ROOT, "%.2f", first.get(name) / 1e6);
    }
  }

  Result measure(Installation installation) throws IOException, InterruptedException {
    List<String> command = Form.PERSISTENT.command(installation, PROGRAM, shape.arguments());
    Map<String, Long> first;
    try (Subject subject = new Subject(command).awaitReady()) {
      subject.work(TIME);
      first = subject.stop();
    }
    try (Subject subject = new Subject(command)) {
      subject.work(Duration.ZERO);
      return new Result(shape, first, subject.end());
    }
  }
}
