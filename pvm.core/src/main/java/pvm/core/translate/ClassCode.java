package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The methods that a class gets once, whatever the number of its suspendable methods: one that
 * makes a frame for each shape of live values, and {@code $resume}, the way in for captured frames.
 */
final class ClassCode {
  static final String RESUME = "$resume";
  private static final String CAPTURE = "$capture$";

  private final ClassNode node;
  private final boolean isInterface;
  private final Set<String> shapes = new LinkedHashSet<>();
  private final Map<MethodPlan, String> resumeNames = new LinkedHashMap<>();

  ClassCode(ClassNode node) {
    this.node = node;
    this.isInterface = (node.access & ACC_INTERFACE) != 0;
  }

  /** Calls the method that adds a frame to an unwind. Stack: unwind, site, values -> unwind. */
  AbstractInsnNode captureCall(String shape) {
    shapes.add(shape);
    return new MethodInsnNode(
        INVOKESTATIC, node.name, CAPTURE + shape, captureDescriptor(shape), isInterface);
  }

  /** Calls the copy of a loop. Stack: live locals -> result. */
  AbstractInsnNode loopCall(MethodPlan plan, MethodPlan.Loop loop) {
    return new MethodInsnNode(
        INVOKESTATIC,
        node.name,
        loopName(plan, loop),
        MethodCopy.loopDescriptor(plan, loop),
        isInterface);
  }

  /** Adds the copies of a method, then makes the method itself capturable. */
  void addCopies(MethodPlan plan) {
    String name = plan.method.name + RESUME + plan.sites.getFirst().id();
    resumeNames.put(plan, name);
    node.methods.add(MethodCopy.resume(plan, this, name));
    for (MethodPlan.Loop loop : plan.loops) {
      node.methods.add(MethodCopy.loop(plan, this, loop, loopName(plan, loop)));
    }
    MethodCopy.normal(plan, this);
  }

  private static String loopName(MethodPlan plan, MethodPlan.Loop loop) {
    return plan.method.name + "$loop" + plan.sites.getFirst().id() + "$" + plan.loops.indexOf(loop);
  }

  /** Adds the methods that all copies share. */
  void finish() {
    for (String shape : shapes) {
      node.methods.add(capture(shape));
    }
    if (!resumeNames.isEmpty()) {
      node.methods.add(resume());
    }
  }

  private static String captureDescriptor(String shape) {
    StringBuilder descriptor = new StringBuilder("(L" + Emit.UNWIND + ";I");
    for (char kind : shape.toCharArray()) {
      descriptor.append(Emit.typeOf(kind));
    }
    return descriptor.append(")L" + Emit.UNWIND + ";").toString();
  }

  private MethodNode capture(String shape) {
    var method =
        new MethodNode(
            ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC,
            CAPTURE + shape,
            captureDescriptor(shape),
            null,
            null);
    InsnList out = method.instructions;
    LabelNode start = new LabelNode();
    out.add(start);
    out.add(new VarInsnNode(ALOAD, 0)); // unwind
    out.add(new TypeInsnNode(NEW, Emit.FRAME)); // unwind frame
    out.add(new InsnNode(DUP)); // unwind frame frame
    out.add(new LdcInsnNode(Type.getObjectType(node.name))); // .. class
    out.add(new VarInsnNode(ILOAD, 1)); // .. class site
    array(out, shape, true); // .. class site refs
    array(out, shape, false); // .. class site refs prims
    out.add(
        Emit.call(
            INVOKESPECIAL,
            Emit.FRAME,
            "<init>",
            "(Ljava/lang/Class;I[Ljava/lang/Object;[J)V")); // unwind frame
    out.add(
        Emit.call(
            INVOKEVIRTUAL,
            Emit.UNWIND,
            "add",
            "(L" + Emit.FRAME + ";)L" + Emit.UNWIND + ";")); // unwind
    out.add(new InsnNode(ARETURN));
    addFailure(method, start);
    return method;
  }

  /** Without memory for a frame the process fails: it must not go on with half a stack. */
  private static void addFailure(MethodNode method, LabelNode start) {
    LabelNode failure = new LabelNode();
    InsnList out = method.instructions;
    out.add(failure);
    out.add(Frames.of(new Object[] {Emit.UNWIND}, new Object[] {"java/lang/Throwable"})); // thrown
    out.add(new VarInsnNode(ALOAD, 0)); // thrown unwind
    out.add(new InsnNode(SWAP)); // unwind thrown
    out.add(
        Emit.call(
            INVOKESTATIC,
            Emit.ABI,
            "uncaptured",
            "(L" + Emit.UNWIND + ";Ljava/lang/Throwable;)L" + Emit.UNWIND + ";")); // unwind
    out.add(new InsnNode(ARETURN));
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, failure, failure, null));
  }

  /** Stack: -> array of the references or of the primitives among the parameters, or null. */
  private static void array(InsnList out, String shape, boolean isRefs) {
    int count = (int) shape.chars().filter(kind -> (kind == 'L') == isRefs).count();
    if (count == 0) {
      out.add(new InsnNode(ACONST_NULL));
      return;
    }
    out.add(Emit.push(count));
    out.add(
        isRefs
            ? new TypeInsnNode(ANEWARRAY, "java/lang/Object")
            : new org.objectweb.asm.tree.IntInsnNode(NEWARRAY, T_LONG));
    int local = 2;
    int index = 0;
    for (char kind : shape.toCharArray()) {
      Type type = Emit.typeOf(kind);
      if ((kind == 'L') == isRefs) {
        out.add(new InsnNode(DUP));
        out.add(Emit.push(index++));
        out.add(Emit.load(type, local));
        toBits(out, kind);
        out.add(new InsnNode(isRefs ? AASTORE : LASTORE));
      }
      local += type.getSize();
    }
  }

  private static void toBits(InsnList out, char kind) {
    switch (kind) {
      case 'I' -> out.add(new InsnNode(I2L));
      case 'F' -> {
        out.add(Emit.call(INVOKESTATIC, "java/lang/Float", "floatToRawIntBits", "(F)I"));
        out.add(new InsnNode(I2L));
      }
      case 'D' ->
          out.add(Emit.call(INVOKESTATIC, "java/lang/Double", "doubleToRawLongBits", "(D)J"));
      default -> {}
    }
  }

  static void fromBits(InsnList out, char kind) {
    switch (kind) {
      case 'I' -> out.add(new InsnNode(L2I));
      case 'F' -> {
        out.add(new InsnNode(L2I));
        out.add(Emit.call(INVOKESTATIC, "java/lang/Float", "intBitsToFloat", "(I)F"));
      }
      case 'D' -> out.add(Emit.call(INVOKESTATIC, "java/lang/Double", "longBitsToDouble", "(J)D"));
      default -> {}
    }
  }

  /** {@code $resume(Frame)}: finds the copy by the frame's site, and leaves the outcome in it. */
  private MethodNode resume() {
    var method =
        new MethodNode(
            ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, RESUME, "(L" + Emit.FRAME + ";)V", null, null);
    InsnList out = method.instructions;
    out.add(new VarInsnNode(ALOAD, 0));
    out.add(new FieldInsnNode(GETFIELD, Emit.FRAME, "site", "I"));
    LabelNode unknown = new LabelNode();
    List<LabelNode> bySite = new ArrayList<>();
    InsnList cases = new InsnList();
    for (var entry : resumeNames.entrySet()) {
      LabelNode label = new LabelNode();
      entry.getKey().sites.forEach(site -> bySite.add(label));
      cases.add(label);
      cases.add(Frames.of(new Object[] {Emit.FRAME}, new Object[0]));
      resumeCase(cases, entry.getKey(), entry.getValue());
    }
    out.add(
        new TableSwitchInsnNode(0, bySite.size() - 1, unknown, bySite.toArray(new LabelNode[0])));
    out.add(cases);
    out.add(unknown);
    out.add(Frames.of(new Object[] {Emit.FRAME}, new Object[0]));
    out.add(new InsnNode(ACONST_NULL));
    out.add(new InsnNode(ATHROW));
    return method;
  }

  private void resumeCase(InsnList out, MethodPlan plan, String name) {
    Type result = Type.getReturnType(plan.method.desc);
    String descriptor = "(L" + Emit.FRAME + ";)" + result;
    out.add(new VarInsnNode(ALOAD, 0)); // frame
    if (result != Type.VOID_TYPE) {
      out.add(new InsnNode(DUP)); // frame frame
    }
    out.add(new MethodInsnNode(INVOKESTATIC, node.name, name, descriptor, isInterface));
    if (result != Type.VOID_TYPE) {
      char kind = Emit.kind(result); // frame result
      out.add(
          Emit.call(
              INVOKEVIRTUAL,
              Emit.FRAME,
              "set" + Emit.suffix(kind),
              "(" + Emit.typeOf(kind) + ")V"));
    }
    out.add(new InsnNode(RETURN));
  }
}
