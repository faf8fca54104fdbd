package pvm.itests;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import pvm.api.Program;
import pvm.api.PvmException;
import pvm.api.PvmProcess;
import pvm.core.kernel.Machine;
import pvm.core.kernel.StoredImages;
import pvm.core.loader.TranslationCache;
import pvm.persistence.chronicle.SmallStore;
import pvm.store.CheckpointStore;
import pvm.store.ImageStore;

/**
 * A JVM that runs a program and says which checkpoints are committed; and one that looks what is
 * left of it after power cuts.
 */
public final class RigTarget {
  private static final String NAME = "cut";

  private RigTarget() {}

  /**
   * Takes checkpoint after checkpoint, and prints the number of each when it is committed; or reads
   * data folders from its input and prints in a line what it finds in each.
   *
   * @param args {@code run}, {@code careless} or {@code look}; the folder of class files, the main
   *     class, the file of translated classes; and of those that run the data folder
   */
  public static void main(String[] args) throws Exception {
    RigTarget target = new RigTarget();
    switch (args[0]) {
      case "run" -> target.run(args, SmallStore.in(Path.of(args[4])));
      case "careless" -> target.run(args, SmallStore.careless(Path.of(args[4])));
      default -> {
        var in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          System.out.println(target.found(args, Path.of(line)));
        }
      }
    }
  }

  private PvmProcess start(String[] args, CheckpointStore store, Path data) {
    var cache = TranslationCache.open(Path.of(args[3]));
    var ground = new Machine.Ground(store, data.resolve("log"), cache, "1");
    var none = new PrintStream(OutputStream.nullOutputStream());
    return new Machine(ground, new Machine.Streams(InputStream.nullInputStream(), none, none))
        .start(
            new Program(
                NAME,
                Path.of(args[1]),
                List.of(),
                args[2],
                List.of(),
                Duration.ZERO,
                Program.LATEST));
  }

  private void run(String[] args, CheckpointStore store) throws Exception {
    PvmProcess process = start(args, store, Path.of(args[4]));
    while (process.state() == PvmProcess.State.RUNNING) {
      try {
        System.out.println(process.checkpoint().number());
      } catch (PvmException e) {
        process.waitFor(); // it has ended in the meantime
      }
    }
    Runtime.getRuntime().halt(0);
  }

  /**
   * Checks all that an image has, and lets the program go on from it to its end. Gives the number
   * of the newest checkpoint, and what is wrong.
   */
  private String found(String[] args, Path data) {
    List<String> problems = new ArrayList<>();
    long newest = 0;
    try (var store = (AutoCloseable & CheckpointStore) SmallStore.in(data)) {
      var images = new StoredImages(store, data.resolve("log"));
      if (images.names().contains(NAME)) {
        problems.addAll(images.check(NAME));
        try (ImageStore image = store.open(NAME)) {
          newest = image.latest().orElseThrow().number();
        }
        PvmProcess process = start(args, store, data);
        process.waitFor();
        if (process.state() != PvmProcess.State.ENDED) {
          problems.add(process.state() + " " + process.failure());
        }
      }
    } catch (Exception e) {
      problems.add(e.toString());
    }
    return newest + " " + String.join("; ", problems).replace('\n', ' ');
  }
}
