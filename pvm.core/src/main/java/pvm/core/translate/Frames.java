package pvm.core.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FrameNode;

/** Builds expanded stack map frames. */
final class Frames {
  private Frames() {}

  /** A frame of locals by slot (the second slot of a long or double is ignored) and of values. */
  static FrameNode of(Object[] localsBySlot, Object[] stack) {
    List<Object> locals = new ArrayList<>();
    for (int i = 0; i < localsBySlot.length; i++) {
      Object type = localsBySlot[i] == null ? Opcodes.TOP : localsBySlot[i];
      locals.add(type);
      if (isWide(type)) {
        i++;
      }
    }
    while (!locals.isEmpty() && locals.getLast() == Opcodes.TOP) {
      locals.removeLast();
    }
    return new FrameNode(
        Opcodes.F_NEW, locals.size(), locals.toArray(), stack.length, stack.clone());
  }

  /** A frame of some locals; all others are TOP. */
  static FrameNode of(Iterable<Value> values, Object... stack) {
    Object[] slots = new Object[8];
    for (Value value : values) {
      if (value.local() >= slots.length) {
        slots = Arrays.copyOf(slots, Math.max(value.local() + 1, slots.length * 2));
      }
      slots[value.local()] = value.type();
    }
    return of(slots, stack);
  }

  /** The same frame with the locals that are not live made TOP. */
  static FrameNode prune(FrameNode frame, IntPredicate isLive) {
    List<Value> live = new ArrayList<>();
    for (Value value : locals(frame)) {
      if (isLive.test(value.local())) {
        live.add(value);
      }
    }
    Object[] stack = frame.stack == null ? new Object[0] : frame.stack.toArray();
    return of(live, stack);
  }

  /** The locals of a frame that have a type. */
  static List<Value> locals(FrameNode frame) {
    List<Value> result = new ArrayList<>();
    int slot = 0;
    for (Object type : frame.local == null ? List.of() : frame.local) {
      if (type != Opcodes.TOP) {
        result.add(new Value(slot, type));
      }
      slot += isWide(type) ? 2 : 1;
    }
    return result;
  }

  static boolean isWide(Object type) {
    return type == Opcodes.LONG || type == Opcodes.DOUBLE;
  }
}
