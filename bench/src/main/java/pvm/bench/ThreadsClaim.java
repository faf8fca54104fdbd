package pvm.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import pvm.bench.Form.Installation;

/**
 * Ten thousand blocked threads are captured, killed, and restored; then each goes on where it was.
 */
final class ThreadsClaim implements Claims.Claim {
  private static final int COUNT = 10_000;
  private static final Duration BLOCKED = Duration.ofSeconds(5);

  @Override
  public String measure(Installation installation) throws IOException, InterruptedException {
    List<String> command =
        Form.PERSISTENT.command(
            installation, "pvm.bench.programs.BlockedThreads", List.of(Integer.toString(COUNT)));
    long begin = System.nanoTime();
    long blockedNanos;
    Map<String, Long> figures;
    double idle;
    try (Subject subject = new Subject(command).awaitReady()) {
      blockedNanos = System.nanoTime() - begin;
      Duration cpu = subject.cpu();
      Thread.sleep(BLOCKED);
      idle = (double) subject.cpu().minus(cpu).toNanos() / BLOCKED.toNanos();
      figures = subject.stop();
    }
    // What is killed here was restored before, so its threads are those of an image already.
    try (Subject subject = new Subject(command)) {
      Thread.sleep(BLOCKED);
      subject.kill();
    }
    begin = System.nanoTime();
    try (Subject subject = new Subject(command)) {
      String sum = subject.ask("go");
      long sumNanos = System.nanoTime() - begin;
      Map<String, Long> restored = subject.end();
      if (!sum.equals(Long.toString((long) COUNT * (COUNT - 1) / 2))) {
        throw new IOException("a thread was lost or went on twice: " + sum);
      }
      return """
          %d blocked threads
            from the command until all are blocked %.2f s
            then %d checkpoints, pause p50 %.1f ms, longest %.1f ms; %.0f %% of a processor while all are blocked
            killed, and restored in %.0f ms with %d objects; from the command until each had gone on and ended %.2f s"""
          .formatted(
              COUNT,
              blockedNanos / 1e9,
              figures.get("checkpoints"),
              figures.get("pauseNanosP50") / 1e6,
              figures.get("pauseNanosMax") / 1e6,
              idle * 100,
              restored.get("restoreNanos") / 1e6,
              restored.get("restoredObjects"),
              sumNanos / 1e9);
    }
  }
}
