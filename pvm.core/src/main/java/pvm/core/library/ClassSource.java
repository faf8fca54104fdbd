package pvm.core.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import pvm.core.library.Placement.Kind;

/**
 * Original class bytes by original name: of the JDK's classes from the running JDK's modules, of
 * replaced classes and of the guest library from our own bundle. Thread-safe.
 */
public final class ClassSource {
  private static final String BASE = "java.base";

  private final Library library;
  private final ModuleFinder modules = ModuleFinder.ofSystem();
  private final Map<String, ModuleReader> readers = new ConcurrentHashMap<>();
  private Map<String, String> modulesOfPackages;

  public ClassSource(Library library) {
    this.library = library;
  }

  /**
   * The bytes of a class that is not the program's own; null if there is none.
   *
   * @param name original internal name ({@code java/util/ArrayList}, {@code java/lang/Thread})
   */
  public byte[] bytes(String name) {
    Kind kind = library.place(name).kind();
    if (kind == Kind.REPLACED && !name.startsWith(Library.GUEST)) {
      return ours(Library.GUEST + name);
    }
    return switch (kind) {
      case REPLACED, GUEST_LIBRARY -> ours(name);
      case LIFTED, HOST, REFUSED ->
          name.startsWith("pvm/") ? ours(name) : resource(name + ".class");
      case PROGRAM -> null;
    };
  }

  private static byte[] ours(String name) {
    try (InputStream in = Library.class.getResourceAsStream("/" + name + ".class")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("class " + name + " of the bundle can't be read", e);
    }
  }

  /** The bytes of a resource or class file of the JDK; null if there is none. */
  public byte[] resource(String path) {
    try {
      byte[] bytes = read(BASE, path);
      if (bytes != null) {
        return bytes;
      }
      String module = moduleOf(path);
      return module == null ? null : read(module, path);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " of the JDK can't be read", e);
    }
  }

  private byte[] read(String module, String path) throws IOException {
    ModuleReader reader = reader(module);
    ByteBuffer buffer = reader.read(path).orElse(null);
    if (buffer == null) {
      return null;
    }
    try {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } finally {
      reader.release(buffer);
    }
  }

  private ModuleReader reader(String module) throws IOException {
    ModuleReader known = readers.get(module);
    if (known != null) {
      return known;
    }
    ModuleReader opened = modules.find(module).orElseThrow().open();
    ModuleReader earlier = readers.putIfAbsent(module, opened);
    return earlier == null ? opened : earlier;
  }

  private synchronized String moduleOf(String path) {
    if (modulesOfPackages == null) {
      modulesOfPackages = new HashMap<>();
      for (ModuleReference reference : modules.findAll()) {
        for (String name : reference.descriptor().packages()) {
          modulesOfPackages.put(name.replace('.', '/'), reference.descriptor().name());
        }
      }
    }
    int slash = path.lastIndexOf('/');
    return slash < 0 ? null : modulesOfPackages.get(path.substring(0, slash));
  }
}
