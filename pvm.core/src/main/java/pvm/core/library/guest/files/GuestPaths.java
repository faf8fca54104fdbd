package pvm.core.library.guest.files;

import java.util.ArrayList;
import java.util.List;
import pvm.natives.system.FileNatives;

/** Paths as text. */
public final class GuestPaths {
  private GuestPaths() {}

  /** The absolute path without {@code .} and {@code ..} that a path means. */
  public static String absolute(String path) {
    String whole = path.startsWith("/") ? path : FileNatives.ROOT + "/" + path;
    List<String> names = new ArrayList<>();
    for (String name : whole.split("/")) {
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.removeLast();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return "/" + String.join("/", names);
  }
}
