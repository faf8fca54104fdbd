package pvm.core.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.JSRInlinerAdapter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives class files of Java 6 and older what later ones have: frames, and no subroutines; and those
 * of Java 8 and older static fields that are not final where they are written as no later one may.
 * Class files of every version come out with a version that allows all that later transforms emit.
 */
public final class Normalize implements Transform {
  private static final int VERSION_MIN = Opcodes.V11;

  private final ClassWorld world;

  public Normalize(ClassWorld world) {
    this.world = world;
  }

  @Override
  public void apply(ClassUnit unit) {
    ClassNode node = unit.node();
    int version = node.version & 0xFFFF;
    if (version <= Opcodes.V1_8) {
      openFinalStatics(node);
    }
    if (version <= Opcodes.V1_6) {
      for (MethodNode method : List.copyOf(node.methods)) {
        if (hasSubroutine(method)) {
          replace(unit, method, Subroutines.inline(method));
        }
      }
      node.version = VERSION_MIN;
      computeFrames(unit);
    }
    // The minor version marks preview features, which then are ordinary code.
    node.version = Math.max(version, VERSION_MIN);
  }

  /** Up to Java 8 any method may write the final static fields of its class. */
  private static void openFinalStatics(ClassNode node) {
    for (MethodNode method : node.methods) {
      for (AbstractInsnNode i : method.instructions) {
        if (i instanceof FieldInsnNode store
            && store.getOpcode() == Opcodes.PUTSTATIC
            && store.owner.equals(node.name)
            && !method.name.equals("<clinit>")) {
          for (FieldNode field : node.fields) {
            field.access &= field.name.equals(store.name) ? ~Opcodes.ACC_FINAL : ~0;
          }
        }
      }
    }
  }

  private static boolean hasSubroutine(MethodNode method) {
    for (AbstractInsnNode i : method.instructions) {
      if (i.getOpcode() == Opcodes.JSR) {
        return true;
      }
    }
    return false;
  }

  private static void replace(ClassUnit unit, MethodNode old, MethodNode method) {
    List<MethodNode> methods = unit.node().methods;
    methods.set(methods.indexOf(old), method);
    unit.setOrigin(method, unit.origin(old));
  }

  // ---- frames

  /** Writes the class with computed frames, reads it again, and carries the origins over. */
  private void computeFrames(ClassUnit unit) {
    ClassNode node = unit.node();
    byte[] bytes = write(node);
    ClassNode framed = ClassFile.read(bytes);
    for (int i = 0; i < node.methods.size(); i++) {
      MethodNode old = node.methods.get(i);
      MethodNode method = framed.methods.get(i);
      restoreOrigins(node, method, originsByOffset(old));
      unit.setOrigin(method, unit.origin(old));
    }
    node.methods = framed.methods;
  }

  private byte[] write(ClassNode node) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected String getCommonSuperClass(String a, String b) {
            return commonSuperClass(a, b);
          }
        };
    node.accept(writer);
    return writer.toByteArray();
  }

  private String commonSuperClass(String a, String b) {
    try {
      return world.isInterface(a) || world.isInterface(b) ? Code.OBJECT : commonClass(a, b);
    } catch (TranslationException e) {
      return Code.OBJECT; // a class that is missing is perhaps never needed
    }
  }

  private String commonClass(String a, String b) {
    List<String> above = new ArrayList<>();
    for (String name = a; name != null; name = world.superName(name)) {
      above.add(name);
    }
    String name = b;
    while (!above.contains(name)) {
      name = world.superName(name);
    }
    return name;
  }

  /** Where each original instruction begins in the class file just written. */
  private static Map<Integer, Integer> originsByOffset(MethodNode method) {
    Map<Integer, Integer> origins = new HashMap<>();
    for (AbstractInsnNode i : method.instructions) {
      if (i instanceof OriginLabel label) {
        origins.put(label.getLabel().getOffset(), label.bci);
      }
    }
    return origins;
  }

  private static void restoreOrigins(
      ClassNode node, MethodNode method, Map<Integer, Integer> origins) {
    int restored = 0;
    for (AbstractInsnNode i : method.instructions.toArray()) {
      if (i instanceof OriginLabel label) {
        Integer bci = origins.get(label.bci);
        if (bci == null) {
          method.instructions.remove(label); // dead code, which the writer replaced by nops
        } else {
          method.instructions.set(label, new OriginLabel(bci));
          restored++;
        }
      }
    }
    if (restored != origins.size()) { // the writer has moved code to make jumps wide
      throw TranslationException.at(
          RefusalReason.OLD_METHOD_TOO_LARGE, node, method, null, "its code");
    }
  }

  // ---- subroutines

  /** Copies the code of a subroutine to each of its calls. */
  private static final class Subroutines {
    /** Line numbers of class files are smaller; ASM copies line numbers with the code. */
    private static final int ORIGIN = 1 << 16;

    static MethodNode inline(MethodNode method) {
      originsToLines(method);
      String[] exceptions = method.exceptions.toArray(String[]::new);
      OriginMethod inlined =
          new OriginMethod(method.access, method.name, method.desc, method.signature, exceptions);
      MethodVisitor inliner =
          new JSRInlinerAdapter(
              inlined, method.access, method.name, method.desc, method.signature, exceptions);
      method.accept(inliner);
      linesToOrigins(inlined);
      return inlined;
    }

    private static void originsToLines(MethodNode method) {
      for (AbstractInsnNode i : method.instructions.toArray()) {
        if (i instanceof OriginLabel origin) {
          LabelNode label = Code.newLabel();
          method.instructions.set(origin, label);
          method.instructions.insert(label, new LineNumberNode(ORIGIN + origin.bci, label));
        }
      }
    }

    /** Copies after the first get an index of their own. */
    private static void linesToOrigins(MethodNode method) {
      Map<Integer, Integer> copies = new HashMap<>();
      for (AbstractInsnNode i : method.instructions.toArray()) {
        if (i instanceof LineNumberNode line && line.line >= ORIGIN) {
          int bci = line.line - ORIGIN;
          int copy = copies.merge(bci, 1, Integer::sum) - 1;
          method.instructions.set(line, new OriginLabel(bci + copy * OriginLabel.COPY));
        }
      }
    }
  }
}
