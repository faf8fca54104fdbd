package pvm.core.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/** Defines a program and its library lifted, with no other step of the translation. */
final class LiftingLoader extends ClassLoader {
  final List<Refusal> refusals = Collections.synchronizedList(new ArrayList<>());
  final List<String> defined = Collections.synchronizedList(new ArrayList<>());
  private final Library library = new Library();
  private final ClassSource source = new ClassSource(library);
  private final Lifter lifter;
  private final Map<String, byte[]> program;

  /**
   * @param program class files by internal name
   */
  LiftingLoader(Map<String, byte[]> program) {
    super(LiftingLoader.class.getClassLoader());
    this.program = program;
    this.lifter = new Lifter(library, source, program::get);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      String original = library.original(name.replace('.', '/'));
      boolean isOurs =
          name.startsWith("pvm.lifted.")
              || name.startsWith("pvm.core.library.guest.")
              || program.containsKey(original)
              || AccessClass.isName(original) && program.containsKey(AccessClass.ownerOf(original));
      return isOurs ? define(name, original) : super.loadClass(name, resolve);
    }
  }

  private Class<?> define(String name, String original) throws ClassNotFoundException {
    byte[] bytes = original(original);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.EXPAND_FRAMES);
    refusals.addAll(lifter.lift(node));
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    byte[] lifted = writer.toByteArray();
    defined.add(name);
    return defineClass(name, lifted, 0, lifted.length);
  }

  /** The original class file of a name; null if there is none. */
  byte[] original(String name) {
    if (AccessClass.isName(name)) {
      return AccessClass.of(name, original(AccessClass.ownerOf(name)));
    }
    return program.containsKey(name) ? program.get(name) : source.bytes(name);
  }

  /** The original class file of a class. */
  byte[] original(Class<?> type) {
    return original(library.original(type.getName().replace('.', '/')));
  }

  /** The class of a name that the guest knows. */
  Class<?> find(String guestName) throws ClassNotFoundException {
    String internal = guestName.replace('.', '/');
    return Class.forName(library.translated(internal).replace('/', '.'), false, this);
  }
}
