package pvm.core.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Where a method is cut, and where control passes from piece to piece. Instructions are named by
 * their index in the method; labels and frames before one belong to it.
 */
final class Pieces {
  /**
   * An instruction that another piece jumps to.
   *
   * @param id its number in the method; those of one piece follow each other
   * @param live locals that are live there
   * @param stack operands there; their locals are the indexes that they have in between
   */
  record Entry(int index, int id, List<Value> live, List<Value> stack) {}

  private final MethodPlan plan;
  private final int bytesMax;
  private final TypeStates states;
  private final int[] depths;
  private final List<Integer> starts = new ArrayList<>();
  private final NavigableMap<Integer, Entry> entries = new TreeMap<>();

  private Pieces(String owner, MethodPlan plan, int bytesMax) {
    this.plan = plan;
    this.bytesMax = bytesMax;
    this.states = TypeStates.of(owner, plan.method, i -> plan.insns[i].getOpcode() >= 0);
    this.depths = loopDepths();
  }

  /** Cuts a method; null if there is no place to. */
  static Pieces of(String owner, MethodPlan plan, int bytesMax) {
    Pieces pieces = new Pieces(owner, plan, bytesMax);
    return pieces.cut() && pieces.enter() ? pieces : null;
  }

  int count() {
    return starts.size();
  }

  /** Index of the first instruction of a piece; labels before it are before this index. */
  int start(int piece) {
    return piece == starts.size() ? plan.insns.length : starts.get(piece);
  }

  int pieceOf(int index) {
    int piece = 0;
    while (piece + 1 < starts.size() && starts.get(piece + 1) <= index) {
      piece++;
    }
    return piece;
  }

  /** The entry at an instruction; null if it is none. */
  Entry entry(int index) {
    return entries.get(real(index));
  }

  /** The entries of a piece, by their numbers. */
  List<Entry> entries(int piece) {
    return List.copyOf(entries.subMap(start(piece), start(piece + 1)).values());
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The instruction that a label stands before. */
  int real(int index) {
    int i = index;
    while (i < plan.insns.length && plan.insns[i].getOpcode() < 0) {
      i++;
    }
    return i;
  }

  // ---- cutting

  /** Cuts; false if there is no place to where a piece gets too large for a method. */
  private boolean cut() {
    starts.add(real(0));
    int size = 0;
    for (int i = starts.getFirst(); i < plan.insns.length; i++) {
      size += sizeBytes(i);
      int best = size > bytesMax ? bestCut(starts.getLast(), i) : -1;
      if (best >= 0) {
        starts.add(best);
        size = 0;
        for (int j = best; j <= i; j++) {
          size += sizeBytes(j);
        }
      }
      if (size > CodeSize.Limits.OF_JVM.methodBytesMax()) {
        return false;
      }
    }
    return starts.size() > 1;
  }

  private int sizeBytes(int index) {
    return CodeSize.ofCopies(plan, plan.insns[index]);
  }

  /**
   * The outermost place between two instructions, the later the better, but none that makes the
   * piece very small if there is another; -1 if there is none.
   */
  private int bestCut(int start, int end) {
    int best = -1;
    int bestCost = Integer.MAX_VALUE;
    int size = 0;
    for (int i = start + 1; i <= end; i++) {
      size += sizeBytes(i - 1);
      if (plan.insns[i].getOpcode() >= 0 && canEnter(i)) {
        boolean isSmall = size < bytesMax / 3;
        int cost =
            (isSmall ? 1_000_000 : 0) + 100 * depths[i] + 10 * states.before(i).stack().length;
        if (cost <= bestCost) {
          best = i;
          bestCost = cost;
        }
      }
    }
    return best;
  }

  private boolean canEnter(int index) {
    TypeStates.State state = states.before(index);
    return state != null
        && live(state, index).stream().noneMatch(Value::isUninitialized)
        && stack(state).stream().noneMatch(Value::isUninitialized);
  }

  /** How many loops are around each instruction. */
  private int[] loopDepths() {
    int[] change = new int[plan.insns.length + 2];
    InsnList list = plan.method.instructions;
    for (int i = 0; i < plan.insns.length; i++) {
      for (int target : Liveness.targets(list, plan.insns[i])) {
        if (target <= i) {
          change[target + 1]++;
          change[i + 1]--;
        }
      }
    }
    for (int i = 1; i < change.length; i++) {
      change[i] += change[i - 1];
    }
    return change;
  }

  // ---- entries

  private boolean enter() {
    TreeMap<Integer, Boolean> wanted = new TreeMap<>();
    wanted.put(start(0), true);
    for (int piece = 0; piece < count(); piece++) {
      for (int i = start(piece); i < start(piece + 1); i++) {
        AbstractInsnNode insn = plan.insns[i];
        for (int target : Liveness.targets(plan.method.instructions, insn)) {
          want(target, piece, wanted);
        }
        boolean isLast = insn.getOpcode() >= 0 && real(i + 1) == start(piece + 1);
        if (isLast && Liveness.fallsThrough(insn) && piece + 1 < count()) {
          wanted.put(start(piece + 1), true);
        }
      }
    }
    for (TryCatchBlockNode block : plan.method.tryCatchBlocks) {
      for (int piece = 0; piece < count(); piece++) {
        if (covers(block, piece)) {
          want(plan.method.instructions.indexOf(block.handler), piece, wanted);
        }
      }
    }
    for (int index : wanted.keySet()) {
      if (!canEnter(index)) {
        return false;
      }
      TypeStates.State state = states.before(index);
      entries.put(index, new Entry(index, entries.size(), live(state, index), stack(state)));
    }
    return true;
  }

  private void want(int target, int from, Map<Integer, Boolean> wanted) {
    int index = real(target);
    if (pieceOf(index) != from) {
      wanted.put(index, true);
    }
  }

  /** Whether a handler covers code of a piece. */
  boolean covers(TryCatchBlockNode block, int piece) {
    InsnList list = plan.method.instructions;
    int from = Math.max(real(list.indexOf(block.start)), start(piece));
    int to = Math.min(real(list.indexOf(block.end)), start(piece + 1));
    return from < to;
  }

  private List<Value> live(TypeStates.State state, int index) {
    List<Value> live = new ArrayList<>();
    FrameNode frame = Frames.of(state.locals(), new Object[0]);
    for (Value value : Frames.locals(frame)) {
      if (plan.liveness.isLive(index, value.local())) {
        live.add(value);
      }
    }
    return live;
  }

  private List<Value> stack(TypeStates.State state) {
    List<Value> stack = new ArrayList<>();
    for (int i = 0; i < state.stack().length; i++) {
      stack.add(new Value(plan.freeLocal + i, state.stack()[i]));
    }
    return stack;
  }

  /** Places for the live values of any entry. */
  int places() {
    int places = Math.max(1, plan.freeLocal);
    for (Entry entry : entries.values()) {
      places = Math.max(places, plan.freeLocal + entry.stack().size());
    }
    return places;
  }
}
