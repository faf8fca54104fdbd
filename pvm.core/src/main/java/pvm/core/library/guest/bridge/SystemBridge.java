package pvm.core.library.guest.bridge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import pvm.core.abi.Abi;
import pvm.core.abi.Vm;
import pvm.core.library.guest.logging.SystemLogger;

/** Bridges of {@link System}. */
public final class SystemBridge {
  public static PrintStream out = console(1, "stdout.encoding");
  public static PrintStream err = console(2, "stderr.encoding");
  public static InputStream in = new BufferedInputStream(new ConsoleInput());

  /** Null until the program asks for all properties or changes one. */
  private static Properties properties;

  private SystemBridge() {}

  private static PrintStream console(int stream, String encoding) {
    String name = Vm.property(encoding);
    Charset charset =
        name == null ? StandardCharsets.UTF_8 : Charset.forName(name, StandardCharsets.UTF_8);
    return new PrintStream(
        new BufferedOutputStream(new ConsoleOutput(stream), 8192), true, charset);
  }

  public static void setOut(PrintStream stream) {
    out = stream;
  }

  public static void setErr(PrintStream stream) {
    err = stream;
  }

  public static void setIn(InputStream stream) {
    in = stream;
  }

  public static System.Logger getLogger(String name) {
    return new SystemLogger(name, null);
  }

  public static System.Logger getLogger(String name, ResourceBundle bundle) {
    return new SystemLogger(name, Objects.requireNonNull(bundle));
  }

  public static Console console() {
    return null;
  }

  public static long nanoTime() {
    return Vm.nanoTime();
  }

  public static long currentTimeMillis() {
    return Vm.currentTimeMillis();
  }

  public static void exit(int code) {
    Runtime.getRuntime().exit(code);
  }

  public static int identityHashCode(Object object) {
    return object instanceof Class<?> type ? Abi.hash(type) : System.identityHashCode(object);
  }

  public static void gc() {
    Vm.gc();
  }

  // ---- properties

  public static String getProperty(String key) {
    checkKey(key);
    return properties == null ? Vm.property(key) : properties.getProperty(key);
  }

  public static String getProperty(String key, String otherwise) {
    String value = getProperty(key);
    return value == null ? otherwise : value;
  }

  public static String setProperty(String key, String value) {
    checkKey(key);
    return (String) getProperties().setProperty(key, value);
  }

  public static String clearProperty(String key) {
    checkKey(key);
    return (String) getProperties().remove(key);
  }

  public static Properties getProperties() {
    if (properties == null) {
      properties = initialProperties();
    }
    return properties;
  }

  public static void setProperties(Properties replacement) {
    properties = replacement == null ? initialProperties() : replacement;
  }

  private static Properties initialProperties() {
    Properties initial = new Properties();
    for (String name : Vm.propertyNames()) {
      initial.setProperty(name, Vm.property(name));
    }
    return initial;
  }

  private static void checkKey(String key) {
    if (key == null) {
      throw new NullPointerException("key can't be null");
    }
    if (key.isEmpty()) {
      throw new IllegalArgumentException("key can't be empty");
    }
  }

  // ---- environment: a process has none

  public static String getenv(String name) {
    if (name == null) {
      throw new NullPointerException();
    }
    return null;
  }

  public static Map<String, String> getenv() {
    return Map.of();
  }
}
