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
    CodeChoice codes = new CodeChoice(program, source);
    if (program.from() == Program.FRESH) {
      CodeChoice.Code code = codes.ofProgram();
      World world = world(files(source, entry, entryClass, code), entry, true);
      ground.store().delete(program.name());
      ImageStore store = ground.store().open(program.name());
      return build(world, entry, identity(mainClass, code), store, null);
    }
    ImageStore store = ground.store().open(program.name());
    Image saved;
    CodeChoice.Code code;
    World world;
    try {
      long start = System.nanoTime();
      saved =
          new ImageChoice(program, mainClass.replace('/', '.'), store).choose(ground.logFolder());
      code = saved == null ? codes.ofProgram() : codes.choose(saved);
      loadNanos = System.nanoTime() - start;
      world = world(files(source, entry, entryClass, code), entry, saved == null);
    } catch (Exception | Error e) {
      store.close();
      throw e;
    }
    return build(world, entry, identity(mainClass, code), store, saved);
  }

  private ProcessImage.Identity identity(String mainClass, CodeChoice.Code code) {
    return new ProcessImage.Identity(
        program.name(), mainClass.replace('/', '.'), program.arguments(), code.digest());
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

  /** The files of the process; the frame below main is that of the image, if there is one. */
  private ProcessFiles files(
      ProgramFiles source, EntryPoint entry, byte[] entryClass, CodeChoice.Code code) {
    Map<String, byte[]> classes = new HashMap<>(code.classes());
    classes.putIfAbsent(entry.className(), entryClass);
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
    byte[] inputBehind =
        saved == null || saved.process().exitCode().isPresent()
            ? new byte[0]
            : InputJournal.behind(ground.logFolder(), program.name(), saved.process().inBytes());
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
        objects = restore(world, threads, guest, new Restorer(saved, checkpointer), inputBehind);
      }
      long restoreNanos = loadNanos + System.nanoTime() - start;
      ConsoleLogs logs = openLogs(store, saved);
      InputJournal input = openInput(saved, inputBehind);
      console.keepInput(input::add);
      var parts = new ProcessImage.Parts(checkpointer, natives, grants, input, threads::name);
      long number = saved == null ? 0 : saved.number();
      ProcessImage image = new ProcessImage(identity, store, parts, logs, committed(saved), number);
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
  private ConsoleLogs openLogs(ImageStore store, Image saved) {
    if (program.from() > 0) {
      store.rewind(program.from());
    }
    return ConsoleLogs.open(ground.logFolder(), program.name(), committed(saved));
  }

  private InputJournal openInput(Image saved, byte[] inputBehind) {
    long received = saved == null ? 0 : saved.process().inBytes();
    return InputJournal.open(ground.logFolder(), program.name(), received, inputBehind);
  }

  private static ConsoleOutput committed(Image saved) {
    return saved == null ? ConsoleOutput.NONE : ConsoleOutput.read(saved.console());
  }

  private static void begin(World world, KernelThreads threads, GuestProcess guest)
      throws Exception {
    Object main = BootCarrier.call(world.guestHeap(), world.bootServices(), threads::createMain);
    guest.start(main);
  }

  private static int restore(
      World world, KernelThreads threads, GuestProcess guest, Restorer restorer, byte[] inputBehind)
      throws Exception {
    world.guestHeap().savedStatics(restorer);
    Restored restored =
        BootCarrier.call(world.guestHeap(), world.bootServices(), restorer::restore);
    restored.threads().stream()
        .filter(thread -> thread.id() == 1)
        .forEach(thread -> threads.main(thread.thread()));
    guest.restore(ProcessImage.runtime(restored.process(), inputBehind, restored.threads()));
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
