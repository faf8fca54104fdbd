package pvm.core.loader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.tree.MethodInsnNode;
import pvm.core.library.AccessClass;
import pvm.core.library.ClassSource;
import pvm.core.library.Library;
import pvm.core.library.Placement;
import pvm.core.translate.ClassHeader;
import pvm.core.translate.ClassWorld;
import pvm.core.translate.TranslationException;

/** The classes that a translation may ask about: the program's and the library's, by tree names. */
final class LibraryWorld implements ClassWorld {
  private final Library library;
  private final ClassSource source;
  private final ProgramFiles program;
  private final Map<String, Optional<ClassHeader>> headers = new ConcurrentHashMap<>();

  LibraryWorld(Library library, ClassSource source, ProgramFiles program) {
    this.library = library;
    this.source = source;
    this.program = program;
  }

  /** Original bytes of any class that is not made by the translator; null if there is none. */
  byte[] original(String originalName) {
    if (AccessClass.isName(originalName)) {
      byte[] owner = original(AccessClass.ownerOf(originalName));
      return owner == null ? null : AccessClass.of(originalName, owner);
    }
    return library.place(originalName).kind() == Placement.Kind.PROGRAM
        ? program.read(originalName + ".class")
        : source.bytes(originalName);
  }

  @Override
  public boolean isTranslated(String name) {
    return name.charAt(0) != '['
        && (name.startsWith(Library.PREFIX) || library.place(name).isGuest());
  }

  @Override
  public ClassHeader header(String name) {
    return headers.computeIfAbsent(name, this::read).orElse(null);
  }

  private Optional<ClassHeader> read(String name) {
    byte[] bytes = original(library.original(name));
    if (bytes == null) {
      return Optional.empty();
    }
    ClassHeader header = ClassHeader.read(bytes);
    if (!isTranslated(name)) {
      return Optional.of(header);
    }
    List<String> interfaces = header.interfaces().stream().map(library::translated).toList();
    return Optional.of(
        new ClassHeader(
            header.access(),
            name,
            library.translated(header.superName()),
            interfaces,
            header.methods()));
  }

  @Override
  public String superName(String name) {
    return required(name).superName();
  }

  @Override
  public boolean isInterface(String name) {
    return required(name).isInterface();
  }

  private ClassHeader required(String name) {
    ClassHeader header = header(name);
    if (header == null) {
      throw TranslationException.missing(library.original(name).replace('/', '.'));
    }
    return header;
  }

  @Override
  public boolean maySuspend(MethodInsnNode call) {
    return pvm.core.translate.Translator.maySuspend(call, this);
  }

  @Override
  public String treeName(String originalName) {
    return library.translated(originalName);
  }
}
