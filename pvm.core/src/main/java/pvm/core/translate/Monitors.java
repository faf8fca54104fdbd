package pvm.core.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes monitors the VM's own: monitorenter and monitorexit become calls of {@code Abi.enter} and
 * {@code Abi.exit}, and a synchronized method becomes a plain one that enters first and exits at
 * every return and, by a handler at the end of the exception table, at every exception.
 */
public final class Monitors implements Transform {

  @Override
  public void apply(ClassUnit unit) {
    for (ClassNode node : unit.classes()) {
      for (MethodNode method : node.methods) {
        if (method.instructions.size() > 0) {
          replaceInstructions(method);
          if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            new SynchronizedMethod(node, method).wrap();
          }
        }
      }
    }
  }

  private static void replaceInstructions(MethodNode method) {
    method.tryCatchBlocks.removeIf(Monitors::isOfExitOnly);
    for (AbstractInsnNode i : method.instructions) {
      if (i.getOpcode() == Opcodes.MONITORENTER) {
        method.instructions.set(i, call("enter"));
      } else if (i.getOpcode() == Opcodes.MONITOREXIT) {
        method.instructions.set(i, call("exit"));
      }
    }
  }

  /**
   * Whether a range can end by an exception of its monitorexit only. In javac's code the handler of
   * a synchronized block covers its own exit so; but one that fails would fail again, and C1
   * compiles no method with such a handler.
   */
  private static boolean isOfExitOnly(TryCatchBlockNode block) {
    boolean exits = false;
    for (AbstractInsnNode i = block.start; i != block.end; i = i.getNext()) {
      switch (i.getOpcode()) {
        case -1, Opcodes.ASTORE, Opcodes.ALOAD -> {}
        case Opcodes.MONITOREXIT -> exits = true;
        default -> {
          return false;
        }
      }
    }
    return exits;
  }

  private static MethodInsnNode call(String name) {
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC, Constructors.ABI, name, "(Ljava/lang/Object;)V", false);
  }

  /** One synchronized method. */
  private static final class SynchronizedMethod {
    private final ClassNode node;
    private final MethodNode method;
    private final boolean isStatic;
    private final int lock; // slot of the monitor's object, unless static

    SynchronizedMethod(ClassNode node, MethodNode method) {
      this.node = node;
      this.method = method;
      this.isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
      this.lock = isStatic || !storesToThis() ? 0 : method.maxLocals++;
    }

    private boolean storesToThis() {
      for (AbstractInsnNode i : method.instructions) {
        if (i.getOpcode() == Opcodes.ASTORE && ((VarInsnNode) i).var == 0) {
          return true;
        }
      }
      return false;
    }

    void wrap() {
      method.access &= ~Opcodes.ACC_SYNCHRONIZED;
      LabelNode handler = Code.newLabel();
      List<TryCatchBlockNode> blocks = new ArrayList<>();
      LabelNode start = Code.newLabel();
      AbstractInsnNode first = method.instructions.getFirst();
      for (AbstractInsnNode i : method.instructions.toArray()) {
        if (i.getOpcode() >= Opcodes.IRETURN && i.getOpcode() <= Opcodes.RETURN) {
          start = exitBefore(i, start, handler, blocks);
        } else if (i instanceof FrameNode frame && lock > 0) {
          addLock(frame);
        }
      }
      method.instructions.insertBefore(first, entry(blocks, start));
      LabelNode end = Code.newLabel();
      method.instructions.add(end);
      blocks.add(new TryCatchBlockNode(start, end, handler, null));
      method.instructions.add(handlerCode(handler));
      blocks.removeIf(SynchronizedMethod::isEmpty);
      method.tryCatchBlocks.addAll(blocks);
    }

    private InsnList entry(List<TryCatchBlockNode> blocks, LabelNode start) {
      InsnList code = new InsnList();
      code.add(new OriginLabel(OriginLabel.ENTRY));
      if (lock > 0) {
        code.add(new VarInsnNode(Opcodes.ALOAD, 0)); // this
        code.add(new VarInsnNode(Opcodes.ASTORE, lock));
      }
      loadLock(code);
      code.add(call("enter"));
      code.add(blocks.isEmpty() ? start : blocks.getFirst().start);
      return code;
    }

    private void loadLock(InsnList code) {
      code.add(
          isStatic
              ? new LdcInsnNode(Type.getObjectType(node.name))
              : new VarInsnNode(Opcodes.ALOAD, lock));
    }

    /** Ends the guarded range before a return, exits, and begins the next range after it. */
    private LabelNode exitBefore(
        AbstractInsnNode at, LabelNode start, LabelNode handler, List<TryCatchBlockNode> blocks) {
      LabelNode end = Code.newLabel();
      InsnList code = new InsnList();
      code.add(end);
      loadLock(code); // result, lock
      code.add(call("exit")); // result
      method.instructions.insertBefore(at, code);
      LabelNode next = Code.newLabel();
      method.instructions.insert(at, next);
      blocks.add(new TryCatchBlockNode(start, end, handler, null));
      return next;
    }

    private InsnList handlerCode(LabelNode handler) {
      Object[] locals = isStatic ? new Object[0] : frameWithLock();
      InsnList code = new InsnList();
      code.add(handler);
      code.add(
          new FrameNode(
              Opcodes.F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"}));
      loadLock(code); // thrown, lock
      code.add(call("exit")); // thrown
      code.add(new InsnNode(Opcodes.ATHROW));
      return code;
    }

    private Object[] frameWithLock() {
      Object[] locals = new Object[lock + 1];
      Arrays.fill(locals, Opcodes.TOP);
      locals[lock] = node.name;
      return locals;
    }

    /** Extends a frame of the body up to the slot of the lock. */
    private void addLock(FrameNode frame) {
      List<Object> locals = new ArrayList<>(frame.local);
      int slots = 0;
      for (Object local : locals) {
        slots += local == Opcodes.LONG || local == Opcodes.DOUBLE ? 2 : 1;
      }
      locals.addAll(Collections.nCopies(lock - slots, Opcodes.TOP));
      locals.add(node.name);
      frame.local = locals;
    }

    private static boolean isEmpty(TryCatchBlockNode block) {
      for (AbstractInsnNode i = block.start; i != block.end; i = i.getNext()) {
        if (i.getOpcode() >= 0) {
          return false;
        }
      }
      return true;
    }
  }
}
