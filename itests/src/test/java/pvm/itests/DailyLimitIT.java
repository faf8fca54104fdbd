package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day's limit of what is written makes checkpoints rarer, and is told. */
class DailyLimitIT {
  private static final Pattern CHECKPOINTS = Pattern.compile("checkpoints=(\\d+)");

  @TempDir Path folder;

  @Test
  void aProcessWhoseDayIsWrittenHasFewCheckpoints() throws Exception {
    Counting counting = Counting.made(Installation.built(), folder);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                "sh",
                Repository.distribution().resolve("pvm").toString(),
                "run",
                "--figures",
                "--every",
                "20",
                "Count.java")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    // Less than the first segment of the log.
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dpvm.daily.megabytes=1");
    Result result = new Started(builder.start(), out, err).waitFor();
    assertEquals(0, result.exitCode(), result.allErr());
    assertEquals(Counting.expected(), Files.readString(counting.log()));
    Matcher checkpoints = CHECKPOINTS.matcher(result.allErr());
    assertTrue(checkpoints.find(), result.allErr());
    assertTrue(Integer.parseInt(checkpoints.group(1)) <= 3, result.allErr());
    String log = Files.readString(folder.resolve(".pvm/log/pvm.log"));
    assertTrue(log.contains("at most 1 MB today (pvm.daily.megabytes)"), log);
  }
}
