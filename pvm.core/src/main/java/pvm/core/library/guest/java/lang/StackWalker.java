package pvm.core.library.guest.java.lang;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import pvm.core.abi.Vm;
import pvm.core.library.host.MethodLines;

/** {@link java.lang.StackWalker}: walks the stack trace, which has no frames of the VM. */
public final class StackWalker {
  private static final StackWalker PLAIN = new StackWalker(EnumSet.noneOf(Option.class));

  private final Set<Option> options;

  /** What a walker shows. */
  public enum Option {
    RETAIN_CLASS_REFERENCE,
    DROP_METHOD_INFO,
    SHOW_REFLECT_FRAMES,
    SHOW_HIDDEN_FRAMES
  }

  /** A frame of the stack. */
  public interface StackFrame {
    String getClassName();

    String getMethodName();

    Class<?> getDeclaringClass();

    default MethodType getMethodType() {
      throw new UnsupportedOperationException();
    }

    default String getDescriptor() {
      throw new UnsupportedOperationException();
    }

    int getByteCodeIndex();

    String getFileName();

    int getLineNumber();

    boolean isNativeMethod();

    StackTraceElement toStackTraceElement();
  }

  private record Frame(StackTraceElement element, boolean hasClass, boolean hasMethod)
      implements StackFrame {

    private StackTraceElement method() {
      if (!hasMethod) {
        throw new UnsupportedOperationException("No method information");
      }
      return element;
    }

    @Override
    public String getClassName() {
      return element.getClassName();
    }

    @Override
    public String getMethodName() {
      return method().getMethodName();
    }

    private void needsClass() {
      if (!hasClass) {
        throw new UnsupportedOperationException("No access to RETAIN_CLASS_REFERENCE");
      }
    }

    @Override
    public Class<?> getDeclaringClass() {
      needsClass();
      return classOf(element);
    }

    @Override
    public MethodType getMethodType() {
      return MethodType.fromMethodDescriptorString(
          getDescriptor(), StackWalker.class.getClassLoader());
    }

    @Override
    public String getDescriptor() {
      StackTraceElement method = method();
      needsClass();
      return MethodLines.descriptor(
          Vm.classFile(classOf(element)), method.getMethodName(), method.getLineNumber());
    }

    @Override
    public int getByteCodeIndex() {
      method();
      return -1;
    }

    @Override
    public String getFileName() {
      return method().getFileName();
    }

    @Override
    public int getLineNumber() {
      return method().getLineNumber();
    }

    @Override
    public boolean isNativeMethod() {
      return method().isNativeMethod();
    }

    @Override
    public StackTraceElement toStackTraceElement() {
      return method();
    }

    @Override
    public String toString() {
      return element.toString();
    }
  }

  private static Class<?> classOf(StackTraceElement element) {
    try {
      return Vm.classForName(element.getClassName(), false, null);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private StackWalker(Set<Option> options) {
    this.options = options;
  }

  public static StackWalker getInstance() {
    return PLAIN;
  }

  public static StackWalker getInstance(Option option) {
    return new StackWalker(EnumSet.of(option));
  }

  public static StackWalker getInstance(Set<Option> options) {
    Set<Option> chosen = EnumSet.noneOf(Option.class);
    chosen.addAll(options);
    return new StackWalker(chosen);
  }

  public static StackWalker getInstance(Set<Option> options, int estimateDepth) {
    if (estimateDepth <= 0) {
      throw new IllegalArgumentException("estimateDepth must be > 0");
    }
    return getInstance(options);
  }

  public <T> T walk(Function<? super Stream<StackFrame>, ? extends T> function) {
    Objects.requireNonNull(function);
    try (Stream<StackFrame> frames = frames().stream()) {
      return function.apply(frames);
    }
  }

  public void forEach(Consumer<? super StackFrame> action) {
    frames().forEach(Objects.requireNonNull(action));
  }

  public Class<?> getCallerClass() {
    if (!options.contains(Option.RETAIN_CLASS_REFERENCE)) {
      throw new UnsupportedOperationException(
          "This stack walker does not have RETAIN_CLASS_REFERENCE access");
    }
    List<StackFrame> frames = frames();
    if (frames.size() < 2) {
      throw new IllegalCallerException("no caller frame");
    }
    return frames.get(1).getDeclaringClass();
  }

  private List<StackFrame> frames() {
    boolean hasClass = options.contains(Option.RETAIN_CLASS_REFERENCE);
    boolean hasMethod = !options.contains(Option.DROP_METHOD_INFO);
    boolean isReflectionShown =
        options.contains(Option.SHOW_REFLECT_FRAMES) || options.contains(Option.SHOW_HIDDEN_FRAMES);
    List<StackFrame> frames = new ArrayList<>();
    for (StackTraceElement element : new Throwable().getStackTrace()) {
      String name = element.getClassName();
      boolean isOwn = frames.isEmpty() && name.startsWith("java.lang.StackWalker");
      boolean isReflection =
          name.equals("java.lang.reflect.Method") || name.equals("java.lang.reflect.Constructor");
      if (!isOwn && (isReflectionShown || !isReflection)) {
        frames.add(new Frame(element, hasClass, hasMethod));
      }
    }
    return frames;
  }
}
