package pvm.itests;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import pvm.api.Program;
import pvm.api.PvmProcess;
import pvm.core.kernel.Machine;
import pvm.core.loader.TranslationCache;
import pvm.persistence.chronicle.SmallStore;

/**
 * A JVM that runs one program as a process until it is killed: the engine, the store and the disk
 * are the real ones; the framework is left out, because it would take most of the time.
 */
public final class KillTarget {
  private static final int FAILED = 99;

  private KillTarget() {}

  /**
   * Starts the program, or goes on with it.
   *
   * @param args the data folder, the file of translated classes, the version of the engine, the
   *     folder of class files, the main class, milliseconds between checkpoints
   */
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    var ground =
        new Machine.Ground(
            SmallStore.in(data),
            data.resolve("log"),
            TranslationCache.open(Path.of(args[1])),
            args[2]);
    var streams =
        new Machine.Streams(
            InputStream.nullInputStream(),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err));
    PvmProcess process =
        new Machine(ground, streams)
            .start(
                new Program(
                    "killed",
                    Path.of(args[3]),
                    List.of(),
                    args[4],
                    List.of(),
                    Duration.ofMillis(Long.parseLong(args[5])),
                    Program.LATEST));
    int code = process.waitFor();
    if (process.state() == PvmProcess.State.FAILED) {
      System.err.println(process.failure());
      code = FAILED;
    }
    Runtime.getRuntime().halt(code);
  }
}
