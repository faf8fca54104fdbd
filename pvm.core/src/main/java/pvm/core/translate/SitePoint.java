package pvm.core.translate;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import pvm.core.image.ClassLayout;

/**
 * A place in a method where its frame can be captured.
 *
 * @param id number in the class
 * @param index of the call in the method's instructions
 * @param call the call, or the poll
 * @param bci original bytecode index
 * @param saved live locals
 * @param spilled operands below the arguments, bottom first, and the locals they are kept in while
 *     the call runs
 * @param arguments of the call, receiver first
 */
record SitePoint(
    int id,
    int index,
    MethodInsnNode call,
    int bci,
    List<Value> saved,
    List<Value> spilled,
    List<Type> arguments) {

  ClassLayout.Kind kind() {
    return Polls.isPoll(call) ? ClassLayout.Kind.POLL : ClassLayout.Kind.CALL;
  }

  Type result() {
    return Type.getReturnType(call.desc);
  }

  /** What is stored in a frame, in its order: saved locals, then spilled operands. */
  List<Value> stored() {
    List<Value> all = new ArrayList<>(saved);
    all.addAll(spilled);
    all.removeIf(value -> value.isNull() || value.isScratch());
    return all;
  }

  /** All values that the handler and the resumed code have in locals. */
  List<Value> all() {
    List<Value> all = new ArrayList<>(saved);
    all.addAll(spilled);
    return all;
  }

  /** One letter a stored value: names the method that makes a frame of this shape. */
  String shape() {
    StringBuilder shape = new StringBuilder();
    for (Value value : stored()) {
      shape.append(value.kind());
    }
    return shape.toString();
  }

  List<ClassLayout.Slot> slots() {
    List<ClassLayout.Slot> slots = new ArrayList<>();
    for (Value value : saved) {
      if (!value.isNull() && !value.isScratch()) {
        slots.add(new ClassLayout.Slot(value.local(), value.kind()));
      }
    }
    for (int i = 0; i < spilled.size(); i++) {
      if (!spilled.get(i).isNull()) {
        slots.add(new ClassLayout.Slot(-1 - i, spilled.get(i).kind()));
      }
    }
    return slots;
  }
}
