package pvm.gpio.chip;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import pvm.gpio.board.BoardException;

/** Calls the C library of the machine. */
final class LinuxKernel implements Kernel {
  private static final int READ_WRITE = 2;
  private static final int CLOSE_ON_EXEC = 0x80000;
  private static final short READABLE = 1;

  private static final Linker LINKER = Linker.nativeLinker();
  private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
  private static final MemoryLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO_OF =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final MethodHandle open =
      handle("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), 2);
  private final MethodHandle ioctl =
      handle("ioctl", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS), 2);
  private final MethodHandle poll =
      handle("poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT), 0);
  private final MethodHandle read =
      handle("read", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG), 0);
  private final MethodHandle close = handle("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), 0);
  private final MethodHandle message =
      LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow("strerror"), FunctionDescriptor.of(ADDRESS, JAVA_INT));

  /**
   * @param fixed how many parameters stand before those of variable number; 0: all
   */
  private static MethodHandle handle(String name, FunctionDescriptor type, int fixed) {
    MemorySegment address = LINKER.defaultLookup().findOrThrow(name);
    return fixed == 0
        ? LINKER.downcallHandle(address, type, ERRNO)
        : LINKER.downcallHandle(address, type, ERRNO, Linker.Option.firstVariadicArg(fixed));
  }

  private static AssertionError impossible(Throwable thrown) {
    return new AssertionError("a call of C throws nothing", thrown);
  }

  private String error(MemorySegment state) {
    try {
      MemorySegment text = (MemorySegment) message.invokeExact((int) ERRNO_OF.get(state, 0L));
      return text.reinterpret(Integer.MAX_VALUE).getString(0);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public int open(String path) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      int descriptor =
          (int) open.invokeExact(state, arena.allocateFrom(path), READ_WRITE | CLOSE_ON_EXEC);
      if (descriptor < 0) {
        throw new BoardException("GPIO chip " + path + " can't be opened: " + error(state));
      }
      return descriptor;
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public void ioctl(String what, int descriptor, int request, MemorySegment argument) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      long number = Integer.toUnsignedLong(request);
      if ((int) ioctl.invokeExact(state, descriptor, number, argument) < 0) {
        throw new BoardException(what + ": " + error(state));
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public boolean awaitReadable(int descriptor, int millis) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment polled = arena.allocate(8, 4); // int fd, short events, short revents
      polled.set(JAVA_INT, 0, descriptor);
      polled.set(JAVA_SHORT, 4, READABLE);
      int ready = (int) poll.invokeExact(arena.allocate(STATE), polled, 1L, millis);
      return ready > 0 && (polled.get(JAVA_SHORT, 6) & READABLE) != 0;
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public long read(int descriptor, MemorySegment into) {
    try (Arena arena = Arena.ofConfined()) {
      return (long) read.invokeExact(arena.allocate(STATE), descriptor, into, into.byteSize());
    } catch (Throwable e) {
      throw impossible(e);
    }
  }

  @Override
  public void close(int descriptor) {
    try (Arena arena = Arena.ofConfined()) {
      int ignored = (int) close.invokeExact(arena.allocate(STATE), descriptor);
    } catch (Throwable e) {
      throw impossible(e);
    }
  }
}
