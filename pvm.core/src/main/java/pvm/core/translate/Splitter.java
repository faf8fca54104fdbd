package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes methods whose copies would be too large run in pieces, each a method of its own.
 *
 * <pre>
 *   m(args)                  locals = new Locals; put args; return $drive(locals, 0)
 *   $drive(locals, entry)    do { entry = the piece of entry (locals, entry) } while (entry >= 0)
 *                            return the result in locals
 *   m$part0, m$part1, ...    see {@link PieceCode}
 * </pre>
 *
 * <p>Only pieces are captured: a piece's frame has the bytecode index and the local slots of the
 * method, as if that were in one piece, and so is what an image holds. When a captured piece has
 * run on to its end, {@code $resume} calls the driver.
 */
final class Splitter {

  /**
   * What goes on when a captured piece has come to its end.
   *
   * @param name of the method that runs the pieces
   * @param result of the method that was split
   * @param places in the Locals
   */
  record Driver(String name, Type result, int places) {
    String descriptor() {
      return "(L" + Emit.LOCALS + ";I)" + result.getDescriptor();
    }
  }

  /** A method in pieces. */
  record Split(Driver driver, List<MethodNode> pieces) {}

  private final ClassNode node;
  private final int pieceBytesMax;
  private int count;

  Splitter(ClassNode node, int pieceBytesMax) {
    this.node = node;
    this.pieceBytesMax = pieceBytesMax;
  }

  /** Splits a method and adds the pieces to the class; null if it can't be. */
  Split split(MethodPlan plan) {
    Pieces pieces = mayBeSplit(plan.method) ? Pieces.of(node.name, plan, pieceBytesMax) : null;
    if (pieces == null) {
      return null;
    }
    String base = plan.method.name.replace("<clinit>", "$clinit") + "$part";
    List<MethodNode> methods = new ArrayList<>();
    for (int piece = 0; piece < pieces.count(); piece++) {
      methods.add(PieceCode.write(plan, pieces, piece, base + count++));
    }
    Type result = Type.getReturnType(plan.method.desc);
    Driver driver = new Driver("$drive" + count, result, pieces.places());
    node.methods.addAll(methods);
    node.methods.add(drive(driver, pieces, methods));
    replaceBody(plan.method, driver, pieces.entries().getFirst());
    return new Split(driver, methods);
  }

  /** The final statics of an interface can be stored in its initializer only. */
  private boolean mayBeSplit(MethodNode method) {
    if (!method.name.equals("<clinit>")) {
      return true;
    }
    if (isInterface()) {
      return false;
    }
    for (FieldNode field : node.fields) {
      if ((field.access & ACC_STATIC) != 0 && field.value == null) {
        field.access &= ~ACC_FINAL;
      }
    }
    return true;
  }

  private boolean isInterface() {
    return (node.access & ACC_INTERFACE) != 0;
  }

  private MethodNode drive(Driver driver, Pieces pieces, List<MethodNode> methods) {
    MethodNode method =
        new MethodNode(
            ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC,
            driver.name(),
            driver.descriptor(),
            null,
            null);
    InsnList out = method.instructions;
    Object[] locals = {Emit.LOCALS, INTEGER};
    Object[] none = {};
    LabelNode next = new LabelNode();
    LabelNode done = new LabelNode();
    LabelNode[] calls = new LabelNode[methods.size()];
    for (int i = 0; i < calls.length; i++) {
      calls[i] = new LabelNode();
    }
    LabelNode[] byId =
        pieces.entries().stream()
            .map(entry -> calls[pieces.pieceOf(entry.index())])
            .toArray(LabelNode[]::new);
    out.add(next);
    out.add(Frames.of(locals, none));
    out.add(new VarInsnNode(ILOAD, 1));
    out.add(new TableSwitchInsnNode(0, byId.length - 1, done, byId));
    for (int i = 0; i < calls.length; i++) {
      out.add(calls[i]);
      out.add(Frames.of(locals, none));
      out.add(new VarInsnNode(ALOAD, 0));
      out.add(new VarInsnNode(ILOAD, 1));
      MethodNode piece = methods.get(i);
      out.add(new MethodInsnNode(INVOKESTATIC, node.name, piece.name, piece.desc, isInterface()));
      out.add(new VarInsnNode(ISTORE, 1));
      out.add(new JumpInsnNode(GOTO, next));
    }
    out.add(done);
    out.add(Frames.of(locals, none));
    addResult(out, driver.result());
    return method;
  }

  private static void addResult(InsnList out, Type result) {
    if (result == Type.VOID_TYPE) {
      out.add(new InsnNode(RETURN));
      return;
    }
    char kind = Emit.kind(result);
    out.add(new VarInsnNode(ALOAD, 0));
    out.add(new InsnNode(ICONST_0));
    out.add(PieceCode.access("take", kind, "(L" + Emit.LOCALS + ";I)" + Emit.typeOf(kind)));
    if (kind == 'L') {
      Emit.cast(out, result);
    }
    out.add(new InsnNode(result.getOpcode(IRETURN)));
  }

  private void replaceBody(MethodNode method, Driver driver, Pieces.Entry start) {
    InsnList out = new InsnList();
    LabelNode begin = new LabelNode();
    out.add(begin);
    out.add(new LineNumberNode(Emit.HIDDEN_LINE, begin));
    int local = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
    addLocals(out, driver); // locals
    out.add(new VarInsnNode(ASTORE, local));
    for (Value value : start.live()) {
      char kind = value.kind();
      out.add(Emit.load(value.asType(), value.local()));
      out.add(new VarInsnNode(ALOAD, local));
      out.add(Emit.push(value.local()));
      out.add(PieceCode.access("put", kind, "(" + Emit.typeOf(kind) + "L" + Emit.LOCALS + ";I)V"));
    }
    out.add(new VarInsnNode(ALOAD, local));
    out.add(new InsnNode(ICONST_0));
    out.add(call(driver));
    out.add(new InsnNode(driver.result().getOpcode(IRETURN)));
    method.instructions = out;
    method.tryCatchBlocks = new ArrayList<>();
    method.localVariables = null;
    method.visibleLocalVariableAnnotations = null;
    method.invisibleLocalVariableAnnotations = null;
    method.maxLocals = local + 1;
  }

  /** Stack: -> an empty Locals. */
  static void addLocals(InsnList out, Driver driver) {
    out.add(new TypeInsnNode(NEW, Emit.LOCALS));
    out.add(new InsnNode(DUP));
    out.add(Emit.push(driver.places()));
    out.add(Emit.call(INVOKESPECIAL, Emit.LOCALS, "<init>", "(I)V"));
  }

  /** Stack: locals, entry -> result. */
  AbstractInsnNode call(Driver driver) {
    return new MethodInsnNode(
        INVOKESTATIC, node.name, driver.name(), driver.descriptor(), isInterface());
  }
}
