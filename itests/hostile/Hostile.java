import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.ObjectInputStream;
import java.io.RandomAccessFile;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Tries to get out of its process in every way; says how each attempt ended. */
public class Hostile {
  private interface Attempt {
    /** What was reached; null, false or an empty list for nothing. */
    Object make() throws Throwable;
  }

  private static native int ownNative();

  public static void main(String[] args) {
    classes();
    reflection();
    loaders();
    threads();
    files();
    machine();
    serialization();
    devices();
    System.out.println("end");
  }

  private static void attempt(String what, Attempt attempt) {
    try {
      Object reached = attempt.make();
      boolean isNothing =
          reached == null
              || reached.equals(false)
              || reached.equals(0)
              || reached instanceof List<?> list && list.isEmpty();
      System.out.println((isNothing ? "nothing " : "REACHED ") + what + ": " + reached);
    } catch (Throwable thrown) {
      Throwable t = thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
      boolean isClear = t.getMessage() != null && !t.getMessage().isBlank();
      System.out.println((isClear ? "refused " : "UNCLEAR ") + what + ": " + t);
    }
  }

  private static void classes() {
    for (String name :
        new String[] {
          "pvm.core.kernel.Machine",
          "pvm.core.abi.Abi",
          "pvm.core.abi.Vm",
          "pvm.core.process.GuestCarrier",
          "pvm.core.natives.NativeRegistry",
          "pvm.api.Pvm",
          "pvm.store.CheckpointStore",
          "pvm.drivers.gpio.GpioBodies",
          "pvm.gpio.board.Board",
          "pvm.lifted.java.util.ArrayList",
          "pvm.launcher.Main",
          "org.osgi.framework.FrameworkUtil",
          "org.slf4j.LoggerFactory",
          "pvm.core.library.host.HostHandles"
        }) {
      attempt("class " + name, () -> Class.forName(name));
    }
  }

  private static Object field(Class<?> owner, String name, Object of) throws Exception {
    var field = owner.getDeclaredField(name);
    field.setAccessible(true);
    return field.get(of);
  }

  private static void reflection() {
    attempt("the bytes of a String", () -> field(String.class, "value", "text"));
    attempt("the cache of Integer", () -> field(Class.forName("java.lang.Integer$IntegerCache"), "cache", null));
    attempt("Class's loader field", () -> field(Class.class, "classLoader", String.class));
    attempt("the module's loader", () -> Hostile.class.getModule().getClassLoader().getClass().getName().startsWith("pvm"));
    attempt("a lookup in String", () -> MethodHandles.privateLookupIn(String.class, MethodHandles.lookup()));
    attempt("the trusted lookup", () -> field(MethodHandles.Lookup.class, "IMPL_LOOKUP", null));
    attempt("the JDK's Unsafe", () -> Class.forName("jdk.internal.misc.Unsafe").getMethod("getUnsafe").invoke(null));
    attempt("the JDK's secrets", () -> Class.forName("jdk.internal.access.SharedSecrets").getMethod("getJavaLangAccess").invoke(null));
    attempt("other JVMs", () -> Class.forName("com.sun.tools.attach.VirtualMachine").getMethod("list").invoke(null));
    attempt("a method of Shutdown", () -> Class.forName("java.lang.Shutdown").getDeclaredMethod("exit", int.class).invoke(null, 1));
  }

  private static void loaders() {
    attempt("a class of the VM by a loader", () -> Hostile.class.getClassLoader().loadClass("pvm.core.kernel.Machine"));
    attempt("one by the system's loader", () -> ClassLoader.getSystemClassLoader().loadClass("pvm.launcher.Main"));
    attempt("one by the platform's loader", () -> ClassLoader.getPlatformClassLoader().loadClass("pvm.core.abi.Vm"));
    attempt("one by the thread's loader", () -> Thread.currentThread().getContextClassLoader().loadClass("pvm.core.abi.Abi"));
    attempt("classes of a file", () -> new URLClassLoader(new URL[] {URI.create("file:/tmp/").toURL()}).loadClass("pvm.core.abi.Abi"));
    attempt("a resource of the VM", () -> Hostile.class.getClassLoader().getResource("pvm/core/kernel/Machine.class"));
    attempt("services of the VM", () -> ServiceLoader.load(Class.forName("java.nio.file.spi.FileSystemProvider")).findFirst().orElse(null));
    attempt("a library", () -> { System.load("/lib/x86_64-linux-gnu/libc.so.6"); return "loaded"; });
    attempt("a native of its own", Hostile::ownNative);
  }

  private static void threads() {
    attempt("threads of others", () -> Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(n -> n.startsWith("pvm") || n.equals("victim")).toList());
    attempt("threads by groups", () -> {
      ThreadGroup group = Thread.currentThread().getThreadGroup();
      while (group.getParent() != null) {
        group = group.getParent();
      }
      Thread[] found = new Thread[100];
      List<String> names = new ArrayList<>();
      for (int i = 0; i < group.enumerate(found); i++) {
        if (!found[i].getName().equals("main")) {
          names.add(found[i].getName());
        }
      }
      return names;
    });
    attempt("frames of the VM", () -> StackWalker.getInstance().walk(all -> all.map(StackWalker.StackFrame::getClassName).filter(n -> n.startsWith("pvm.")).toList()));
    attempt("what the victim keeps", () -> field(Class.forName("Victim"), "secret", null));
  }

  private static void files() {
    attempt("a file", () -> Files.readString(Path.of("/etc/passwd")));
    attempt("a file by its stream", () -> new FileInputStream("/etc/passwd").read());
    attempt("a file to write", () -> { new FileOutputStream("/tmp/hostile").write(1); return "written"; });
    attempt("a file at random", () -> new RandomAccessFile("/etc/passwd", "r").read());
    attempt("a folder", () -> new java.io.File("/etc").list());
    attempt("an address", () -> URI.create("file:/etc/passwd").toURL().openStream().read());
  }

  private static void machine() {
    attempt("a program", () -> Runtime.getRuntime().exec(new String[] {"true"}));
    attempt("another program", () -> new ProcessBuilder("true").start());
    attempt("processes of the machine", () -> ProcessHandle.allProcesses().toList());
    attempt("a socket", () -> new Socket("localhost", 22));
    attempt("a port", () -> new ServerSocket(0).getLocalPort());
    attempt("the environment", () -> new ArrayList<>(System.getenv().values()));
    attempt("properties of the VM", () -> System.getProperties().stringPropertyNames().stream().filter(n -> n.startsWith("pvm.") || n.startsWith("org.osgi") || n.equals("java.class.path") && !System.getProperty(n).isEmpty()).toList());
  }

  private static void serialization() {
    attempt("an object of the VM by serialization", () -> {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeShort(0xaced);
      out.writeShort(5);
      out.writeByte(0x73); // an object
      out.writeByte(0x72); // of a class
      out.writeUTF("pvm.core.natives.StuckBodyException");
      out.writeLong(1);
      out.writeByte(2);
      out.writeShort(0);
      out.writeByte(0x78);
      out.writeByte(0x70);
      return new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    });
  }

  private static void devices() {
    attempt("a line without a grant", () -> new pvm.gpio.DigitalOutput(17, true));
    attempt("the lines behind it", () -> {
      var method = Class.forName("pvm.gpio.GpioLines").getDeclaredMethod("claimOutput", int.class, boolean.class);
      method.setAccessible(true);
      return method.invoke(null, 17, true);
    });
  }
}
