package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import pvm.core.image.CodeMap;

/**
 * Writes one copy of a suspendable method.
 *
 * <ul>
 *   <li>{@link Form#NORMAL}: the method itself, with a capture handler for each site.
 *   <li>{@link Form#RESUME}: entered with a captured frame, it goes on behind the frame's site.
 *       When it gets to the header of an outermost loop it calls the loop's copy and returns its
 *       result: code that is entered in the middle of a loop is compiled badly for ever.
 *   <li>{@link Form#LOOP}: entered at the header of one loop with the locals that are live there.
 *       It calls the copies of other loops likewise.
 * </ul>
 *
 * A site becomes (operands b.. below the arguments a..; only if there are any are they moved):
 *
 * <pre>
 *     store a..; store b..; load b..; load a..
 *   start:  call                                    range start..end -> handler
 *   end:    goto after                              (RESUME only, as the three lines below)
 *   again:  load b..; aload frame; Frame.take..
 *   after:  ...
 *   handler:  push site; load live..; $capture; athrow
 * </pre>
 */
final class MethodCopy {

  enum Form {
    NORMAL,
    RESUME,
    LOOP
  }

  private final MethodPlan plan;
  private final ClassCode code;
  private final Form form;
  private final MethodPlan.Loop entry;
  private final Map<LabelNode, LabelNode> labels = new IdentityHashMap<>();
  private final InsnList body = new InsnList();
  private final InsnList tail = new InsnList();
  private final List<TryCatchBlockNode> captures = new ArrayList<>();
  private final Map<SitePoint, LabelNode> resumePoints = new IdentityHashMap<>();
  private final Map<LabelNode, MethodPlan.Loop> cuts = new IdentityHashMap<>();
  private final List<CodePlaces.Place> places = new ArrayList<>();
  private BitSet reachable;

  /** The line of the instruction, and that of the instruction emitted last; 0 if unknown. */
  private int line;

  private int emittedLine;

  private MethodCopy(MethodPlan plan, ClassCode code, Form form, MethodPlan.Loop entry) {
    this.plan = plan;
    this.code = code;
    this.form = form;
    this.entry = entry;
    for (AbstractInsnNode insn : plan.insns) {
      if (insn instanceof LabelNode label) {
        labels.put(label, new LabelNode());
      }
    }
  }

  /** Replaces the code of the method by its NORMAL copy. */
  static void normal(MethodPlan plan, ClassCode code) {
    MethodNode method = plan.method;
    MethodCopy copy = new MethodCopy(plan, code, Form.NORMAL, null);
    copy.emitBody();
    copy.finish(method);
  }

  /** The RESUME copy: static, one parameter, the frame. */
  static MethodNode resume(MethodPlan plan, ClassCode code, String name) {
    Type result = Type.getReturnType(plan.method.desc);
    var copy = new MethodCopy(plan, code, Form.RESUME, null);
    for (MethodPlan.Loop loop : plan.loops) {
      copy.cuts.put(loop.header(), loop);
    }
    copy.emitBody();
    InsnList prologue = copy.resumePrologue();
    copy.body.insert(prologue);
    var method = copy.newMethod(name, "(L" + Emit.FRAME + ";)" + result);
    copy.finish(method);
    return method;
  }

  /** The LOOP copy of one loop. */
  static MethodNode loop(MethodPlan plan, ClassCode code, MethodPlan.Loop loop, String name) {
    var copy = new MethodCopy(plan, code, Form.LOOP, loop);
    for (MethodPlan.Loop other : plan.loops) {
      if (other != loop) {
        copy.cuts.put(other.header(), other);
      }
    }
    copy.emitBody();
    copy.body.insert(copy.loopPrologue());
    var method = copy.newMethod(name, loopDescriptor(plan, loop));
    copy.finish(method);
    return method;
  }

  static String loopDescriptor(MethodPlan plan, MethodPlan.Loop loop) {
    StringBuilder descriptor = new StringBuilder("(");
    for (Value value : loop.live()) {
      descriptor.append(value.asType().getDescriptor());
    }
    return descriptor.append(')').append(Type.getReturnType(plan.method.desc)).toString();
  }

  private MethodNode newMethod(String name, String descriptor) {
    return new MethodNode(ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, name, descriptor, null, null);
  }

  // ---- the body

  private void emitBody() {
    reachable = Reach.of(plan, form, entry, cuts.keySet());
    for (int i = 0; i < plan.insns.length; i++) {
      AbstractInsnNode insn = plan.insns[i];
      if (insn instanceof LabelNode label) {
        body.add(labels.get(label));
        if (cuts.containsKey(label) && reachable.get(i)) {
          leaveForLoop(cuts.get(label));
        }
        continue;
      }
      if (insn instanceof LineNumberNode number) {
        line = number.line;
        continue;
      }
      SitePoint site = plan.site(insn);
      if (insn.getOpcode() >= 0 && (reachable.get(i) || site != null)) {
        emitLine();
      }
      if (site != null && (reachable.get(i) || form == Form.RESUME)) {
        emitSite(site, reachable.get(i));
      } else if (reachable.get(i)) {
        body.add(insn instanceof FrameNode frame ? frame(frame, i) : insn.clone(labels));
      }
    }
  }

  /** Copies begin in the middle of lines, so they take more than the line numbers themselves. */
  private void emitLine() {
    if (line != emittedLine) {
      LabelNode start = new LabelNode();
      body.add(start);
      body.add(new LineNumberNode(line, start));
      emittedLine = line;
    }
  }

  private FrameNode frame(FrameNode frame, int index) {
    FrameNode copy = (FrameNode) frame.clone(labels); // labels name uninitialized objects
    return form == Form.NORMAL
        ? copy
        : Frames.prune(copy, local -> plan.liveness.isLive(index, local));
  }

  private void emitSite(SitePoint site, boolean isReachable) {
    if (Polls.isPast(site.call()) && form != Form.RESUME) {
      return;
    }
    LabelNode after = new LabelNode();
    if (isReachable) {
      if (!site.spilled().isEmpty()) {
        spill(site);
      }
      LabelNode start = new LabelNode();
      LabelNode end = new LabelNode();
      LabelNode handler = new LabelNode();
      body.add(start);
      body.add(site.call().clone(labels));
      body.add(end);
      places.add(new CodePlaces.Place(start, site.id()));
      captures.add(new TryCatchBlockNode(start, end, handler, Emit.UNWIND));
      emitHandler(site, handler);
      if (form == Form.RESUME) {
        body.add(new JumpInsnNode(GOTO, after));
      }
    }
    if (form == Form.RESUME) {
      emitResumePoint(site);
      if (isReachable) {
        body.add(after);
        body.add(Frames.of(site.saved(), stackAfter(site)));
      }
    }
  }

  /** Moves the operands below the arguments into locals, and puts all back. */
  private void spill(SitePoint site) {
    List<Value> arguments = new ArrayList<>();
    Value lastSpilled = site.spilled().getLast();
    int local = lastSpilled.local() + (Frames.isWide(lastSpilled.type()) ? 2 : 1);
    for (Type type : site.arguments()) {
      arguments.add(new Value(local, Emit.verificationType(type)));
      local += type.getSize();
    }
    for (Value value : arguments.reversed()) {
      body.add(Emit.store(value.asType(), value.local()));
    }
    for (Value value : site.spilled().reversed()) {
      body.add(Emit.store(value.asType(), value.local()));
    }
    for (Value value : site.spilled()) {
      body.add(Emit.load(value.asType(), value.local()));
    }
    for (Value value : arguments) {
      body.add(Emit.load(value.asType(), value.local()));
    }
  }

  /** Stack: ... -> operands below, result. */
  private void emitResumePoint(SitePoint site) {
    LabelNode again = new LabelNode();
    resumePoints.put(site, again);
    List<Value> locals = new ArrayList<>(site.all());
    locals.add(new Value(plan.freeLocal, Emit.FRAME));
    body.add(again);
    body.add(Frames.of(locals));
    for (Value value : site.spilled()) {
      body.add(
          value.isNull() ? new InsnNode(ACONST_NULL) : Emit.load(value.asType(), value.local()));
    }
    body.add(Emit.load(Type.getObjectType(Emit.FRAME), plan.freeLocal));
    Type result = site.result();
    if (result == Type.VOID_TYPE) {
      body.add(Emit.call(INVOKEVIRTUAL, Emit.FRAME, "takeVoid", "()V"));
      return;
    }
    char kind = Emit.kind(result);
    body.add(
        Emit.call(INVOKEVIRTUAL, Emit.FRAME, "take" + Emit.suffix(kind), "()" + Emit.typeOf(kind)));
    if (kind == 'L') {
      Emit.cast(body, result);
    }
  }

  private static Object[] stackAfter(SitePoint site) {
    List<Object> stack = new ArrayList<>();
    for (Value value : site.spilled()) {
      stack.add(value.type());
    }
    if (site.result() != Type.VOID_TYPE) {
      stack.add(Emit.verificationType(site.result()));
    }
    return stack.toArray();
  }

  /** Stack: unwind -> (thrown on). */
  private void emitHandler(SitePoint site, LabelNode handler) {
    tail.add(handler);
    tail.add(Frames.of(site.all(), Emit.UNWIND));
    tail.add(Emit.push(site.id()));
    for (Value value : site.stored()) {
      tail.add(Emit.load(value.asType(), value.local()));
    }
    tail.add(code.captureCall(site.shape()));
    tail.add(new InsnNode(ATHROW));
  }

  // ---- loops

  /** Jumps to the call of the loop's copy, which stands outside of every user range. */
  private void leaveForLoop(MethodPlan.Loop loop) {
    LabelNode out = new LabelNode();
    body.add(Frames.of(loop.live()));
    body.add(new JumpInsnNode(GOTO, out));
    tail.add(out);
    tail.add(new LineNumberNode(Emit.HIDDEN_LINE, out));
    tail.add(Frames.of(loop.live()));
    for (Value value : loop.live()) {
      tail.add(Emit.load(value.asType(), value.local()));
    }
    LabelNode call = new LabelNode();
    tail.add(call);
    tail.add(code.loopCall(plan, loop));
    places.add(new CodePlaces.Place(call, CodeMap.PASSED));
    tail.add(new InsnNode(Type.getReturnType(plan.method.desc).getOpcode(IRETURN)));
  }

  private InsnList loopPrologue() {
    InsnList out = new InsnList();
    int parameter = 0;
    for (Value value : entry.live()) {
      out.add(Emit.load(value.asType(), parameter));
      parameter += value.asType().getSize();
    }
    for (Value value : entry.live().reversed()) {
      if (value.isNull()) {
        out.add(new InsnNode(POP));
        out.add(new InsnNode(ACONST_NULL));
      }
      out.add(Emit.store(value.asType(), value.local()));
    }
    out.add(new JumpInsnNode(GOTO, labels.get(entry.header())));
    return out;
  }

  // ---- entry of a captured frame

  private InsnList resumePrologue() {
    InsnList out = new InsnList();
    Type frameType = Type.getObjectType(Emit.FRAME);
    int frame = plan.freeLocal;
    out.add(Emit.load(frameType, 0));
    out.add(Emit.store(frameType, frame));
    out.add(Emit.load(frameType, frame));
    out.add(new FieldInsnNode(GETFIELD, Emit.FRAME, "site", "I"));
    LabelNode unknown = new LabelNode();
    LabelNode[] entries = new LabelNode[plan.sites.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = new LabelNode();
    }
    int first = plan.sites.getFirst().id();
    out.add(new TableSwitchInsnNode(first, first + entries.length - 1, unknown, entries));
    List<Value> atEntry = List.of(new Value(frame, Emit.FRAME));
    out.add(unknown);
    out.add(Frames.of(atEntry));
    out.add(new InsnNode(ACONST_NULL));
    out.add(new InsnNode(ATHROW));
    for (int i = 0; i < entries.length; i++) {
      out.add(entries[i]);
      out.add(Frames.of(atEntry));
      restore(out, plan.sites.get(i));
      out.add(new JumpInsnNode(GOTO, resumePoints.get(plan.sites.get(i))));
    }
    return out;
  }

  private void restore(InsnList out, SitePoint site) {
    int refs = 0;
    int prims = 0;
    for (Value value : site.all()) {
      if (value.isNull()) {
        out.add(new InsnNode(ACONST_NULL));
        out.add(new org.objectweb.asm.tree.VarInsnNode(ASTORE, value.local()));
        continue;
      }
      if (value.isScratch()) {
        out.add(Emit.load(Type.getObjectType(Emit.FRAME), plan.freeLocal));
        out.add(new FieldInsnNode(GETFIELD, Emit.FRAME, "locals", "L" + Emit.LOCALS + ";"));
        out.add(Emit.store(value.asType(), value.local()));
        continue;
      }
      boolean isRef = value.kind() == 'L';
      out.add(Emit.load(Type.getObjectType(Emit.FRAME), plan.freeLocal));
      out.add(
          isRef
              ? new FieldInsnNode(GETFIELD, Emit.FRAME, "refs", "[Ljava/lang/Object;")
              : new FieldInsnNode(GETFIELD, Emit.FRAME, "prims", "[J"));
      out.add(Emit.push(isRef ? refs++ : prims++));
      out.add(new InsnNode(isRef ? AALOAD : LALOAD));
      if (isRef) {
        Emit.cast(out, value.asType());
      } else {
        ClassCode.fromBits(out, value.kind());
      }
      out.add(Emit.store(value.asType(), value.local()));
    }
    if (refs > 0) {
      out.add(Emit.load(Type.getObjectType(Emit.FRAME), plan.freeLocal)); // frame
      out.add(new InsnNode(ACONST_NULL)); // frame null
      out.add(new FieldInsnNode(PUTFIELD, Emit.FRAME, "refs", "[Ljava/lang/Object;"));
    }
  }

  // ---- finishing

  private void finish(MethodNode method) {
    body.add(tail);
    LabelNode end = new LabelNode();
    body.add(end);
    code.addPlaces(plan, method, places, end);
    List<TryCatchBlockNode> ranges = new ArrayList<>(captures);
    for (TryCatchBlockNode range : plan.method.tryCatchBlocks) {
      boolean isHandlerThere = reachable.get(plan.method.instructions.indexOf(range.handler));
      var copy =
          new TryCatchBlockNode(
              labels.get(range.start),
              labels.get(range.end),
              labels.get(range.handler),
              range.type);
      if (isHandlerThere && hasCode(copy)) {
        ranges.add(copy);
      }
    }
    List<LocalVariableNode> variables = new ArrayList<>();
    if (form == Form.NORMAL && method.localVariables != null) {
      for (LocalVariableNode v : method.localVariables) {
        variables.add(
            new LocalVariableNode(
                v.name, v.desc, v.signature, labels.get(v.start), labels.get(v.end), v.index));
      }
    }
    dropDoubleFrames();
    method.instructions = body;
    method.tryCatchBlocks = ranges;
    method.localVariables = variables;
    method.visibleLocalVariableAnnotations = null;
    method.invisibleLocalVariableAnnotations = null;
  }

  private static boolean hasCode(TryCatchBlockNode range) {
    for (AbstractInsnNode i = range.start; i != null && i != range.end; i = i.getNext()) {
      if (i.getOpcode() >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Of two frames at one place the later one is the one that all paths agree to. */
  private void dropDoubleFrames() {
    FrameNode last = null;
    for (AbstractInsnNode insn : body.toArray()) {
      if (insn instanceof FrameNode frame) {
        if (last != null) {
          body.remove(last);
        }
        last = frame;
      } else if (insn.getOpcode() >= 0) {
        last = null;
      }
    }
  }
}
