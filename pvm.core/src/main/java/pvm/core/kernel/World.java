package pvm.core.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.function.UnaryOperator;
import pvm.core.abi.Abi;
import pvm.core.abi.Natives;
import pvm.core.abi.Safepoint;
import pvm.core.heap.Heap;
import pvm.core.heap.HostConstants;
import pvm.core.heap.IdentityHash;
import pvm.core.library.ClassSource;
import pvm.core.library.Library;
import pvm.core.loader.ClassTranslation;
import pvm.core.loader.EntryPoint;
import pvm.core.loader.GuestLoader;
import pvm.core.loader.ProcessFiles;
import pvm.core.process.Guest;
import pvm.core.process.GuestThreads;
import pvm.core.process.PollSwitch;

/** The closed world of one process: its classes, its heap, its names. */
final class World {
  private final ClassTranslation translation;
  private final GuestLoader loader;
  private final Heap heap;
  private final KernelHeap guestHeap;
  private final GuestTraces traces;
  private final KernelNames names;
  private final HostConstants constants;
  private final PollSwitch polls;

  World(
      String name,
      Machine.Ground ground,
      ProcessFiles files,
      UnaryOperator<PollSwitch> pollFilter) {
    Library library = new Library();
    ClassSource source = new ClassSource(library);
    ClassTranslation translation =
        new ClassTranslation(library, source, files, ground.cache(), ground.version());
    loader = new GuestLoader("guest " + name, library, translation);
    heap = new Heap(IdentityHash.find());
    guestHeap = new KernelHeap(heap);
    traces = new GuestTraces(loader, translation::original);
    names =
        new KernelNames(loader, heap.strings(), new GuestFiles(loader, translation, files), traces);
    loader.serve(traces::of, translation::programClass, heap.strings()::intern, heap.hashes());
    constants = new HostConstants(Map.of());
    this.translation = translation;
    polls = pollFilter.apply(pollSwitch());
  }

  Guest guest(GuestThreads threads, Natives natives) {
    return new Guest(loader, threads, guestHeap, names, polls, natives);
  }

  /** Raises the request of the loader's own copy of {@link Safepoint}. */
  private PollSwitch pollSwitch() {
    try {
      var request =
          MethodHandles.publicLookup()
              .findStatic(
                  loader.safepoint(), "request", MethodType.methodType(void.class, boolean.class));
      return new PollSwitch() {
        private volatile boolean isOn;

        @Override
        public void request(boolean isRaised) {
          isOn = isRaised;
          try {
            request.invokeExact(isRaised);
          } catch (Throwable e) {
            throw Abi.sneaky(e);
          }
        }

        @Override
        public boolean isTaken() {
          return isOn; // a thread may come when what it saw is over
        }
      };
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  GuestLoader loader() {
    return loader;
  }

  /** What a new process will fail at in any case, in one line; null if nothing is found. */
  String trouble(EntryPoint entry) {
    return translation.trouble(entry.className(), EntryPoint.METHOD, "([Ljava/lang/String;)V");
  }

  Heap heap() {
    return heap;
  }

  KernelHeap guestHeap() {
    return guestHeap;
  }

  GuestTraces traces() {
    return traces;
  }

  HostConstants constants() {
    return constants;
  }

  /** Services of the time before the process has threads. */
  BootServices bootServices() {
    return new BootServices(names);
  }
}
