package pvm.core.kernel;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import pvm.api.Program;
import pvm.api.PvmException;
import pvm.core.checkpoint.Checkpointer;
import pvm.core.checkpoint.Image;
import pvm.core.checkpoint.Restored;
import pvm.core.checkpoint.Restorer;
import pvm.core.image.ImageException;
import pvm.core.image.ProcessState;
import pvm.core.loader.EntryPoint;
import pvm.core.loader.ProgramFiles;
import pvm.core.loader.ProgramSource;
import pvm.core.process.Console;
import pvm.core.process.GuestProcess;
import pvm.core.process.PollSwitch;
import pvm.core.process.ProcessClock;
import pvm.core.translate.TranslationException;
import pvm.store.CheckpointInfo;
import pvm.store.ImageStore;
import pvm.store.Snapshot;
import pvm.store.StoreException;

/**
 * The start of one process: finds the program, chooses the checkpoint, builds the process around a
 * new world of classes, fills it from the checkpoint or gives it its main thread.
 *
 * <p>Nothing that is stored is changed before the new process runs.
 */
final class Launch {
  private final Machine.Ground ground;
  private final Machine.Streams streams;
  private final UnaryOperator<PollSwitch> pollFilter;
  private final Program program;
  private long loadNanos;

  Launch(
      Machine.Ground ground,
      Machine.Streams streams,
      UnaryOperator<PollSwitch> pollFilter,
      Program program) {
    this.ground = ground;
    this.streams = streams;
    this.pollFilter = pollFilter;
    this.program = program;
  }

  RunningProcess start() {
    try {
      return startOrThrow();
    } catch (StoreException | ImageException | TranslationException e) {
      throw new PvmException(e.getMessage(), e);
    } catch (PvmException e) {
      throw e;
    } catch (Exception e) {
      throw new PvmException("process " + program.name() + " can't be started: " + e, e);
    }
  }

  private RunningProcess startOrThrow() throws Exception {
    ProgramSource source = ProgramSource.open(program);
    String mainClass = source.mainClass();
    EntryPoint entry = new EntryPoint(mainClass);
    byte[] entryClass = entry.classFile(source);
    var identity =
        new ProcessImage.Identity(
            program.name(), mainClass.replace('/', '.'), program.arguments(), source.digest());
    ImageStore store = openStore();
    try {
      Image saved = choose(store, identity);
      ProgramFiles files = files(source, entry, entryClass, saved);
      World world = new World(program.name(), ground, files, pollFilter);
      return build(world, entry, identity, store, saved);
    } catch (Exception | Error e) {
      store.close();
      throw e;
    }
  }

  private ImageStore openStore() {
    if (program.from() == Program.FRESH) {
      ground.store().delete(program.name());
    }
    return ground.store().open(program.name());
  }

  /** The image to go on from; null to begin anew. */
  private Image choose(ImageStore store, ProcessImage.Identity identity) {
    List<CheckpointInfo> all = store.checkpoints();
    if (program.from() > 0) {
      return load(store, atNumber(all), all, identity);
    }
    if (all.isEmpty()) {
      return null;
    }
    Image newest = load(store, all.getLast(), all, identity);
    if (newest.process().exitCode().isPresent()) {
      return null;
    }
    return newest;
  }

  private CheckpointInfo atNumber(List<CheckpointInfo> all) {
    return all.stream()
        .filter(info -> info.number() == program.from())
        .findFirst()
        .orElseThrow(
            () ->
                new PvmException(
                    "image "
                        + program.name()
                        + " has no checkpoint "
                        + program.from()
                        + (all.isEmpty()
                            ? "; there is none at all"
                            : "; there are "
                                + all.getFirst().number()
                                + " to "
                                + all.getLast().number())));
  }

  private Image load(
      ImageStore store,
      CheckpointInfo info,
      List<CheckpointInfo> all,
      ProcessImage.Identity identity) {
    OptionalLong before =
        all.stream().mapToLong(CheckpointInfo::number).filter(n -> n < info.number()).max();
    try (Snapshot snapshot = store.read(info.number())) {
      long start = System.nanoTime();
      Image image = Image.load(new Image.Origin(program.name(), info.number(), before), snapshot);
      loadNanos = System.nanoTime() - start;
      ProcessState process = image.process();
      if (process.exitCode().isEmpty() && !process.mainClass().equals(identity.mainClass())) {
        throw new PvmException(
            "image "
                + program.name()
                + " is of another program (main class "
                + process.mainClass()
                + ", not "
                + identity.mainClass()
                + "); start anew with --fresh, or choose another image with --name");
      }
      if (process.exitCode().isEmpty() && !process.codeDigest().equals(identity.codeDigest())) {
        System.err.println(
            "pvm: "
                + program.source()
                + " has changed since image "
                + program.name()
                + " was made; going on with the old code (--fresh starts anew with the new)");
      }
      return image;
    }
  }

  private static ProgramFiles files(
      ProgramFiles source, EntryPoint entry, byte[] entryClass, Image saved) {
    Map<String, byte[]> code = saved == null ? Map.of() : saved.code();
    String entryPath = entry.className() + ".class";
    return path -> {
      if (path.equals(entryPath)) {
        return entryClass;
      }
      byte[] kept = path.endsWith(".class") ? code.get(path.substring(0, path.length() - 6)) : null;
      return kept != null ? kept : source.read(path);
    };
  }

  private RunningProcess build(
      World world, EntryPoint entry, ProcessImage.Identity identity, ImageStore store, Image saved)
      throws Exception {
    Checkpointer checkpointer =
        new Checkpointer(
            world.heap(),
            world.loader(),
            world.constants(),
            store,
            Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("pvm garbage of " + program.name()).factory()));
    ProcessClock clock =
        saved == null
            ? new ProcessClock()
            : new ProcessClock(
                new ProcessClock.Moment(
                    saved.process().clockNanos(), saved.process().wallMillis()));
    Console console =
        new Console(new Console.Streams(streams.in(), streams.out(), streams.err()), true);
    KernelThreads threads = new KernelThreads(world.loader(), entry, program.arguments());
    GuestProcess guest = new GuestProcess(program.name(), world.guest(threads), clock, console);
    if (program.from() > 0) {
      store.rewind(program.from());
    }
    ConsoleOutput committed =
        saved == null ? ConsoleOutput.NONE : ConsoleOutput.read(saved.console());
    ConsoleLogs logs = ConsoleLogs.open(ground.logFolder(), program.name(), committed);
    long number = saved == null ? 0 : saved.number();
    ProcessImage image =
        new ProcessImage(identity, store, checkpointer, logs, committed, threads::name, number);
    if (saved == null) {
      begin(world, threads, guest);
    } else {
      long start = System.nanoTime();
      int objects = restore(world, threads, guest, new Restorer(saved, checkpointer));
      image.restored(objects, loadNanos + System.nanoTime() - start);
    }
    RunningProcess process =
        new RunningProcess(
            program.name(), guest, image, world.traces(), program.interval().toNanos());
    process.begin();
    return process;
  }

  private static void begin(World world, KernelThreads threads, GuestProcess guest)
      throws Exception {
    Object main = BootCarrier.call(world.guestHeap(), world.bootServices(), threads::createMain);
    guest.start(main);
  }

  private static int restore(
      World world, KernelThreads threads, GuestProcess guest, Restorer restorer) throws Exception {
    world.guestHeap().savedStatics(restorer);
    Restored restored =
        BootCarrier.call(world.guestHeap(), world.bootServices(), restorer::restore);
    restored.threads().stream()
        .filter(thread -> thread.id() == 1)
        .forEach(thread -> threads.main(thread.thread()));
    guest.restore(ProcessImage.runtime(restored.process(), restored.threads()));
    return restored.objects();
  }
}
