package pvm.core.library.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.Security;
import java.util.TimeZone;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.SharedSecrets;
import pvm.core.library.ClassSource;
import pvm.core.library.Library;

/** Facts about the machine and its JVM. */
public final class HostFacts {
  private HostFacts() {}

  /** The files of the JDK, opened when first asked for. */
  private static final class Jdk {
    static final ClassSource SOURCE = new ClassSource(new Library());
  }

  /** Processors that the JVM may use. */
  public static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Bytes of the JVM's heap that are in use or free. */
  public static long totalMemoryBytes() {
    return Runtime.getRuntime().totalMemory();
  }

  /** Bytes of the JVM's heap that are free. */
  public static long freeMemoryBytes() {
    return Runtime.getRuntime().freeMemory();
  }

  /** Bytes that the JVM's heap can grow to. */
  public static long maxMemoryBytes() {
    return Runtime.getRuntime().maxMemory();
  }

  /** The JVM's version, as {@code Runtime.Version.parse} reads it. */
  public static String version() {
    return Runtime.version().toString();
  }

  /** The host's access to the insides of java.lang. */
  public static JavaLangAccess langAccess() {
    return SharedSecrets.getJavaLangAccess();
  }

  /** Bytes that nobody can guess. */
  public static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  /** A property of the JVM's security configuration; null if there is none. */
  public static String securityProperty(String key) {
    return Security.getProperty(key);
  }

  /** A resource of the JDK; null if there is none. */
  public static byte[] resource(String path) {
    return Jdk.SOURCE.resource(path);
  }

  /** A file in the JDK's folder {@code lib}. */
  public static byte[] libraryFile(String name) {
    try {
      return Files.readAllBytes(Path.of(System.getProperty("java.home"), "lib", name));
    } catch (IOException e) {
      throw new UncheckedIOException("file " + name + " of the JDK can't be read", e);
    }
  }

  /** A file in the JDK's folder {@code conf}. */
  public static byte[] configurationFile(String name) {
    try {
      return Files.readAllBytes(Path.of(System.getProperty("java.home"), "conf", name));
    } catch (IOException e) {
      throw new UncheckedIOException("file " + name + " of the JDK can't be read", e);
    }
  }

  /** Id of the machine's time zone. */
  public static String timeZone() {
    return TimeZone.getDefault().getID();
  }
}
