package pvm.core.translate;

import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What the transforms ask about classes other than the one they work on. Names are internal names
 * as they stand in the tree, so lifted classes come with the private prefix. Implementations read
 * class bytes and never load a class; they are thread-safe.
 */
public interface ClassWorld {

  /**
   * Whether a class is translated: guest, lifted, or derived from one ({@code Owner$$Lambda$...}).
   * False for host classes and arrays.
   */
  boolean isTranslated(String name);

  /**
   * The superclass; {@code java/lang/Object} for interfaces, null for {@code java/lang/Object}.
   *
   * @throws TranslationException if there is no such class
   */
  String superName(String name);

  /**
   * Whether a name is that of an interface.
   *
   * @throws TranslationException if there is no such class
   */
  boolean isInterface(String name);

  /**
   * The header of a class, with names as they stand in the tree; null if there is no such class.
   */
  ClassHeader header(String name);

  /** Whether a call may capture the stack: its target is, or may call back, translated code. */
  boolean maySuspend(MethodInsnNode call);

  /** The name in the tree of a class that a string constant names by its original name. */
  default String treeName(String originalName) {
    return originalName;
  }

  /** The nearest class above a translated class that is not translated. */
  default String hostRoot(String name) {
    String root = name;
    while (isTranslated(root)) {
      root = superName(root);
    }
    return root;
  }
}
