package pvm.core.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pvm.core.loader.GuestLibraries;
import pvm.core.natives.Ladder;
import pvm.core.natives.NativeRegistry;
import pvm.natives.guest.ConnectionLostException;
import pvm.natives.guest.NativeDeadlineException;
import pvm.natives.guest.NativeQuarantineException;
import pvm.natives.guest.UnknownOutcomeException;
import pvm.natives.system.FileNatives;
import pvm.natives.system.SocketNatives;

/**
 * What bundles add to processes.
 *
 * @param libraries guest classes
 * @param natives bodies of their native methods
 */
public record Extensions(GuestLibraries libraries, NativeRegistry natives) {
  private static final List<Class<?>> OWN =
      List.of(
          NativeDeadlineException.class,
          NativeQuarantineException.class,
          UnknownOutcomeException.class,
          ConnectionLostException.class,
          FileNatives.class,
          SocketNatives.class);

  /** Only what the engine itself needs. */
  public static Extensions none() {
    return new Extensions(
        Extensions::own,
        new NativeRegistry(NativeRegistry.Limits.DEFAULT, Ladder.Rules.DEFAULT, type -> false));
  }

  /** The guest classes of the API: they are there, whatever bundles are. */
  static Map<String, byte[]> own(String packageName) {
    Map<String, byte[]> classes = new HashMap<>();
    for (Class<?> type : OWN) {
      String name = type.getName().replace('.', '/');
      if (name.startsWith(packageName + "/")) {
        classes.put(name, classFile(type, name));
      }
    }
    return classes;
  }

  private static byte[] classFile(Class<?> type, String name) {
    try (InputStream in = type.getResourceAsStream("/" + name + ".class")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("class " + name + " of the API can't be read", e);
    }
  }
}
