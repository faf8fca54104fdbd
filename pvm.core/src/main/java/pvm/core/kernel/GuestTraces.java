package pvm.core.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import pvm.core.abi.Frame;
import pvm.core.abi.HostThrowables;
import pvm.core.image.ClassLayout;
import pvm.core.image.GuestClasses;
import pvm.core.library.Library;
import pvm.core.translate.OriginLabel;

/**
 * Stack traces as the guest knows them: what is on the host's stack down to the base loop, and
 * below it the frames that are data, with the names and lines of the original class files.
 * Thread-safe.
 */
final class GuestTraces {
  /** As many frames as the JVM keeps of a trace; its flags make it record more for us. */
  private static final int DEPTH_MAX = 1024;

  private static final StackTraceElement[] NO_TRACE = {};

  private final GuestClasses classes;
  private final Function<String, byte[]> originals;
  private final Map<String, Lines> lines = new ConcurrentHashMap<>();

  /** What the guest sees of each site of a class; an empty one if it must not see it. */
  private final Map<Class<?>, List<Optional<StackTraceElement>>> sites = new ConcurrentHashMap<>();

  /**
   * @param originals original class files by original name
   */
  GuestTraces(GuestClasses classes, Function<String, byte[]> originals) {
    this.classes = classes;
    this.originals = originals;
  }

  /** The trace of a throwable; a copy. */
  StackTraceElement[] of(Throwable thrown) {
    if (!HostThrowables.hasTrace(thrown)) {
      return NO_TRACE;
    }
    if (HostThrowables.guestTrace(thrown) == null) {
      close(thrown, null);
    }
    return HostThrowables.guestTrace(thrown).clone();
  }

  /** Makes the trace of a throwable of what the JVM has recorded and of captured callers. */
  void close(Throwable thrown, Frame callers) {
    synchronized (thrown) { // so that nobody sees the host's trace
      if (HostThrowables.guestTrace(thrown) == null) {
        List<StackTraceElement> known = HostThrowables.callers(thrown);
        List<StackTraceElement> trace = new ArrayList<>();
        Frame caller = addRecorded(thrown, trace, callers);
        addFrames(caller, trace);
        trace.addAll(known);
        HostThrowables.guestTrace(
            thrown, trace.subList(0, Math.min(trace.size(), DEPTH_MAX)).toArray(NO_TRACE));
      }
    }
  }

  /** Adds what the JVM has recorded; the first of the callers that the trace shows. */
  private Frame addRecorded(Throwable thrown, List<StackTraceElement> trace, Frame callers) {
    StackTraceElement[] host = HostThrowables.hostTrace(thrown);
    int end = host.length;
    while (end > 0 && host[end - 1].getClassName().startsWith("pvm.core.process.")) {
      end--;
    }
    boolean isBeingMade = true;
    for (StackTraceElement element : Arrays.asList(host).subList(0, end)) {
      StackTraceElement shown = Library.guestFrame(element);
      isBeingMade &= shown == null || isMaking(thrown, element);
      if (!isBeingMade && shown != null) {
        trace.add(shown);
      }
    }
    Frame caller = callers;
    while (isBeingMade && caller != null && isMaking(thrown, caller)) {
      caller = caller.caller;
    }
    return caller;
  }

  /** The trace of a thread, part of which may be on a host's stack. */
  StackTraceElement[] of(StackTraceElement[] host, Frame innermost) {
    List<StackTraceElement> trace = new ArrayList<>();
    boolean isGuest = false;
    for (StackTraceElement element : host) {
      String name = element.getClassName();
      if (isGuest && name.startsWith("pvm.core.process.")) {
        break;
      }
      // Above a thread that is blocked stand frames of the engine and of the JVM.
      isGuest |= element.getModuleName() == null && !name.startsWith("pvm.core.");
      StackTraceElement shown = Library.guestFrame(element);
      if (isGuest && shown != null) {
        trace.add(shown);
      }
    }
    addFrames(innermost, trace);
    return trace.toArray(NO_TRACE);
  }

  /** The JVM leaves out the constructors of the throwable itself; it does not know ours as such. */
  private static boolean isMaking(Throwable thrown, StackTraceElement frame) {
    String method = Library.guestMethod(frame.getMethodName());
    if (!method.equals("<init>") && !method.equals("fillInStackTrace")) {
      return false;
    }
    Class<?> type = thrown.getClass();
    while (type != null && !type.getName().equals(frame.getClassName())) {
      type = type.getSuperclass();
    }
    return type != null;
  }

  private boolean isMaking(Throwable thrown, Frame frame) {
    ClassLayout layout = classes.layout(frame.owner);
    String method = layout.methods().get(layout.sites().get(frame.site).method()).name();
    return frame.owner.isInstance(thrown)
        && (method.equals("<init>") || method.equals("fillInStackTrace"));
  }

  /** The frames of a captured stack, innermost first. */
  List<StackTraceElement> ofFrames(Frame innermost) {
    List<StackTraceElement> trace = new ArrayList<>();
    addFrames(innermost, trace);
    return trace;
  }

  private void addFrames(Frame innermost, List<StackTraceElement> trace) {
    Frame frame = innermost;
    while (frame != null && trace.size() < DEPTH_MAX) {
      sites.computeIfAbsent(frame.owner, this::elements).get(frame.site).ifPresent(trace::add);
      frame = frame.caller;
    }
  }

  private List<Optional<StackTraceElement>> elements(Class<?> owner) {
    ClassLayout layout = classes.layout(owner);
    Lines table = lines.computeIfAbsent(layout.name(), name -> Lines.read(originals.apply(name)));
    return layout.sites().stream()
        .map(
            site ->
                Optional.ofNullable(
                    element(owner, layout.methods().get(site.method()), site.bci(), table)))
        .toList();
  }

  private static StackTraceElement element(
      Class<?> owner, ClassLayout.Method method, int bci, Lines table) {
    return Library.guestFrame(
        new StackTraceElement(
            owner.getName(),
            method.name(),
            table.file,
            table.line(method.name() + method.descriptor(), bci)));
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
      int place = bci % OriginLabel.COPY;
      var entry = table == null ? null : table.floorEntry(Math.max(place, 0));
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
