package pvm.core.translate;

import static org.objectweb.asm.Opcodes.INVOKESPECIAL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import pvm.core.abi.Abi;

/**
 * Which methods poll on entry, so that no recursion goes on without a poll, though only one class
 * is known at a time: a call may come to any method of its name.
 *
 * <p>All names stand in an order. Around a circle of calls they can't go up all the time: somewhere
 * a method calls one whose name is not above its own, and that method polls. Only a call of the
 * superclass's method of the same name is no such step: it comes nearer to Object each time. What a
 * method calls within its class, where the target is certain, counts as its own code; circles
 * within a class are found as such.
 *
 * <p>Any order will do. This one has the names high that are often at the end of chains of calls,
 * so that their callers need no poll.
 */
final class Recursion {
  /** In the order in which they often call each other; all other names are below. */
  private static final List<String> HIGH =
      List.of(
          "iterator",
          "forEach",
          "hasNext",
          "next",
          "put",
          "add",
          "remove",
          "contains",
          "get",
          "accept",
          "test",
          "apply",
          "append",
          "compare",
          "compareTo",
          "equals",
          "hashCode",
          "size",
          "isEmpty",
          "length",
          "charAt",
          Abi.INIT);

  private final ClassNode owner;
  private final Map<MethodNode, List<MethodNode>> callees;

  /** The lowest name that a method calls where the target is not certain; none: not in it. */
  private final Map<MethodNode, String> lowest = new HashMap<>();

  /** The same for what calls it within the class: to that, a call of the superclass is a step. */
  private final Map<MethodNode, String> lowestForCallers = new HashMap<>();

  /**
   * @param callees what each method calls in the same class, where that is certain
   */
  Recursion(ClassNode owner, Map<MethodNode, List<MethodNode>> callees) {
    this.owner = owner;
    this.callees = callees;
  }

  /** Notes a call that may come to any method of its name. */
  void addOpen(MethodNode method, MethodInsnNode call) {
    boolean isOfSuper =
        call.owner.equals(owner.superName)
            && call.name.equals(method.name)
            && (call.getOpcode() == INVOKESPECIAL || call.name.equals(Abi.INIT));
    if (!isOfSuper) {
      lowest.merge(method, call.name, Recursion::lower);
    }
    lowestForCallers.merge(method, call.name, Recursion::lower);
  }

  /** To be called once all calls are known: what is called within the class counts as own code. */
  void spread() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (var entry : callees.entrySet()) {
        for (MethodNode callee : entry.getValue()) {
          String name = lowestForCallers.get(callee);
          if (name != null) {
            lowest.merge(entry.getKey(), name, Recursion::lower);
            String before = lowestForCallers.get(entry.getKey());
            changed |=
                !lowestForCallers.merge(entry.getKey(), name, Recursion::lower).equals(before);
          }
        }
      }
    }
  }

  /** Whether a method calls one that is not above it. */
  boolean mayClose(MethodNode method) {
    String name = lowest.get(method);
    return name != null && !isAbove(name, method.name);
  }

  private static String lower(String a, String b) {
    return isAbove(a, b) ? b : a;
  }

  private static boolean isAbove(String a, String b) {
    int rankOfA = HIGH.indexOf(a);
    int rankOfB = HIGH.indexOf(b);
    return rankOfA == rankOfB ? a.compareTo(b) > 0 : rankOfA > rankOfB;
  }
}
