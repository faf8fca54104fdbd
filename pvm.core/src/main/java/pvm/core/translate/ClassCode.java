package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.objectweb.asm.tree.JumpInsnNode;
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

  /** Each takes 4 bytes of a switch. */
  private static final int RESUME_SITES_MAX = 8000;

  private final ClassNode node;
  private final boolean isInterface;
  private final Set<String> shapes = new LinkedHashSet<>();
  private final Map<MethodPlan, String> resumeNames = new LinkedHashMap<>();
  private final Map<MethodPlan, Splitter.Driver> drivers = new HashMap<>();
  private final CodePlaces places = new CodePlaces();

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

  /**
   * Adds the copies of a method, then makes the method itself capturable.
   *
   * @param driver what goes on after it if it is a piece of a method; else null
   */
  void addCopies(MethodPlan plan, Splitter.Driver driver) {
    if (driver != null) {
      drivers.put(plan, driver);
    }
    String name = plan.method.name + RESUME + plan.sites.getFirst().id();
    resumeNames.put(plan, name);
    node.methods.add(MethodCopy.resume(plan, this, name));
    for (MethodPlan.Loop loop : plan.loops) {
      node.methods.add(MethodCopy.loop(plan, this, loop, loopName(plan, loop)));
    }
    MethodCopy.normal(plan, this);
  }

  /** Notes where the sites of a copy are, unless it is of a piece: those can't be read in place. */
  void addPlaces(MethodPlan plan, MethodNode copy, List<CodePlaces.Place> found, LabelNode end) {
    if (!drivers.containsKey(plan)) {
      places.add(copy, found, end);
    }
  }

  CodePlaces places() {
    return places;
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
      addResume();
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

  /**
   * {@code $resume(Frame)}: finds the copy by the frame's site, and leaves the outcome in it. Where
   * there are too many sites for one switch, it calls one of several such methods.
   */
  private void addResume() {
    List<List<MethodPlan>> groups = new ArrayList<>();
    int sites = RESUME_SITES_MAX;
    for (MethodPlan plan : resumeNames.keySet()) {
      sites += plan.sites.size();
      if (sites > RESUME_SITES_MAX) {
        groups.add(new ArrayList<>());
        sites = plan.sites.size();
      }
      groups.getLast().add(plan);
    }
    if (groups.size() == 1) {
      node.methods.add(resume(RESUME, groups.getFirst()));
      return;
    }
    MethodNode method = resumeMethod(RESUME);
    node.methods.add(method);
    for (List<MethodPlan> group : groups) {
      MethodNode one = resume(RESUME + "$" + groups.indexOf(group), group);
      node.methods.add(one);
      callIfIn(group, one, method.instructions);
    }
    fail(method.instructions);
  }

  /** Calls a method that resumes some sites, and returns, if the frame's is one of them. */
  private void callIfIn(List<MethodPlan> group, MethodNode one, InsnList out) {
    LabelNode next = new LabelNode();
    addSite(out); // site
    out.add(Emit.push(group.getLast().sites.getLast().id()));
    out.add(new JumpInsnNode(IF_ICMPGT, next));
    out.add(new VarInsnNode(ALOAD, 0));
    out.add(new MethodInsnNode(INVOKESTATIC, node.name, one.name, one.desc, isInterface));
    out.add(new InsnNode(RETURN));
    out.add(next);
    out.add(Frames.of(new Object[] {Emit.FRAME}, new Object[0]));
  }

  private MethodNode resume(String name, List<MethodPlan> plans) {
    MethodNode method = resumeMethod(name);
    InsnList out = method.instructions;
    LabelNode unknown = new LabelNode();
    List<LabelNode> bySite = new ArrayList<>();
    InsnList cases = new InsnList();
    for (MethodPlan plan : plans) {
      LabelNode label = new LabelNode();
      plan.sites.forEach(site -> bySite.add(label));
      cases.add(label);
      cases.add(Frames.of(new Object[] {Emit.FRAME}, new Object[0]));
      resumeCase(cases, plan, resumeNames.get(plan));
    }
    addSite(out);
    int first = plans.getFirst().sites.getFirst().id();
    out.add(
        new TableSwitchInsnNode(
            first, first + bySite.size() - 1, unknown, bySite.toArray(new LabelNode[0])));
    out.add(cases);
    out.add(unknown);
    out.add(Frames.of(new Object[] {Emit.FRAME}, new Object[0]));
    fail(out);
    return method;
  }

  private static MethodNode resumeMethod(String name) {
    return new MethodNode(
        ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, name, "(L" + Emit.FRAME + ";)V", null, null);
  }

  /** Stack: -> site. */
  private static void addSite(InsnList out) {
    out.add(new VarInsnNode(ALOAD, 0));
    out.add(new FieldInsnNode(GETFIELD, Emit.FRAME, "site", "I"));
  }

  private static void fail(InsnList out) {
    out.add(new InsnNode(ACONST_NULL));
    out.add(new InsnNode(ATHROW));
  }

  private void resumeCase(InsnList out, MethodPlan plan, String name) {
    Splitter.Driver driver = drivers.get(plan);
    Type result = driver == null ? Type.getReturnType(plan.method.desc) : driver.result();
    out.add(new VarInsnNode(ALOAD, 0)); // frame
    if (result != Type.VOID_TYPE) {
      out.add(new InsnNode(DUP)); // frame frame
    }
    if (driver != null) {
      resumePiece(out, name, driver); // frame result
    } else {
      out.add(resumeCall(name, result)); // frame result
    }
    if (result != Type.VOID_TYPE) {
      char kind = Emit.kind(result);
      out.add(
          Emit.call(
              INVOKEVIRTUAL,
              Emit.FRAME,
              "set" + Emit.suffix(kind),
              "(" + Emit.typeOf(kind) + ")V"));
    }
    out.add(new InsnNode(RETURN));
  }

  private AbstractInsnNode resumeCall(String name, Type result) {
    String descriptor = "(L" + Emit.FRAME + ";)" + result;
    return new MethodInsnNode(INVOKESTATIC, node.name, name, descriptor, isInterface);
  }

  /** Runs a piece to its end, then the driver. Stack: frame -> result of the method. */
  private void resumePiece(InsnList out, String name, Splitter.Driver driver) {
    String type = "L" + Emit.LOCALS + ";";
    out.add(new InsnNode(DUP)); // frame frame
    Splitter.addLocals(out, driver); // frame frame locals
    out.add(new FieldInsnNode(PUTFIELD, Emit.FRAME, "locals", type)); // frame
    out.add(new InsnNode(DUP)); // frame frame
    out.add(new FieldInsnNode(GETFIELD, Emit.FRAME, "locals", type)); // frame locals
    out.add(new InsnNode(SWAP)); // locals frame
    out.add(resumeCall(name, Type.INT_TYPE)); // locals entry
    out.add(
        new MethodInsnNode(
            INVOKESTATIC, node.name, driver.name(), driver.descriptor(), isInterface)); // result
  }
}
