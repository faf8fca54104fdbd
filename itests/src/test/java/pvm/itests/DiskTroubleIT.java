package pvm.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Disks that are full or can't be written: small ones in memory, mounted where only the test sees
 * them. Left out where the system doesn't let a user mount.
 */
@Execution(ExecutionMode.CONCURRENT)
class DiskTroubleIT {
  private final Installation pvm = Installation.built();
  @TempDir Path folder;

  @BeforeAll
  static void mountsAreAllowed() throws Exception {
    Process mount =
        new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt")
            .redirectErrorStream(true)
            .start();
    assumeTrue(mount.waitFor() == 0, () -> "unshare -rm mount is not allowed here");
  }

  /** Runs a script in a folder that is a disk of so many megabytes; $0 is the command line. */
  private Result onDisk(int megabytes, String script) throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size="
                    + megabytes
                    + "m none . || exit 9; cd \"$PWD\"; : >../1 2>../2; : >../3; "
                    + script,
                pvm.home().resolve("pvm").toString())
            .directory(disk.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("does not end: " + script + Files.readString(err));
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** A program that prints the numbers below 60, slowly, and keeps a lot; its command. */
  private String run() throws Exception {
    Path file = folder.resolve("Grow.java");
    Files.writeString(
        file,
        """
        import java.util.*;
        public class Grow {
          public static void main(String[] args) throws InterruptedException {
            List<byte[]> kept = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
              kept.add(new byte[256 << 10]);
              System.out.println(i);
              Thread.sleep(50);
            }
          }
        }
        """);
    return "sh \"$0\" run --data data --every 20 " + file;
  }

  private static String expected() {
    return IntStream.range(0, 60).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }

  private static String await(String text) {
    return " while ! grep -q '" + text + "' ../1 ../2; do sleep 0.1; done; ";
  }

  private static final String FILL = "head -c 999m /dev/zero >filler 2>/dev/null; ";

  @Test
  void aDiskThatCantBeWrittenIsRefusedAndTheProgramGoesOnWhenItCan() throws Exception {
    Result result =
        onDisk(
            64,
            run()
                + " >../1 2>../2 &"
                + await("^9$")
                + "kill -9 $!; wait; mount -o remount,ro .; "
                + run()
                + "; echo code $? >&2; mount -o remount,rw .; "
                + run()
                + " >../1 2>&1; echo code $? >&2; cat data/log/Grow.out");
    String[] said = result.err().split("\n");
    assertEquals(3, said.length, result.err());
    assertTrue(said[0].contains("Read-only file system"), said[0]);
    assertTrue(said[0].endsWith("; make it writable, or choose another with --data"), said[0]);
    assertEquals("code 2", said[1]);
    assertEquals("code 0", said[2]);
    assertEquals(expected(), result.out());
  }

  @Test
  void aFullDiskIsRefusedAndTheProgramGoesOnWhenThereIsRoom() throws Exception {
    Result result =
        onDisk(
            64,
            run()
                + " >../1 2>../2 &"
                + await("^9$")
                + "kill -9 $!; wait; "
                + FILL
                + run()
                + "; echo code $? >&2; rm filler; "
                + run()
                + " >../1 2>&1; echo code $? >&2; cat data/log/Grow.out");
    String[] said = result.err().split("\n");
    assertEquals(3, said.length, result.err());
    assertTrue(
        said[0].contains("its disk is full, 0 MB are left and at least 16 are needed; make room"),
        said[0]);
    assertEquals("code 2", said[1]);
    assertEquals("code 0", said[2]);
    assertEquals(expected(), result.out());
  }

  @Test
  void aProgramWaitsForADiskThatIsFull() throws Exception {
    Result result =
        onDisk(
            64,
            run()
                + " >../1 2>../2 &"
                + await("^9$")
                + FILL
                + await("no checkpoint")
                + "sleep 3; tail -n 1 ../1 >../3; sleep 2; tail -n 1 ../1 >>../3; "
                + "rm filler; wait $!; echo code $? >&2; cat ../2 ../3 >&2; cat data/log/Grow.out");
    String[] said = result.err().split("\n");
    assertEquals(5, said.length, result.err());
    assertEquals("code 0", said[0]);
    assertTrue(said[1].contains("make room, then try again; the program waits"), said[1]);
    assertEquals("pvm: process Grow goes on: its checkpoint is stored", said[2]);
    assertEquals(said[3], said[4], "it has run on: " + result.err());
    assertTrue(Integer.parseInt(said[3]) < 59, said[3]);
    assertEquals(expected(), result.out());
  }

  @Test
  void anEndThatIsNotStoredIsAFailureAndIsRunAgain() throws Exception {
    Result result =
        onDisk(
            64,
            run().replace("--every 20", "--every 0")
                + " >../1 2>../2 &"
                + " while ! [ -e data/log/Grow.err ]; do sleep 0.1; done; "
                + FILL
                + "wait $!; echo code $? >&2; cat ../2 >&2; rm filler; "
                + run()
                + " >../1; echo code $? >&2; cat data/log/Grow.out");
    String[] said = result.err().split("\n");
    assertEquals(3, said.length, result.err());
    assertEquals("code 1", said[0]);
    assertTrue(said[1].contains("its end (exit code 0) is not stored: "), said[1]);
    assertEquals("code 0", said[2]);
    assertEquals(expected(), result.out());
  }
}
