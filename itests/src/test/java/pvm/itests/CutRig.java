package pvm.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A file system of the real kernel on a disk with a volatile cache: {@link WriteLog} behind {@code
 * nbdfuse}, a loop device, ext4. Root only.
 */
final class CutRig implements AutoCloseable {
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
    run("truncate", "-s", SIZE, base.toString());
    run("mkfs.ext4", "-q", "-E", "lazy_itable_init=0,lazy_journal_init=0", base.toString());
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
  void mounted(Path image, Action action) throws Exception {
    Path folder = Files.createDirectories(work.resolve("after"));
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
    String said = new String(process.getInputStream().readAllBytes());
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(List.of(command) + " ended with " + code + ": " + said.strip());
    }
    return said;
  }

  @Override
  public void close() throws Exception {
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
