package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import pvm.core.translate.Pieces.Entry;

/**
 * Writes one piece of a method: a static method that takes the live values and the number of the
 * entry to go on at, and gives that of the entry to go on at next, which is in another piece; -1 at
 * the end, when the result is at place 0.
 *
 * <pre>
 *   static int m$part(Locals locals, int entry) {
 *     switch (entry): each set of live values, its take..; switch (entry): each entry
 *     body
 *     each exit:                push id; goto its set
 *     each set of live values:  put..; return id
 *   }
 * </pre>
 */
final class PieceCode {
  private static final String PUT = "put";
  private static final String TAKE = "take";

  private final MethodPlan plan;
  private final Pieces pieces;
  private final int piece;
  private final int locals; // slot of the values in between
  private final int id; // slot of the number of an entry
  private final Map<LabelNode, LabelNode> labels = new IdentityHashMap<>();
  private final Map<Integer, LabelNode> entryLabels = new LinkedHashMap<>();
  private final Map<Entry, LabelNode> exitLabels = new HashMap<>();
  private final Set<Entry> exits = new LinkedHashSet<>(); // those that are used
  private final InsnList body = new InsnList();
  private LabelNode returning;

  private PieceCode(MethodPlan plan, Pieces pieces, int piece) {
    this.plan = plan;
    this.pieces = pieces;
    this.piece = piece;
    this.locals = Math.max(2, plan.freeLocal); // behind the parameters
    this.id = locals + 1;
  }

  static MethodNode write(MethodPlan plan, Pieces pieces, int piece, String name) {
    PieceCode code = new PieceCode(plan, pieces, piece);
    MethodNode method =
        new OriginMethod(
            ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, name, "(L" + Emit.LOCALS + ";I)I", null, null);
    code.write(method);
    return method;
  }

  private void write(MethodNode method) {
    int from = pieces.start(piece);
    int to = pieces.start(piece + 1);
    int first = piece == 0 ? 0 : labelsBefore(from);
    int end = piece + 1 == pieces.count() ? to : labelsBefore(to);
    for (int i = 0; i < plan.insns.length; i++) {
      if (plan.insns[i] instanceof LabelNode label) {
        int target = pieces.real(i);
        boolean isHere = i >= first && i < end;
        labels.put(label, isHere ? copy(label) : new LabelNode());
        if (!isHere && pieces.entry(target) != null) {
          labels.put(label, exitLabels.computeIfAbsent(pieces.entry(target), e -> new LabelNode()));
        }
      }
    }
    pieces.entries(piece).forEach(entry -> entryLabels.put(entry.index(), new LabelNode()));
    emitBody(first, end);
    List<TryCatchBlockNode> ranges = ranges(first, end);
    body.insert(prologue());
    emitExits();
    method.instructions = body;
    method.tryCatchBlocks = ranges;
    method.maxLocals = id + 1;
    method.maxStack = plan.method.maxStack + 4;
  }

  private static LabelNode copy(LabelNode label) {
    return label instanceof OriginLabel origin ? new OriginLabel(origin.bci) : new LabelNode();
  }

  /** The first of the labels, lines and frames that stand before an instruction. */
  private int labelsBefore(int index) {
    int i = index;
    while (i > 0 && plan.insns[i - 1].getOpcode() < 0) {
      i--;
    }
    return i;
  }

  // ---- body

  private void emitBody(int first, int end) {
    emitPlace(first);
    boolean fallsThrough = false;
    boolean hasFrame = false;
    for (int i = first; i < end; i++) {
      AbstractInsnNode insn = plan.insns[i];
      if (insn instanceof FrameNode frame) {
        body.add(frame(frame, i));
        hasFrame = true;
        continue;
      }
      if (insn.getOpcode() < 0) {
        body.add(insn.clone(labels));
        continue;
      }
      if (entryLabels.containsKey(i)) {
        body.add(entryLabels.get(i));
        if (!hasFrame) {
          body.add(frame(pieces.entry(i), List.of()));
        }
      }
      hasFrame = false;
      emit(insn);
      fallsThrough = Liveness.fallsThrough(insn);
    }
    if (fallsThrough && piece + 1 < pieces.count()) {
      Entry next = pieces.entry(pieces.start(piece + 1));
      exits.add(next);
      body.add(new JumpInsnNode(GOTO, exitLabels.computeIfAbsent(next, e -> new LabelNode())));
    }
  }

  /** The line and the bytecode index that hold where the piece begins. */
  private void emitPlace(int first) {
    OriginLabel origin = null;
    LineNumberNode line = null;
    for (int i = first - 1; i >= 0 && (origin == null || line == null); i--) {
      if (origin == null && plan.insns[i] instanceof OriginLabel label) {
        origin = label;
      } else if (line == null && plan.insns[i] instanceof LineNumberNode number) {
        line = number;
      }
    }
    LabelNode start = origin == null ? new LabelNode() : copy(origin);
    body.add(start);
    if (line != null) {
      body.add(new LineNumberNode(line.line, start));
    }
  }

  private void emit(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (opcode < IRETURN || opcode > RETURN) {
      for (int target : Liveness.targets(plan.method.instructions, insn)) {
        use(target);
      }
      body.add(insn.clone(labels));
      return;
    }
    if (returning == null) {
      returning = new LabelNode();
    }
    body.add(new JumpInsnNode(GOTO, returning));
  }

  private void use(int target) {
    int index = pieces.real(target);
    if (pieces.pieceOf(index) != piece) {
      exits.add(pieces.entry(index));
    }
  }

  private FrameNode frame(FrameNode frame, int index) {
    List<Value> live = new ArrayList<>();
    for (Value value : Frames.locals(frame)) {
      if (plan.liveness.isLive(index, value.local())) {
        live.add(value);
      }
    }
    live.add(new Value(locals, Emit.LOCALS));
    return Frames.of(live, frame.stack == null ? new Object[0] : frame.stack.toArray());
  }

  private FrameNode frame(Entry entry, List<Object> above) {
    List<Value> live = new ArrayList<>(entry.live());
    live.add(new Value(locals, Emit.LOCALS));
    List<Object> stack = new ArrayList<>();
    entry.stack().forEach(value -> stack.add(value.type()));
    stack.addAll(above);
    return Frames.of(live, stack.toArray());
  }

  // ---- handlers

  private List<TryCatchBlockNode> ranges(int first, int end) {
    List<TryCatchBlockNode> ranges = new ArrayList<>();
    LabelNode start = new LabelNode();
    LabelNode stop = new LabelNode();
    body.insert(start);
    body.add(stop);
    for (TryCatchBlockNode block : plan.method.tryCatchBlocks) {
      if (pieces.covers(block, piece)) {
        int from = plan.method.instructions.indexOf(block.start);
        int to = plan.method.instructions.indexOf(block.end);
        use(plan.method.instructions.indexOf(block.handler));
        ranges.add(
            new TryCatchBlockNode(
                from < first ? start : labels.get(block.start),
                to >= end ? stop : labels.get(block.end),
                labels.get(block.handler),
                block.type));
      }
    }
    return ranges;
  }

  // ---- entries

  private InsnList prologue() {
    InsnList out = new InsnList();
    out.add(new VarInsnNode(ALOAD, 0));
    out.add(new VarInsnNode(ASTORE, locals));
    out.add(new VarInsnNode(ILOAD, 1));
    out.add(new VarInsnNode(ISTORE, id));
    List<Entry> here = pieces.entries(piece);
    Map<List<List<Value>>, LabelNode> sets = new LinkedHashMap<>();
    LabelNode unknown = new LabelNode();
    LabelNode[] bySet = new LabelNode[here.size()];
    for (int i = 0; i < bySet.length; i++) {
      bySet[i] = sets.computeIfAbsent(set(here.get(i)), s -> new LabelNode());
    }
    out.add(new VarInsnNode(ILOAD, id));
    int firstId = here.isEmpty() ? 0 : here.getFirst().id();
    out.add(new TableSwitchInsnNode(firstId, firstId + bySet.length - 1, unknown, bySet));
    Object[] none = {};
    List<Value> atEntry = List.of(new Value(locals, Emit.LOCALS), new Value(id, INTEGER));
    out.add(unknown);
    out.add(Frames.of(atEntry, none));
    out.add(new InsnNode(ACONST_NULL));
    out.add(new InsnNode(ATHROW));
    sets.forEach(
        (set, label) -> {
          out.add(label);
          out.add(Frames.of(atEntry, none));
          set.getFirst().forEach(value -> take(out, value, true));
          set.getLast().forEach(value -> take(out, value, false));
          dispatch(out, here.stream().filter(entry -> set(entry).equals(set)).toList());
        });
    return out;
  }

  private static List<List<Value>> set(Entry entry) {
    return List.of(entry.live(), entry.stack());
  }

  private void dispatch(InsnList out, List<Entry> among) {
    LabelNode last = entryLabels.get(among.getLast().index());
    if (among.size() > 1) {
      int[] ids = among.stream().mapToInt(Entry::id).toArray();
      LabelNode[] targets =
          among.stream().map(entry -> entryLabels.get(entry.index())).toArray(LabelNode[]::new);
      out.add(new VarInsnNode(ILOAD, id));
      out.add(new LookupSwitchInsnNode(last, ids, targets));
    } else {
      out.add(new JumpInsnNode(GOTO, last));
    }
  }

  /** Stack: -> value, or none if it goes to its local. */
  private void take(InsnList out, Value value, boolean isLocal) {
    if (value.isNull()) {
      out.add(new InsnNode(ACONST_NULL));
    } else {
      char kind = value.kind();
      out.add(new VarInsnNode(ALOAD, locals));
      out.add(Emit.push(value.local()));
      out.add(access(TAKE, kind, "(L" + Emit.LOCALS + ";I)" + Emit.typeOf(kind)));
      if (kind == 'L') {
        Emit.cast(out, value.asType());
      }
    }
    if (isLocal) {
      out.add(Emit.store(value.asType(), value.local()));
    }
  }

  // ---- exits

  private void emitExits() {
    Map<List<List<Value>>, LabelNode> sets = new LinkedHashMap<>();
    Map<LabelNode, Entry> sample = new LinkedHashMap<>();
    exits.forEach(
        entry -> {
          LabelNode set = sets.computeIfAbsent(set(entry), s -> new LabelNode());
          sample.putIfAbsent(set, entry);
          body.add(exitLabels.get(entry));
          body.add(frame(entry, List.of()));
          body.add(Emit.push(entry.id()));
          body.add(new JumpInsnNode(GOTO, set));
        });
    sample.forEach(
        (label, entry) -> {
          body.add(label);
          body.add(frame(entry, List.of(INTEGER)));
          body.add(new VarInsnNode(ISTORE, id));
          entry.stack().reversed().forEach(this::put);
          for (Value value : entry.live()) {
            if (!value.isNull()) {
              body.add(Emit.load(value.asType(), value.local()));
              put(value);
            }
          }
          body.add(new VarInsnNode(ILOAD, id));
          body.add(new InsnNode(IRETURN));
        });
    if (returning != null) {
      emitReturn();
    }
  }

  private void emitReturn() {
    Type result = Type.getReturnType(plan.method.desc);
    List<Value> values = List.of(new Value(locals, Emit.LOCALS));
    body.add(returning);
    if (result == Type.VOID_TYPE) {
      body.add(Frames.of(values));
    } else {
      body.add(Frames.of(values, Emit.verificationType(result)));
      put(new Value(0, Emit.verificationType(result)));
    }
    body.add(new InsnNode(ICONST_M1));
    body.add(new InsnNode(IRETURN));
  }

  /** Stack: value -> (none). */
  private void put(Value value) {
    if (value.isNull()) {
      body.add(new InsnNode(POP));
      return;
    }
    char kind = value.kind();
    body.add(new VarInsnNode(ALOAD, locals));
    body.add(Emit.push(value.local()));
    body.add(access(PUT, kind, "(" + Emit.typeOf(kind) + "L" + Emit.LOCALS + ";I)V"));
  }

  static AbstractInsnNode access(String verb, char kind, String descriptor) {
    return Emit.call(INVOKESTATIC, Emit.LOCALS, verb + Emit.suffix(kind), descriptor);
  }
}
