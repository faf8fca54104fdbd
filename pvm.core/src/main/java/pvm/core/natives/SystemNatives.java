package pvm.core.natives;

import java.util.Map;
import pvm.natives.system.FileNatives;
import pvm.natives.system.SocketNatives;

/** Which bundle has the natives that the class library of programs stands on. */
final class SystemNatives {
  private record Source(String what, String bundle) {}

  private static final Map<String, Source> SOURCES =
      Map.of(
          FileNatives.class.getName(), new Source("files", "drivers.storage"),
          SocketNatives.class.getName(), new Source("sockets", "drivers.net"));

  private SystemNatives() {}

  /** What to do when there is no provider; null if the type is none of these. */
  static String missing(String type) {
    Source source = SOURCES.get(type);
    return source == null
        ? null
        : "the "
            + source.what()
            + " of programs need the bundle "
            + source.bundle()
            + ", which is not there; install or start it, and try again";
  }
}
