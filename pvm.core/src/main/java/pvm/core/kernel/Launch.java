package pvm.core.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import pvm.api.Program;
import pvm.api.PvmException;
import pvm.core.checkpoint.Checkpointer;
import pvm.core.checkpoint.Image;
import pvm.core.checkpoint.Restored;
import pvm.core.checkpoint.Restorer;
import pvm.core.image.ImageException;
import pvm.core.image.ThreadState;
import pvm.core.loader.EntryPoint;
import pvm.core.loader.LibraryFiles;
import pvm.core.loader.ProcessFiles;
import pvm.core.loader.ProgramFiles;
import pvm.core.loader.ProgramSource;
import pvm.core.natives.Grants;
import pvm.core.natives.ProcessNatives;
import pvm.core.process.Console;
import pvm.core.process.GuestProcess;
import pvm.core.process.PollSwitch;
import pvm.core.process.ProcessClock;
import pvm.core.translate.TranslationException;
import pvm.store.ImageStore;
import pvm.store.StoreException;

/**
 * The start of one process: finds the program, chooses the checkpoint, builds the process around a
 * new world of classes, fills it from the checkpoint or gives it its main thread.
 *
 * <p>Nothing that is stored is changed before the new process runs.
 */
final class Launch {
  private static final String NATIVE_CALLS = "pvm.core.library.guest.natives.";

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
    ProgramSource source = ProgramSource.open(program, ground.extensions().libraries());
    String mainClass = source.mainClass();
    EntryPoint entry = new EntryPoint(mainClass);
    byte[] entryClass = entry.classFile(source);
    var identity =
        new ProcessImage.Identity(
            program.name(), mainClass.replace('/', '.'), program.arguments(), source.digest());
    if (program.from() == Program.FRESH) {
      World world = world(files(source, entry, entryClass, null), entry, true);
      ground.store().delete(program.name());
      ImageStore store = ground.store().open(program.name());
      return build(world, entry, identity, store, null);
    }
    ImageStore store = ground.store().open(program.name());
    Image saved;
    World world;
    try {
      long start = System.nanoTime();
      saved = new ImageChoice(program, identity, store).choose(ground.logFolder());
      loadNanos = System.nanoTime() - start;
      world = world(files(source, entry, entryClass, saved), entry, saved == null);
    } catch (Exception | Error e) {
      store.close();
      throw e;
    }
    return build(world, entry, identity, store, saved);
  }

  /** The classes of the process; a new one is refused if it would fail in any case. */
  private World world(ProcessFiles files, EntryPoint entry, boolean isNew) {
    World world = new World(program.name(), ground, files, pollFilter);
    String trouble = isNew ? world.trouble(entry) : null;
    if (trouble != null) {
      throw new PvmException(trouble);
    }
    return world;
  }

  private ProcessFiles files(
      ProgramFiles source, EntryPoint entry, byte[] entryClass, Image saved) {
    Map<String, byte[]> classes = new HashMap<>(saved == null ? Map.of() : saved.code());
    classes.put(entry.className(), entryClass);
    return new ProcessFiles(new LibraryFiles(source, ground.extensions().libraries()), classes);
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
            Thread.ofPlatform().daemon().name("pvm garbage of " + program.name())::start);
    ProcessClock clock =
        saved == null
            ? new ProcessClock()
            : new ProcessClock(
                new ProcessClock.Moment(
                    saved.process().clockNanos(), saved.process().wallMillis()));
    Console console =
        new Console(new Console.Streams(streams.in(), streams.out(), streams.err()), true);
    KernelThreads threads = new KernelThreads(world.loader(), entry, program.arguments());
    Grants grants = new GrantSource(program).choose(saved == null ? null : saved.process());
    NativesHost host = new NativesHost(program.name(), world.loader());
    ProcessNatives natives =
        new ProcessNatives(
            ground.extensions().natives(), host, grants, ProcessImage.deviceState(saved));
    GuestProcess guest =
        new GuestProcess(program.name(), world.guest(threads, natives), clock, console);
    host.serve(guest);
    try {
      natives.open();
      long start = System.nanoTime();
      int objects = 0;
      if (saved == null) {
        begin(world, threads, guest);
      } else if (saved.process().exitCode().isPresent()) {
        guest.exit(saved.process().exitCode().getAsInt());
      } else {
        objects = restore(world, threads, guest, new Restorer(saved, checkpointer));
      }
      long restoreNanos = loadNanos + System.nanoTime() - start;
      var parts = new ProcessImage.Parts(checkpointer, natives, grants, threads::name);
      ProcessImage image = open(identity, store, saved, parts);
      if (saved != null) {
        image.restored(objects, restoreNanos);
      }
      return new RunningProcess(
          program.name(),
          new RunningProcess.Parts(guest, image, natives, world.traces()),
          program.interval().toNanos());
    } catch (Exception | Error e) {
      guest.close();
      natives.close();
      store.close();
      throw e;
    }
  }

  /** Changes what is stored, where an older checkpoint was asked for. */
  private ProcessImage open(
      ProcessImage.Identity identity, ImageStore store, Image saved, ProcessImage.Parts parts) {
    if (program.from() > 0) {
      store.rewind(program.from());
    }
    ConsoleOutput committed =
        saved == null ? ConsoleOutput.NONE : ConsoleOutput.read(saved.console());
    ConsoleLogs logs = ConsoleLogs.open(ground.logFolder(), program.name(), committed);
    long number = saved == null ? 0 : saved.number();
    return new ProcessImage(identity, store, parts, logs, committed, number);
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
    restored.queues().forEach(guest::wakeWaiting);
    restored.threads().stream()
        .filter(Launch::isInNative)
        .forEach(thread -> guest.unpark(thread.thread()));
    return restored.objects();
  }

  /** Whether a thread waits for a native call, which a restart has cut off. */
  private static boolean isInNative(ThreadState thread) {
    return thread.innermost() != null
        && thread.innermost().owner.getName().startsWith(NATIVE_CALLS);
  }
}
