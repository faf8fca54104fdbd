package pvm.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import pvm.bench.Form.Installation;

/** What a process takes is bounded by what is alive in it, not by what it has made. */
final class MemoryClaim implements Claims.Claim {
  private static final int STEPS = 10;
  private static final int ENTRIES_OF_STEP = 1_000_000;
  private static final int OBJECTS_OF_ENTRY = 7;

  @Override
  public String measure(Installation installation) throws IOException, InterruptedException {
    StringJoiner lines =
        new StringJoiner("\n", "700,000 objects alive; what is left after a collection\n", "");
    Path jcmd = installation.java().resolveSibling("jcmd");
    List<String> command =
        Form.PERSISTENT.command(installation, "pvm.bench.programs.BoundedHeap", List.of());
    try (Subject subject = new Subject(command)) {
      for (int step = 1; step <= STEPS; step++) {
        subject.ask(Integer.toString(ENTRIES_OF_STEP));
        lines.add(
            "  %4.1f M objects made: heap %5.1f MB, image %5.1f MB"
                .formatted(
                    step * ENTRIES_OF_STEP * OBJECTS_OF_ENTRY / 1e6,
                    heapBytes(jcmd, subject.pid()) / 1e6,
                    bytes(installation.data().resolve("images")) / 1e6));
      }
      subject.end();
    }
    return lines.toString();
  }

  /** Bytes of all objects of a JVM that can be reached, as its class histogram counts them. */
  private static long heapBytes(Path jcmd, long pid) throws IOException, InterruptedException {
    Process histogram =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String[] total = {};
    try (BufferedReader lines = histogram.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        total = line.startsWith("Total") ? line.split(" +") : total;
      }
    }
    if (histogram.waitFor() != 0 || total.length == 0) {
      throw new IOException(jcmd + " tells no histogram");
    }
    return Long.parseLong(total[2]);
  }

  /** Bytes on the disk of all files below. */
  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(MemoryClaim::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
