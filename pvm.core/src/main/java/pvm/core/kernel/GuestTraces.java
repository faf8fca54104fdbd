package pvm.core.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import pvm.core.abi.Frame;
import pvm.core.image.ClassLayout;
import pvm.core.image.GuestClasses;
import pvm.core.library.Library;
import pvm.core.process.GuestCarrier;

/**
 * Stack traces as the guest knows them: what is on the host's stack down to the base loop, and
 * below it the frames that are data, with the names and lines of the original class files.
 * Thread-safe.
 */
final class GuestTraces {
  private final GuestClasses classes;
  private final Function<String, byte[]> originals;
  private final Map<String, Lines> lines = new ConcurrentHashMap<>();

  /**
   * @param originals original class files by original name
   */
  GuestTraces(GuestClasses classes, Function<String, byte[]> originals) {
    this.classes = classes;
    this.originals = originals;
  }

  /** The trace of a throwable; a trace that has no frame of the VM in it is left as it is. */
  StackTraceElement[] of(Throwable thrown) {
    StackTraceElement[] host = thrown.getStackTrace();
    List<StackTraceElement> guest = new ArrayList<>();
    boolean isChanged = false;
    boolean isAtBase = false;
    boolean isBeingMade = true;
    for (StackTraceElement element : host) {
      isAtBase = element.getClassName().startsWith("pvm.core.process.");
      if (isAtBase) {
        break;
      }
      isBeingMade &= isConstructorOf(thrown, element) || Library.guestFrame(element) == null;
      if (isBeingMade) {
        isChanged = true;
        continue;
      }
      StackTraceElement shown = Library.guestFrame(element);
      isChanged |= shown != element;
      if (shown != null) {
        guest.add(shown);
      }
    }
    if (isAtBase && Thread.currentThread() instanceof GuestCarrier carrier) {
      Frame caller = carrier.callers();
      while (isBeingMade && caller != null && isConstructorOf(thrown, element(caller))) {
        caller = caller.caller;
      }
      addFrames(caller, guest);
    }
    if (!isAtBase && !isChanged) {
      return host;
    }
    StackTraceElement[] trace = guest.toArray(new StackTraceElement[0]);
    thrown.setStackTrace(trace);
    return trace;
  }

  /** The JVM leaves out the constructors of the throwable itself; it does not know ours as such. */
  private static boolean isConstructorOf(Throwable thrown, StackTraceElement frame) {
    if (!Library.guestMethod(frame.getMethodName()).equals("<init>")) {
      return false;
    }
    Class<?> type = thrown.getClass();
    while (type != null && !type.getName().equals(frame.getClassName())) {
      type = type.getSuperclass();
    }
    return type != null;
  }

  /** The frames of a captured stack, innermost first. */
  List<StackTraceElement> ofFrames(Frame innermost) {
    List<StackTraceElement> trace = new ArrayList<>();
    addFrames(innermost, trace);
    return trace;
  }

  private void addFrames(Frame innermost, List<StackTraceElement> trace) {
    for (Frame frame = innermost; frame != null; frame = frame.caller) {
      StackTraceElement shown = Library.guestFrame(element(frame));
      if (shown != null) {
        trace.add(shown);
      }
    }
  }

  private StackTraceElement element(Frame frame) {
    ClassLayout layout = classes.layout(frame.owner);
    ClassLayout.Site site = layout.sites().get(frame.site);
    ClassLayout.Method method = layout.methods().get(site.method());
    Lines table = lines.computeIfAbsent(layout.name(), name -> Lines.read(originals.apply(name)));
    return new StackTraceElement(
        frame.owner.getName(),
        method.name(),
        table.file,
        table.line(method.name() + method.descriptor(), site.bci()));
  }

  /** Line numbers of one class file by method and bytecode index. */
  private static final class Lines {
    private final Map<String, TreeMap<Integer, Integer>> byMethod = new HashMap<>();
    private String file;

    static Lines read(byte[] classFile) {
      Lines result = new Lines();
      if (classFile != null) {
        new PlacedReader(classFile)
            .accept(
                new ClassVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitSource(String source, String debug) {
                    result.file = source;
                  }

                  @Override
                  public MethodVisitor visitMethod(
                      int access, String name, String desc, String signature, String[] thrown) {
                    return result.reader(name + desc);
                  }
                },
                ClassReader.SKIP_FRAMES);
      }
      return result;
    }

    private MethodVisitor reader(String method) {
      TreeMap<Integer, Integer> table = new TreeMap<>();
      byMethod.put(method, table);
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLineNumber(int line, Label start) {
          table.put(((PlacedReader.Place) start).bci, line);
        }
      };
    }

    int line(String method, int bci) {
      TreeMap<Integer, Integer> table = byMethod.get(method);
      var entry = table == null ? null : table.floorEntry(Math.max(bci, 0));
      return entry == null ? -1 : entry.getValue();
    }
  }

  /** Reads labels that know their bytecode index. */
  private static final class PlacedReader extends ClassReader {
    private static final class Place extends Label {
      private final int bci;

      private Place(int bci) {
        this.bci = bci;
      }
    }

    private PlacedReader(byte[] classFile) {
      super(classFile);
    }

    @Override
    protected Label readLabel(int bci, Label[] labels) {
      if (labels[bci] == null) {
        labels[bci] = new Place(bci);
      }
      return labels[bci];
    }
  }
}
