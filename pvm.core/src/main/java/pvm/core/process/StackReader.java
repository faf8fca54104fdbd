package pvm.core.process;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.stream.Stream;
import pvm.core.abi.Frame;
import pvm.core.image.CodeMap;
import pvm.core.image.GuestClasses;

/**
 * Captures the stack of the running carrier in place: its activations stay, and run on after the
 * stop as if nothing had been. That costs compiled code nothing, while an unwind leaves it: what
 * goes on then has to be compiled once more.
 *
 * <p>What it gives is what an unwind would. Each activation of guest code stands at a site of a
 * {@link CodeMap}; one that does not can't be read, as a piece of a method that was too large.
 */
public final class StackReader {
  /** Deeper stacks are unwound, once: reading a frame takes some 10 µs, and each time. */
  private static final int DEPTH_MAX = 200;

  private Frame innermost;
  private Frame outermost;
  private int depth;

  private StackReader() {}

  /** The activations of guest code on the stack of a carrier. */
  public record Chain(Frame innermost, Frame outermost) {}

  /**
   * Reads the stack of the running carrier from its poll down to the VM's frames below.
   *
   * @return null if it has to be unwound, or there is host code between its frames
   */
  public static Chain read() {
    if (LiveFrames.WALKER == null) {
      return null;
    }
    StackReader reader = new StackReader();
    boolean isRead = LiveFrames.WALKER.walk(reader::read);
    return isRead && reader.innermost != null
        ? new Chain(reader.innermost, reader.outermost)
        : null;
  }

  private boolean read(Stream<StackFrame> frames) {
    boolean isGuestSeen = false;
    for (Iterator<StackFrame> i = frames.iterator(); i.hasNext(); ) {
      StackFrame frame = i.next();
      Class<?> owner = frame.getDeclaringClass();
      if (owner.getClassLoader() instanceof GuestClasses classes) {
        CodeMap code = classes.code(owner);
        boolean isPoll = !isGuestSeen && code == null;
        if (!isPoll && !add(owner, code, frame)) {
          return false;
        }
        isGuestSeen |= !isPoll;
      } else if (isGuestSeen) {
        return owner.getName().startsWith("pvm.core.");
      }
    }
    return isGuestSeen;
  }

  private boolean add(Class<?> owner, CodeMap code, StackFrame frame) {
    String method = frame.getMethodName();
    if (method.startsWith("$resume")) {
      return true; // calls the copy of the method that goes on
    }
    int site =
        code == null
            ? CodeMap.UNKNOWN
            : code.find(method, frame.getDescriptor(), frame.getByteCodeIndex());
    if (site == CodeMap.UNKNOWN || depth == DEPTH_MAX) {
      return false;
    }
    if (site != CodeMap.PASSED) {
      add(frame(owner, code.site(site), LiveFrames.locals(frame)));
    }
    return true;
  }

  private void add(Frame frame) {
    depth++;
    if (innermost == null) {
      innermost = frame;
    } else {
      outermost.caller = frame;
    }
    outermost = frame;
  }

  private static Frame frame(Class<?> owner, CodeMap.Site site, Object[] locals) {
    int refCount = site.refs().length;
    int primCount = site.prims().length;
    Object[] refs = refCount == 0 ? null : new Object[refCount];
    long[] prims = primCount == 0 ? null : new long[primCount];
    for (int i = 0; i < refCount; i++) {
      refs[i] = locals[site.refs()[i]];
    }
    for (int i = 0; i < primCount; i++) {
      prims[i] = bits(locals[site.prims()[i]], site.kinds()[i]);
    }
    return new Frame(owner, site.number(), refs, prims);
  }

  /** As the capture of an unwind leaves them: those of an int are sign-extended. */
  private static long bits(Object slot, char kind) {
    long bits = LiveFrames.bits(slot);
    return kind == 'I' || kind == 'F' ? (int) bits : bits;
  }
}
