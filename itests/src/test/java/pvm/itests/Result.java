package pvm.itests;

import java.util.stream.Collectors;

/** How a command line ended. */
record Result(int exitCode, String out, String allErr) {

  /** What it said on stderr, but for what the script says while it prepares. */
  String err() {
    return allErr
        .lines()
        .filter(line -> !line.startsWith("pvm: preparing"))
        .collect(Collectors.joining("\n"));
  }
}
