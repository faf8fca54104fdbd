package pvm.core.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodNode;

class HostDerivedCodeTest {

  /** What an initializer looks like that makes handles among other things. */
  static final class Sample {
    static final List<String> EFFECTS = new ArrayList<>();
    static final Object HANDLE;
    static final int COUNT;
    static final Object CHOSEN;

    static {
      EFFECTS.add("begins");
      try {
        String name = "handle";
        int size = name.length();
        COUNT = size + 1;
        HANDLE = Integer.valueOf(size).toString();
      } catch (IllegalStateException e) {
        throw new AssertionError(e);
      }
      CHOSEN = EFFECTS.isEmpty() ? "none" : HANDLE;
      EFFECTS.add("ends");
    }
  }

  private static List<String> stores(Set<String> fields) throws Exception {
    ClassNode node = new ClassNode();
    new ClassReader(Sample.class.getName()).accept(node, ClassReader.EXPAND_FRAMES);
    MethodNode initializer =
        node.methods.stream().filter(m -> m.name.equals("<clinit>")).findFirst().orElseThrow();
    InsnList slice = HostDerivedCode.of(node.name, initializer, fields);
    if (slice == null) {
      return null;
    }
    List<String> stores = new ArrayList<>();
    for (AbstractInsnNode insn : slice) {
      switch (insn.getOpcode()) {
        case Opcodes.PUTSTATIC -> stores.add(((FieldInsnNode) insn).name);
        case Opcodes.GETSTATIC -> stores.add("reads " + ((FieldInsnNode) insn).name);
        case Opcodes.ASTORE, Opcodes.ISTORE -> stores.add("local");
        default -> {}
      }
    }
    return stores;
  }

  @Test
  void takesTheStoreAndTheLocalsItNeeds() throws Exception {
    assertEquals(List.of("local", "local", "HANDLE"), stores(Set.of("HANDLE")));
  }

  @Test
  void takesNothingForNoField() throws Exception {
    assertEquals(List.of(), stores(Set.of()));
  }

  @Test
  void givesUpWhereTheValueIsChosenByABranch() throws Exception {
    assertNull(stores(Set.of("CHOSEN")));
  }
}
