package pvm.core.loader;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import pvm.core.library.Library;
import pvm.core.library.Placement;
import pvm.core.translate.Statics;

/**
 * Static fields that each JVM makes anew: handles and accessors of the host, and field offsets,
 * which change with the layout of objects. A restored class runs its initializer for their sake,
 * and takes all others from the image.
 */
final class HostDerivedStatics implements Statics.StaticsRule {
  private static final Set<String> TYPES =
      Set.of("Ljdk/internal/misc/Unsafe;", "Lsun/misc/Unsafe;");

  /** An image can hold them; those of the library are made anew because that is faster. */
  private static final Set<String> HANDLES =
      Set.of(
          "Ljava/lang/invoke/VarHandle;",
          "Ljava/lang/invoke/MethodHandle;",
          "Ljava/lang/invoke/MethodHandles$Lookup;");

  private static final Set<String> OFFSETS =
      Set.of(
          "objectFieldOffset",
          "staticFieldOffset",
          "arrayBaseOffset",
          "arrayIndexScale",
          "fieldOffset");

  private final Library library;
  private final Map<ClassNode, Set<String>> offsets = new WeakHashMap<>();

  HostDerivedStatics(Library library) {
    this.library = library;
  }

  @Override
  public synchronized boolean isHostDerived(ClassNode node, FieldNode field) {
    if ((field.access & Opcodes.ACC_STATIC) == 0) {
      return false;
    }
    return TYPES.contains(field.desc)
        || HANDLES.contains(field.desc) && !isProgram(node)
        || field.desc.startsWith("Ljdk/internal/access/")
        || offsets.computeIfAbsent(node, HostDerivedStatics::offsetFields).contains(field.name);
  }

  private boolean isProgram(ClassNode node) {
    return library.place(node.name).kind() == Placement.Kind.PROGRAM;
  }

  /** Fields that the initializer sets to an offset right after it was asked for. */
  private static Set<String> offsetFields(ClassNode node) {
    Set<String> fields = new HashSet<>();
    for (MethodNode method : node.methods) {
      if (method.name.equals("<clinit>")) {
        boolean isOffset = false;
        for (AbstractInsnNode insn : method.instructions) {
          if (insn instanceof MethodInsnNode call) {
            isOffset = OFFSETS.contains(call.name);
          } else if (insn instanceof FieldInsnNode store
              && store.getOpcode() == Opcodes.PUTSTATIC) {
            if (isOffset) {
              fields.add(store.name);
            }
            isOffset = false;
          }
        }
      }
    }
    return fields;
  }
}
