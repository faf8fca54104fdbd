package pvm.core.library.host;

import java.util.TimeZone;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.SharedSecrets;

/** Facts about the machine and its JVM. */
public final class HostFacts {
  private HostFacts() {}

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

  /** Id of the machine's time zone. */
  public static String timeZone() {
    return TimeZone.getDefault().getID();
  }
}
