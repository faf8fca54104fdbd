package pvm.core.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.List;
import pvm.core.loader.EntryPoint;
import pvm.core.loader.GuestLoader;
import pvm.core.process.GuestThreads;

/** Runs the guest library's Thread objects, and the main class. */
final class KernelThreads implements GuestThreads {
  private final GuestLoader loader;
  private final EntryPoint entry;
  private final List<String> arguments;
  private Handles handles;
  private volatile Object main;

  /** The methods and fields of the guest's Thread class that the VM uses. */
  private record Handles(
      MethodHandle run,
      MethodHandle hasHandler,
      MethodHandle uncaught,
      VarHandle isDaemon,
      VarHandle name) {}

  KernelThreads(GuestLoader loader, EntryPoint entry, List<String> arguments) {
    this.loader = loader;
    this.entry = entry;
    this.arguments = arguments;
  }

  private Class<?> threadClass() throws ClassNotFoundException {
    return loader.find("java/lang/Thread");
  }

  private synchronized Handles handles() {
    if (handles == null) {
      try {
        Class<?> type = threadClass();
        var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        MethodType noArguments = MethodType.methodType(void.class);
        MethodType oneThrowable = MethodType.methodType(void.class, Throwable.class);
        handles =
            new Handles(
                erased(lookup.findVirtual(type, "$run", noArguments)),
                erased(
                    lookup.findVirtual(type, "$hasHandler", MethodType.methodType(boolean.class))),
                erased(lookup.findVirtual(type, "$failed", oneThrowable)),
                lookup.findVarHandle(type, "daemon", boolean.class),
                lookup.findVarHandle(type, "name", String.class));
      } catch (ReflectiveOperationException e) {
        throw new AssertionError("the guest's Thread class is not as the VM needs it", e);
      }
    }
    return handles;
  }

  /** With the receiver as Object. */
  private static MethodHandle erased(MethodHandle handle) {
    return handle.asType(handle.type().changeParameterType(0, Object.class));
  }

  /** Makes the Thread object of the main thread; on a boot carrier. */
  Object createMain() throws Exception {
    Class<?> type = threadClass();
    var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    MethodHandle factory = lookup.findStatic(type, "$main", MethodType.methodType(type));
    try {
      main = factory.invoke();
    } catch (Exception | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    return main;
  }

  /** Says which Thread object is that of the main thread, after a restore. */
  void main(Object thread) {
    main = thread;
  }

  @Override
  public void run(Object thread) throws Throwable {
    if (thread == main) {
      Class<?> start = Class.forName(entry.className().replace('/', '.'), true, loader);
      MethodHandle run =
          MethodHandles.publicLookup()
              .findStatic(
                  start, EntryPoint.METHOD, MethodType.methodType(void.class, String[].class));
      run.invokeExact(arguments.toArray(new String[0]));
    } else {
      handles().run().invokeExact(thread);
    }
  }

  @Override
  public boolean isDaemon(Object thread) {
    return (boolean) handles().isDaemon().get(thread);
  }

  @Override
  public String name(Object thread) {
    return (String) handles().name().get(thread);
  }

  @Override
  public boolean hasHandler(Object thread) {
    try {
      return (boolean) handles().hasHandler().invokeExact(thread);
    } catch (Throwable e) {
      throw new AssertionError("the fields of a thread can't be read", e);
    }
  }

  @Override
  public boolean uncaught(Object thread, Throwable thrown) throws Throwable {
    handles().uncaught().invokeExact(thread, thrown);
    return true;
  }
}
