package pvm.core.translate;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** A class that can't be translated: names the class, the method, the line and the reason. */
@SuppressWarnings("serial")
public final class TranslationException extends RuntimeException {
  private final RefusalReason reason;
  private final String missingClass;

  /** Of a class file as a whole, or one whose name can't be read. */
  public TranslationException(RefusalReason reason, String what) {
    this(reason, what, null);
  }

  private TranslationException(RefusalReason reason, String what, String missingClass) {
    super(what + ": " + reason.explanation() + "; " + reason.remedy());
    this.reason = reason;
    this.missingClass = missingClass;
  }

  /** Of a class that can't be translated without one that is not there, whose name this is. */
  public static TranslationException missing(String className) {
    return new TranslationException(RefusalReason.MISSING_CLASS, className, className);
  }

  /**
   * Of one instruction.
   *
   * @param at the instruction, or null for the method as a whole
   * @param what what stands there, for example the name of what is called
   */
  public static TranslationException at(
      RefusalReason reason, ClassNode owner, MethodNode method, AbstractInsnNode at, String what) {
    StringBuilder place = new StringBuilder(owner.name.replace('/', '.'));
    place.append('.').append(method.name).append(method.desc);
    int line = line(at);
    if (line > 0) {
      place.append(" at line ").append(line);
    }
    return new TranslationException(reason, place + ", " + what);
  }

  private static int line(AbstractInsnNode at) {
    for (AbstractInsnNode i = at; i != null; i = i.getPrevious()) {
      if (i instanceof LineNumberNode node) {
        return node.line;
      }
    }
    return -1;
  }

  /** The class that is not there, with dots; null if that is not the reason. */
  public String missingClass() {
    return missingClass;
  }

  /** Why the class was refused. */
  public RefusalReason reason() {
    return reason;
  }
}
