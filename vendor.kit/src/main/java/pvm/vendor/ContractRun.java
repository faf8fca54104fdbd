package pvm.vendor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import pvm.api.Program;
import pvm.api.PvmProcess;
import pvm.core.kernel.Extensions;
import pvm.core.kernel.Machine;
import pvm.core.kernel.WriteBudget;
import pvm.core.loader.TranslationCache;
import pvm.core.natives.Ladder;
import pvm.core.natives.NativeRegistry;
import pvm.core.natives.Provider;
import pvm.natives.NativeProvider;
import pvm.store.MemoryStore;

/** One run of a program with the natives of a bundle, disturbed in some way. */
final class ContractRun implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMillis(10);
  private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(2);
  private static final int DISTURBANCES_MAX = 30;

  private final VendorJar jar;
  private final Function<Class<?>, NativeProvider> maker;
  private final Program program;
  private final Path folder;
  private final TranslationCache cache;
  private final NativeRegistry registry;
  private final MemoryStore store = new MemoryStore();
  private final List<Provider> serving = new ArrayList<>();

  /**
   * @param maker makes the bodies, an object of the class that it is given
   * @param source the program
   * @param grants that it gets
   * @param folder for its log
   */
  ContractRun(
      VendorJar jar,
      Function<Class<?>, NativeProvider> maker,
      Path source,
      Set<String> grants,
      Path folder)
      throws IOException {
    this.jar = jar;
    this.maker = maker;
    this.folder = folder;
    String name = source.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    program =
        new Program(
            name, source, List.of(), null, List.of(), INTERVAL, Program.LATEST, false, grants);
    cache = TranslationCache.open(folder.resolveSibling("classes.pack"));
    registry =
        new NativeRegistry(NativeRegistry.Limits.DEFAULT, Ladder.Rules.DEFAULT, type -> true);
  }

  /** Puts new objects of the bodies in the place of those that serve. */
  void swap() throws IOException, ClassNotFoundException {
    List<Provider> before = List.copyOf(serving);
    serving.clear();
    for (VendorJar.Service service : jar.services()) {
      Provider next = jar.provider(service, maker.apply(jar.load(service)));
      serving.add(next);
      registry.add(next);
    }
    before.forEach(registry::remove);
  }

  private PvmProcess start() {
    var extensions = new Extensions(jar, registry);
    var ground =
        new Machine.Ground(store, folder, cache, "contract", extensions, WriteBudget.unlimited());
    OutputStream none = OutputStream.nullOutputStream();
    var streams = new Machine.Streams(InputStream.nullInputStream(), none, none);
    return new Machine(ground, streams).start(program);
  }

  /** Runs it to its end; what it has printed. */
  String undisturbed() throws Exception {
    swap();
    return end(start());
  }

  /** Runs it while its natives are swapped all the time. */
  String swapped(Random random) throws Exception {
    swap();
    PvmProcess process = start();
    for (int i = 0; i < DISTURBANCES_MAX && isAlive(process); i++) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(10));
      swap();
    }
    return end(process);
  }

  /** Runs it through restarts of it and of its natives. */
  String restarted(Random random) throws Exception {
    swap();
    PvmProcess process = start();
    for (int i = 0; i < DISTURBANCES_MAX && isAlive(process); i++) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(30));
      process.stop();
      if (process.waitFor() == 0 && process.state() == PvmProcess.State.STOPPED) {
        swap();
        process = start();
      }
    }
    return end(process);
  }

  private static boolean isAlive(PvmProcess process) {
    return process.state() == PvmProcess.State.RUNNING;
  }

  private String end(PvmProcess process) throws Exception {
    long limit = System.nanoTime() + LIMIT_NANOS;
    while (isAlive(process)) {
      if (System.nanoTime() > limit) {
        process.stop();
        throw new AssertionError(program.name() + " did not come to its end; it printed " + out());
      }
      TimeUnit.MILLISECONDS.sleep(1);
    }
    if (process.waitFor() != 0) {
      Path errors = folder.resolve(program.name() + ".err");
      throw new AssertionError(
          program.name() + " failed: " + process.failure() + " " + Files.readString(errors));
    }
    return out();
  }

  private String out() throws IOException {
    return Files.readString(folder.resolve(program.name() + ".out"));
  }

  @Override
  public void close() throws IOException {
    serving.forEach(registry::remove);
    registry.close();
    cache.close();
  }
}
