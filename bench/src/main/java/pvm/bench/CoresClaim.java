package pvm.bench;

import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import pvm.bench.Form.Installation;

/** Two threads that compute get done nearly twice as much as one. */
final class CoresClaim implements Claims.Claim {

  @Override
  public String measure(Installation installation) throws IOException, InterruptedException {
    StringJoiner lines = new StringJoiner("\n", "two threads on two cores\n", "");
    for (Form form : Form.values()) {
      try (Subject subject =
          new Subject(form.command(installation, "pvm.bench.programs.TwoCores", List.of()))) {
        String[] nanos = subject.readLine().split(" ");
        double one = Double.parseDouble(nanos[0]);
        double two = Double.parseDouble(nanos[1]);
        lines.add(
            "  %-10s one %.1f ms, two %.1f ms: %.2f times as much"
                .formatted(form, one / 1e6, two / 1e6, 2 * one / two));
      }
    }
    return lines.toString();
  }
}
