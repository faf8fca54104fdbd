package pvm.itests;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Linux kernel with a life of its own, User-Mode Linux, on a disk with a volatile cache: {@link
 * WriteLog} behind {@code qemu-storage-daemon}. It can be killed, and takes its page cache with it.
 * Root only.
 */
final class KilledKernel implements AutoCloseable {
  private static final int LIMIT_SECONDS = 60;
  private static final Path MODULES = Path.of("/usr/lib/uml/modules");

  private final Path work;
  private final NbdServer server;
  private final Process storage;
  private final Process kernel;

  /** Where its disk is mounted in it. */
  static final String DISK = "/run/disk";

  /**
   * Boots it.
   *
   * @param work an empty folder
   * @param script what it has to do, for sh; what that prints is on the console
   */
  KilledKernel(Path work, WriteLog disk, String script) throws Exception {
    this.work = work;
    Path nbd = work.resolve("nbd.sock");
    Path virtio = work.resolve("virtio.sock");
    Path run = Files.writeString(work.resolve("run.sh"), script);
    server = new NbdServer(disk, nbd);
    storage =
        new ProcessBuilder(
                "qemu-storage-daemon",
                "--blockdev",
                "driver=nbd,node-name=disk,server.type=unix,server.path=" + nbd,
                "--export",
                "vhost-user-blk,id=export,node-name=disk,writable=on,addr.type=unix,addr.path="
                    + virtio)
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("storage.log").toFile())
            .start();
    awaitSocket(virtio);
    kernel = boot(virtio, run);
  }

  private void awaitSocket(Path socket) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!Files.exists(socket)) {
      if (!storage.isAlive() || System.nanoTime() > end) {
        close();
        throw new IOException(Files.readString(work.resolve("storage.log")));
      }
      TimeUnit.MILLISECONDS.sleep(20); // another process is waited for
    }
  }

  /** In a session of its own: its processes are killed all at once. */
  private Process boot(Path virtio, Path run) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                "setsid",
                "linux.uml",
                "mem=1G",
                "virtio_uml.device=" + virtio + ":2",
                "root=/dev/root",
                "rootfstype=hostfs",
                "rootflags=/",
                "ro",
                "init=" + Repository.root().resolve("itests/rig/init"),
                "con=null",
                "con0=null,fd:1",
                "quiet",
                "RUN=" + run,
                "MODULE=" + module())
            .redirectInput(new File("/dev/null"))
            .redirectError(work.resolve("kernel.log").toFile());
    builder.environment().put("HOME", work.toString());
    builder.environment().put("TMPDIR", "/dev/shm");
    return builder.start();
  }

  private static Path module() throws IOException {
    try (Stream<Path> files = Files.walk(MODULES)) {
      return files
          .filter(file -> file.endsWith("virtio_blk.ko"))
          .findFirst()
          .orElseThrow(() -> new IOException("no virtio_blk.ko in " + MODULES));
    }
  }

  /** What is printed in it. */
  BufferedReader console() {
    return new BufferedReader(
        new InputStreamReader(kernel.getInputStream(), StandardCharsets.UTF_8));
  }

  /** SIGKILL: nothing that it has in memory is written any more. */
  void kill() throws IOException {
    List<String> command = List.of("kill", "-KILL", "--", "-" + kernel.pid());
    new ProcessBuilder(command).redirectErrorStream(true).start().onExit().join();
    kernel.onExit().join();
  }

  /** Kills it, and what it needed. */
  @Override
  public void close() throws IOException {
    if (kernel != null && kernel.isAlive()) {
      kill();
    }
    storage.destroyForcibly().onExit().join();
    server.close();
  }
}
