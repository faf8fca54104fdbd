package pvm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pvm.bench.Form.Installation;
import pvm.bench.Subject.Slice;

/**
 * Measures kernels side by side, on the plain JVM and as processes of PVM that take a checkpoint
 * every 100 ms, and writes a table of both. {@code bench/run} starts it.
 *
 * <p>Both forms of a kernel are warmed up in JVMs of their own. Then they work in turn, a slice
 * each; the one that doesn't work waits for input. So whatever disturbs the machine disturbs both.
 */
public final class SideBySide {
  private static final String LOOP = "pvm.bench.kernels.KernelLoop";
  private static final Duration WARM_SLICE = Duration.ofSeconds(1);

  private final Options options;

  private SideBySide(Options options) {
    this.options = options;
  }

  /** Runs what the options say; exit code 2 if they are wrong. */
  public static void main(String[] args) throws Exception {
    if (List.of(args).contains("--help")) {
      System.out.println(Options.USAGE);
      return;
    }
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println("bench: " + e.getMessage() + "\n" + Options.USAGE);
      System.exit(2);
      return;
    }
    new SideBySide(options).run();
  }

  private void run() throws IOException, InterruptedException {
    List<Comparison> all = new ArrayList<>();
    for (String kernel : options.kernels()) {
      Comparison comparison = inOwnFolder(data -> compare(kernel, data));
      System.err.println(comparison.row());
      all.add(comparison);
    }
    StringBuilder text = new StringBuilder();
    if (!all.isEmpty()) {
      text.append(Comparison.table(all));
    }
    if (options.heap()) {
      for (LargeHeap.Shape shape : LargeHeap.SHAPES) {
        LargeHeap heap = new LargeHeap(shape);
        LargeHeap.Result result = inOwnFolder(data -> heap.measure(installation(data)));
        System.err.println(result.row());
        text.append(shape == LargeHeap.SHAPES.getFirst() ? "\n" + LargeHeap.HEADING : "");
        text.append(result.row()).append('\n');
      }
    }
    System.out.print(text);
    if (options.output() != null) {
      Files.writeString(options.output(), text);
    }
  }

  /** A measurement that needs a folder for images. */
  private interface InFolder<T> {
    T measure(Path data) throws IOException, InterruptedException;
  }

  private static <T> T inOwnFolder(InFolder<T> measurement)
      throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("pvm-bench");
    try {
      return measurement.measure(data);
    } finally {
      delete(data);
    }
  }

  private Installation installation(Path data) {
    return new Installation(
        options.java(), options.plainFlags(), options.distribution(), options.classes(), data);
  }

  private Comparison compare(String kernel, Path data) throws IOException, InterruptedException {
    Installation installation = installation(data);
    List<String> arguments = List.of(kernel);
    try (Subject plain = new Subject(Form.PLAIN.command(installation, LOOP, arguments));
        Subject persistent = new Subject(Form.PERSISTENT.command(installation, LOOP, arguments))) {
      plain.awaitReady();
      persistent.awaitReady();
      Map<Form, Subject> subjects =
          new EnumMap<>(Map.of(Form.PLAIN, plain, Form.PERSISTENT, persistent));
      for (Subject subject : subjects.values()) {
        warm(subject);
      }
      Map<Form, List<Slice>> slices = new EnumMap<>(Form.class);
      for (int round = 0; round < options.rounds(); round++) {
        for (Form form : Form.values()) {
          slices
              .computeIfAbsent(form, f -> new ArrayList<>())
              .add(subjects.get(form).work(options.slice()));
        }
      }
      plain.end();
      return new Comparison(
          kernel, slices.get(Form.PLAIN), slices.get(Form.PERSISTENT), persistent.end());
    }
  }

  private void warm(Subject subject) throws IOException {
    long left = options.warm().toNanos();
    while (left > 0) {
      left -= subject.work(WARM_SLICE).cpuNanos();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
