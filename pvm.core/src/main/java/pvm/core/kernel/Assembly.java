package pvm.core.kernel;

import java.util.Map;
import pvm.api.Program;
import pvm.core.checkpoint.Checkpointer;
import pvm.core.checkpoint.Image;
import pvm.core.checkpoint.Restored;
import pvm.core.checkpoint.Restorer;
import pvm.core.image.ThreadState;
import pvm.core.loader.EntryPoint;
import pvm.core.natives.Grants;
import pvm.core.natives.ProcessNatives;
import pvm.core.process.Console;
import pvm.core.process.GuestProcess;
import pvm.core.process.ProcessClock;
import pvm.store.ImageStore;

/**
 * One process being put together around its world of classes: its parts are wired, it is filled
 * from its image or gets its main thread, and its logs are opened. Serves one start.
 */
final class Assembly {
  private static final String NATIVE_CALLS = "pvm.core.library.guest.natives.";

  private final Machine.Ground ground;
  private final Machine.Streams streams;
  private final Program program;
  private final World world;
  private final ImageStore store;

  private final Start start;

  /** The image to go on from; null for a new process. */
  private final Image saved;

  private final Checkpointer checkpointer;

  /**
   * What the process begins with.
   *
   * @param image to go on from; null for a new process
   * @param devices what providers of natives remember of it
   */
  record Start(Image image, Map<String, String> devices) {
    /** Nothing. */
    static final Start NEW = new Start(null, Map.of());

    /**
     * @param ended the image of the process of this name that has ended; null if there is none
     */
    static Start of(Image image, Image ended) {
      return new Start(image, ProcessImage.deviceState(image == null ? ended : image));
    }
  }

  Assembly(
      Machine.Ground ground,
      Machine.Streams streams,
      Program program,
      World world,
      ImageStore store,
      Start start) {
    this.ground = ground;
    this.streams = streams;
    this.program = program;
    this.world = world;
    this.store = store;
    this.start = start;
    this.saved = start.image();
    this.checkpointer =
        new Checkpointer(
            world.heap(),
            world.loader(),
            world.constants(),
            store,
            Thread.ofPlatform().daemon().name("pvm garbage of " + program.name())::start);
  }

  /**
   * The process, ready to run.
   *
   * @param loadNanos how long it took to load the image, in nanoseconds
   * @throws Exception if it can't be; everything is closed then, the store too
   */
  RunningProcess run(EntryPoint entry, ProcessImage.Identity identity, long loadNanos)
      throws Exception {
    Console console =
        new Console(new Console.Streams(streams.in(), streams.out(), streams.err()), true);
    KernelThreads threads = new KernelThreads(world.loader(), entry, program.arguments());
    Grants grants = new GrantSource(program).choose(saved == null ? null : saved.process());
    NativesHost host = new NativesHost(program.name(), world.loader());
    ProcessNatives natives =
        new ProcessNatives(ground.extensions().natives(), host, grants, start.devices());
    GuestProcess guest =
        new GuestProcess(program.name(), world.guest(threads, natives), clock(), console);
    host.serve(guest);
    try {
      natives.open();
      byte[] inputBehind = inputBehind();
      long start = System.nanoTime();
      int objects = fill(threads, guest, inputBehind);
      long restoreNanos = loadNanos + System.nanoTime() - start;
      ConsoleLogs logs = openLogs();
      InputJournal input = openInput(inputBehind);
      console.keepInput(input::add);
      var parts =
          new ProcessImage.Parts(checkpointer, natives, grants, input, budget(), threads::name);
      long number = saved == null ? 0 : saved.number();
      ProcessImage image = new ProcessImage(identity, store, parts, logs, committed(), number);
      if (saved != null) {
        image.restored(objects, restoreNanos);
      }
      return new RunningProcess(
          program.name(),
          new RunningProcess.Parts(guest, image, natives, world.traces(), ground.budget()),
          program.interval().toNanos());
    } catch (Exception | Error e) {
      guest.close();
      natives.close();
      store.close();
      throw e;
    }
  }

  private WriteBudget.Share budget() {
    String note = saved == null ? null : saved.process().notes().get(ProcessImage.WRITTEN);
    return ground.budget().open(program.name(), note);
  }

  private ProcessClock clock() {
    if (saved == null) {
      return new ProcessClock();
    }
    return new ProcessClock(
        new ProcessClock.Moment(saved.process().clockNanos(), saved.process().wallMillis()));
  }

  // ---- what the process starts with

  /** Gives the process its threads; the number of objects that came from the image. */
  private int fill(KernelThreads threads, GuestProcess guest, byte[] inputBehind) throws Exception {
    if (saved == null) {
      guest.start(BootCarrier.call(world.guestHeap(), world.bootServices(), threads::createMain));
      return 0;
    }
    if (hasEnded()) {
      guest.exit(saved.process().exitCode().getAsInt());
      return 0;
    }
    return restore(threads, guest, inputBehind);
  }

  private int restore(KernelThreads threads, GuestProcess guest, byte[] inputBehind)
      throws Exception {
    Restorer restorer = new Restorer(saved, checkpointer);
    world.guestHeap().savedStatics(restorer);
    Restored restored =
        BootCarrier.call(world.guestHeap(), world.bootServices(), restorer::restore);
    restored.threads().stream()
        .filter(thread -> thread.id() == 1)
        .forEach(thread -> threads.main(thread.thread()));
    guest.restore(ProcessImage.runtime(restored.process(), inputBehind, restored.threads()));
    restored.queues().forEach(guest::wakeWaiting);
    restored.threads().stream()
        .filter(Assembly::isInNative)
        .forEach(thread -> guest.threads().unpark(thread.thread()));
    return restored.objects();
  }

  /** Whether a thread waits for a native call, which a restart has cut off. */
  private static boolean isInNative(ThreadState thread) {
    return thread.innermost() != null
        && thread.innermost().owner.getName().startsWith(NATIVE_CALLS);
  }

  private boolean hasEnded() {
    return saved.process().exitCode().isPresent();
  }

  // ---- console

  /** Input that was kept and that the image has not seen. */
  private byte[] inputBehind() throws Exception {
    if (saved == null || hasEnded()) {
      return new byte[0];
    }
    return InputJournal.behind(ground.logFolder(), program.name(), saved.process().inBytes());
  }

  /** Changes what is stored, where an older checkpoint was asked for. */
  private ConsoleLogs openLogs() {
    if (program.from() > 0) {
      store.rewind(program.from());
    }
    return ConsoleLogs.open(ground.logFolder(), program.name(), committed());
  }

  private InputJournal openInput(byte[] inputBehind) {
    long received = saved == null ? 0 : saved.process().inBytes();
    return InputJournal.open(ground.logFolder(), program.name(), received, inputBehind);
  }

  private ConsoleOutput committed() {
    return saved == null ? ConsoleOutput.NONE : ConsoleOutput.read(saved.console());
  }
}
