package pvm.core.kernel;

import java.util.Map;
import java.util.TreeMap;
import pvm.core.abi.Frame;
import pvm.core.abi.HostThrowables;
import pvm.core.heap.StringPool;
import pvm.core.library.Library;
import pvm.core.loader.GuestLoader;
import pvm.core.process.GuestNames;
import pvm.natives.system.FileNatives;

/** Names, classes and resources of one process. Thread-safe. */
final class KernelNames implements GuestNames {
  private final GuestLoader loader;
  private final StringPool strings;
  private final GuestFiles files;
  private final GuestTraces traces;
  private final Map<String, String> properties = new TreeMap<>();
  private final int epoch = (int) System.nanoTime() | 1;

  KernelNames(GuestLoader loader, StringPool strings, GuestFiles files, GuestTraces traces) {
    this.loader = loader;
    this.strings = strings;
    this.files = files;
    this.traces = traces;
    for (String key : System.getProperties().stringPropertyNames()) {
      if (isForGuests(key)) {
        properties.put(key, System.getProperty(key));
      }
    }
    properties.put("user.dir", FileNatives.ROOT);
    properties.put("user.home", FileNatives.ROOT);
    properties.put("java.io.tmpdir", FileNatives.TEMPORARY);
  }

  /** Properties that a plain JVM has of itself; none of the VM's own. */
  private static boolean isForGuests(String key) {
    return key.startsWith("java.")
            && !key.equals("java.class.path")
            && !key.equals("java.security.manager")
        || key.startsWith("user.")
        || key.startsWith("os.")
        || key.startsWith("file.")
        || key.startsWith("line.")
        || key.startsWith("path.")
        || key.startsWith("native.")
        || key.startsWith("stdout.")
        || key.startsWith("stderr.");
  }

  @Override
  public String property(String key) {
    return properties.get(key);
  }

  @Override
  public String[] propertyNames() {
    return properties.keySet().toArray(new String[0]);
  }

  @Override
  public String className(Class<?> type) {
    return Library.guestName(type.getName());
  }

  @Override
  public Class<?> classForName(String name, boolean initialize, Class<?> caller)
      throws ClassNotFoundException {
    boolean isOurs =
        name.startsWith("pvm.lifted.")
            || name.startsWith("pvm.core.") && !name.startsWith("pvm.core.library.guest.");
    if (isOurs || name.indexOf('/') >= 0 || Class.forPrimitiveName(name) != null) {
      throw new ClassNotFoundException(name);
    }
    Class<?> found = loader.find(name.replace('.', '/'));
    return initialize ? Class.forName(found.getName(), true, loader) : found;
  }

  @Override
  public String intern(String value) {
    return strings.intern(value);
  }

  @Override
  public StackTraceElement[] stackTrace(Throwable thrown) {
    return traces.of(thrown);
  }

  @Override
  public StackTraceElement[] stackTrace(StackTraceElement[] host, Frame innermost) {
    return traces.of(host, innermost);
  }

  @Override
  public String missingCode(Throwable thrown) {
    return MissingCode.explain(thrown, traces.of(thrown));
  }

  @Override
  public StackTraceElement[] callers(Frame innermost) {
    return HostThrowables.callers(traces.ofFrames(innermost));
  }

  @Override
  public void closeTrace(Throwable thrown, Frame callers) {
    traces.close(thrown, callers);
  }

  @Override
  public byte[] resource(String name, int index) {
    return files.resource(name, index);
  }

  @Override
  public byte[] classFile(Class<?> type) {
    return files.classFile(type);
  }

  @Override
  public Class<?> defineClass(String name, byte[] classFile, String[] renamed) {
    return files.define(name, classFile, renamed);
  }

  @Override
  public int epoch() {
    return epoch;
  }

  @Override
  public Class<?> callerClass() {
    return Callers.find();
  }
}
