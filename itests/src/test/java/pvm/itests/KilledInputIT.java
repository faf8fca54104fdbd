package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program has read, or could have, is given to it exactly once, however it is killed. */
class KilledInputIT {
  private final Installation pvm = Installation.built();
  @TempDir Path folder;

  @Test
  void inputThatNoCheckpointHoldsIsThereAgainAfterAKill() throws Exception {
    Files.writeString(
        folder.resolve("Echo.java"),
        """
        void main() throws Exception {
          var in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in));
          int count = 0;
          for (String line; (line = in.readLine()) != null && !line.equals("end"); ) {
            System.out.println(++count + " " + line);
          }
          System.out.println("over");
        }
        """);
    Started first = start("--every", "40");
    feed(first, "a\nb\n");
    first.awaitOutput("2 b\n");
    first.awaitOutputIn(folder.resolve(".pvm/log/Echo.out"), "2 b\n"); // a checkpoint holds it
    feed(first, "c\nd\n");
    first.awaitOutput("4 d\n");
    first.process().destroyForcibly().waitFor();

    Started second = start("--every", "0");
    feed(second, "e\nf\n");
    second.awaitOutput("6 f\n");
    second.process().destroyForcibly().waitFor();

    Started third = start("--every", "0");
    feed(third, "g\nend\nnever read\n");
    assertEquals(0, third.waitFor().exitCode());
    assertEquals(
        "1 a\n2 b\n3 c\n4 d\n5 e\n6 f\n7 g\nover\n",
        Files.readString(folder.resolve(".pvm/log/Echo.out")));
  }

  private static void feed(Started started, String text) throws Exception {
    OutputStream in = started.process().getOutputStream();
    in.write(text.getBytes(StandardCharsets.UTF_8));
    in.flush();
  }

  private Started start(String... options) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(
                "sh",
                pvm.home().resolve("pvm").toString(),
                "run",
                options[0],
                options[1],
                "Echo.java")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Started(process, out, err);
  }
}
