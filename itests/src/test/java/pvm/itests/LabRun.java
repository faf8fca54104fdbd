package pvm.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import pvm.api.Program;
import pvm.api.PvmProcess;
import pvm.core.kernel.Extensions;
import pvm.core.kernel.FilteredMachine;
import pvm.core.kernel.Machine;
import pvm.core.kernel.WriteBudget;
import pvm.core.loader.GuestLibraries;
import pvm.core.loader.TranslationCache;
import pvm.core.natives.Ladder;
import pvm.core.natives.NativeRegistry;
import pvm.core.natives.Provider;
import pvm.core.process.PollSwitch;
import pvm.natives.NativeProvider;
import pvm.store.CheckpointStore;

/** Programs that use the lab, in this JVM and without OSGi. */
final class LabRun implements AutoCloseable {
  static final String TYPE = "com.acme.lab.Lab";

  private final Path folder;
  private final Path classes;
  private final Path programs;
  private final TranslationCache cache;
  private final URLClassLoader hostClasses;

  /**
   * @param folder an empty one
   */
  LabRun(Path folder) throws Exception {
    this(folder, "lab");
  }

  /**
   * @param folder an empty one
   * @param bundle whose guest package the programs use
   */
  LabRun(Path folder, String bundle) throws Exception {
    this.folder = folder;
    classes = VendorBundle.classes(bundle, folder);
    programs = VendorBundle.programs(bundle, folder, classes);
    cache = TranslationCache.open(folder.resolve("classes.pack"));
    hostClasses = new URLClassLoader(new URL[] {classes.toUri().toURL()});
  }

  ClassLoader hostClasses() {
    return hostClasses;
  }

  /** The lab's provider, fitted to its guest class. */
  Provider provider(NativeProvider bodies, String grant) throws IOException {
    return provider(bodies, new Provider.Origin("lab 1.0.0", TYPE, grant));
  }

  /** A provider, fitted to its guest class. */
  Provider provider(NativeProvider bodies, Provider.Origin origin) throws IOException {
    String file = origin.type().replace('.', '/') + ".class";
    return Provider.of(origin, bodies, Files.readAllBytes(classes.resolve(file)));
  }

  /** The folder of the bundle's class files. */
  Path classes() {
    return classes;
  }

  /** A registry that knows of the lab. */
  static NativeRegistry registry(Duration limit) {
    NativeRegistry.Limits standard = NativeRegistry.Limits.DEFAULT;
    var limits =
        new NativeRegistry.Limits(
            limit.toNanos(),
            limit.toNanos(),
            standard.directNanos(),
            standard.cpuNanos(),
            standard.threads());
    return new NativeRegistry(limits, Ladder.Rules.DEFAULT, TYPE::equals);
  }

  private Map<String, byte[]> packageClasses(String packageName) {
    Path path = classes.resolve(packageName);
    Map<String, byte[]> found = new HashMap<>(API.classes(packageName));
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
          String name = file.getFileName().toString().replace(".class", "");
          found.put(packageName + "/" + name, Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
    return found;
  }

  private static final GuestLibraries API = Extensions.none().libraries();

  /** Starts a program of the folder; its console goes to its log only. */
  PvmProcess start(
      String name, CheckpointStore store, NativeRegistry natives, UnaryOperator<PollSwitch> polls) {
    return machine(store, natives, polls).start(program(name, name, List.of(), Duration.ZERO));
  }

  /** A machine whose processes write to their logs only. */
  Machine machine(CheckpointStore store, NativeRegistry natives, UnaryOperator<PollSwitch> polls) {
    var ground =
        new Machine.Ground(
            store,
            folder,
            cache,
            "lab",
            new Extensions(this::packageClasses, natives),
            WriteBudget.unlimited());
    OutputStream none = OutputStream.nullOutputStream();
    var streams = new Machine.Streams(InputStream.nullInputStream(), none, none);
    return FilteredMachine.of(ground, streams, polls);
  }

  /**
   * A program of the folder.
   *
   * @param as name of its process
   */
  Program program(String name, String as, List<String> arguments, Duration interval) {
    return new Program(as, programs, List.of(), name, arguments, interval, Program.LATEST);
  }

  /** What a program has printed for good. */
  String printed(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".out"));
  }

  /** What a program has told of its end for good. */
  String errors(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".err"));
  }

  @Override
  public void close() throws IOException {
    cache.close();
    hostClasses.close();
  }
}
