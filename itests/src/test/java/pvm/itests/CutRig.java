package pvm.itests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A file system of the real kernel on a disk with a volatile cache: {@link WriteLog} behind {@code
 * nbdfuse}, a loop device, ext4. Root only.
 */
final class CutRig {
  private static final int LIMIT_SECONDS = 60;
  private static final String SIZE = "64M";

  private final Path work;
  private final WriteLog disk;
  private final NbdServer server;
  private final Process fuse;
  private String device = "";
  private boolean isMounted;

  /**
   * @param work an empty folder
   */
  CutRig(Path work) throws Exception {
    this.work = work;
    Path base = work.resolve("base.img");
    make(base);
    disk = new WriteLog(base);
    Path socket = work.resolve("nbd.sock");
    server = new NbdServer(disk, socket);
    Files.createFile(file());
    fuse =
        new ProcessBuilder(
                "nbdfuse", "-o", "allow_root", file().toString(), "--unix", socket.toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("nbdfuse.log").toFile())
            .start();
    try {
      awaitFile();
      device = run("losetup", "-f", "--show", file().toString()).strip();
      Files.createDirectory(folder());
      run("mount", "-t", "ext4", "-o", "commit=1", device, folder().toString());
      isMounted = true;
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  /**
   * Installs what a rig needs; where that can't be, the test is left out, with the reason.
   *
   * @param what {@code disk} or {@code kernel}
   */
  static void assumeThere(String what) throws Exception {
    Path script = Repository.root().resolve("itests/rig/packages.sh");
    Process process =
        new ProcessBuilder("sh", script.toString(), what).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    assumeTrue(code == 0, () -> "no " + what + " whose power can be cut: " + said.strip());
  }

  /** Makes a disk with an empty file system. */
  static void make(Path image) throws Exception {
    run("truncate", "-s", SIZE, image.toString());
    run("mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", image.toString());
  }

  private Path file() {
    return work.resolve("fuse.img");
  }

  private void awaitFile() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (Files.size(file()) == 0) {
      if (!fuse.isAlive() || System.nanoTime() > end) {
        throw new IOException("nbdfuse: " + Files.readString(work.resolve("nbdfuse.log")));
      }
      TimeUnit.MILLISECONDS.sleep(20); // another process is waited for
    }
  }

  /** Where the file system is mounted. */
  Path folder() {
    return work.resolve("mounted");
  }

  WriteLog disk() {
    return disk;
  }

  /** Something to do in a folder. */
  interface Action {
    void in(Path folder) throws Exception;
  }

  /** Mounts an image, as the first start after a power cut does, and unmounts it. */
  static void mounted(Path image, Path folder, Action action) throws Exception {
    Files.createDirectories(folder);
    run("mount", "-t", "ext4", "-o", "loop", image.toString(), folder.toString());
    try {
      action.in(folder);
    } finally {
      run("umount", folder.toString());
    }
  }

  /** Runs a command to its end; what it said. */
  static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(List.of(command) + " ended with " + code + ": " + said.strip());
    }
    return said;
  }

  /** Takes all down that was set up. */
  void close() throws Exception {
    try {
      if (isMounted) {
        run("umount", folder().toString());
      }
      if (!device.isEmpty()) {
        run("losetup", "-d", device);
      }
      if (fuse.isAlive()) {
        run("fusermount3", "-u", file().toString());
      }
    } finally {
      fuse.destroy();
      server.close();
    }
  }
}
