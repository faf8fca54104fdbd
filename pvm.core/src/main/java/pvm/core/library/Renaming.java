package pvm.core.library;

import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.RecordComponentNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Renames all types that a class mentions from original to translated names.
 *
 * <p>It works in place: label nodes carry original bytecode indexes and must stay the same objects.
 * Annotations keep their names, no guest reads them. Signatures of renamed classes are dropped.
 */
final class Renaming extends Remapper {
  private final Library library;
  private final Map<String, String> descriptors = new ConcurrentHashMap<>();

  Renaming(Library library) {
    super(Opcodes.ASM9);
    this.library = library;
  }

  @Override
  public String map(String name) {
    return library.place(name).translated();
  }

  private String descriptor(String original) {
    if (original == null || original.indexOf('L') < 0) {
      return original;
    }
    String known = descriptors.get(original);
    if (known == null) {
      known = original.charAt(0) == '(' ? mapMethodDesc(original) : mapDesc(original);
      descriptors.put(original, known);
    }
    return known;
  }

  private String name(String original) {
    return original == null ? null : library.translated(original);
  }

  private void names(List<String> list) {
    if (list != null) {
      list.replaceAll(this::name);
    }
  }

  void rename(ClassNode node) {
    boolean isOwn = !library.place(node.name).isRenamed();
    node.name = name(node.name);
    node.superName = name(node.superName);
    node.signature = signature(node.signature, isOwn, false);
    names(node.interfaces);
    node.outerClass = name(node.outerClass);
    node.outerMethodDesc = descriptor(node.outerMethodDesc);
    node.nestHostClass = name(node.nestHostClass);
    names(node.nestMembers);
    if (isOwn) {
      names(node.permittedSubclasses);
    } else {
      node.permittedSubclasses = null; // the JVM wants them in one package, but for named modules
    }
    for (InnerClassNode inner : node.innerClasses) {
      inner.name = name(inner.name);
      inner.outerName = name(inner.outerName);
    }
    if (node.recordComponents != null) {
      for (RecordComponentNode component : node.recordComponents) {
        component.descriptor = descriptor(component.descriptor);
        component.signature = signature(component.signature, isOwn, true);
      }
    }
    for (FieldNode field : node.fields) {
      field.desc = descriptor(field.desc);
      field.signature = signature(field.signature, isOwn, true);
    }
    for (MethodNode method : node.methods) {
      rename(method, isOwn);
    }
  }

  private String signature(String signature, boolean isOwn, boolean isType) {
    return isOwn && signature != null ? mapSignature(signature, isType) : null;
  }

  private void rename(MethodNode method, boolean isOwn) {
    method.desc = descriptor(method.desc);
    method.signature = signature(method.signature, isOwn, false);
    names(method.exceptions);
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      block.type = name(block.type);
    }
    if (method.localVariables != null) {
      for (LocalVariableNode variable : method.localVariables) {
        variable.desc = descriptor(variable.desc);
        variable.signature = signature(variable.signature, isOwn, true);
      }
    }
    for (AbstractInsnNode insn = method.instructions.getFirst();
        insn != null;
        insn = insn.getNext()) {
      rename(insn);
    }
  }

  private void rename(AbstractInsnNode insn) {
    switch (insn) {
      case MethodInsnNode call -> {
        call.owner = name(call.owner);
        call.desc = descriptor(call.desc);
      }
      case FieldInsnNode field -> {
        field.owner = name(field.owner);
        field.desc = descriptor(field.desc);
      }
      case TypeInsnNode type -> type.desc = name(type.desc);
      case MultiANewArrayInsnNode array -> array.desc = descriptor(array.desc);
      case LdcInsnNode ldc -> ldc.cst = mapValue(ldc.cst);
      case InvokeDynamicInsnNode call -> {
        call.desc = descriptor(call.desc);
        for (int i = 0; i < call.bsmArgs.length; i++) {
          call.bsmArgs[i] = mapValue(call.bsmArgs[i]);
        }
        call.bsm = (org.objectweb.asm.Handle) mapValue(call.bsm);
      }
      case FrameNode frame -> {
        frameTypes(frame.local);
        frameTypes(frame.stack);
      }
      default -> {}
    }
  }

  private void frameTypes(List<Object> types) {
    if (types == null) {
      return;
    }
    for (ListIterator<Object> at = types.listIterator(); at.hasNext(); ) {
      if (at.next() instanceof String type) {
        String renamed = name(type);
        if (renamed != type) {
          at.set(renamed);
        }
      }
    }
  }
}
