package pvm.core.translate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Programs of random methods that call each other, each class seen alone. */
class RecursionTest {
  private static final List<String> NAMES =
      List.of("run", "eval", "visit", "get", "next", "equals", "zip", "accept");

  private final Map<String, ClassNode> classes = new LinkedHashMap<>();
  private final Map<MethodNode, ClassNode> owners = new LinkedHashMap<>();

  private record Translated(Map<String, ClassNode> classes) implements ClassWorld {
    @Override
    public boolean isTranslated(String name) {
      return classes.containsKey(name);
    }

    @Override
    public String superName(String name) {
      return classes.get(name).superName;
    }

    @Override
    public boolean isInterface(String name) {
      return false;
    }

    @Override
    public ClassHeader header(String name) {
      ClassNode node = classes.get(name);
      return node == null
          ? new ClassHeader(0, name, null, List.of(), Map.of())
          : new ClassHeader(node.access, name, node.superName, List.of(), Map.of());
    }

    @Override
    public boolean maySuspend(MethodInsnNode call) {
      return true;
    }
  }

  @Test
  void everyCircleOfCallsPolls() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    int polling = 0;
    int passing = 0;
    for (int program = 0; program < 3000; program++) {
      make(random);
      Set<MethodNode> withoutPoll = new HashSet<>();
      for (ClassNode node : classes.values()) {
        Suspension suspension = new Suspension(node, new Translated(classes));
        for (MethodNode method : node.methods) {
          if (suspension.entry(method) == Polls.Entry.POLL) {
            polling++;
          } else {
            withoutPoll.add(method);
            passing++;
          }
        }
      }
      Set<MethodNode> done = new HashSet<>();
      for (MethodNode start : withoutPoll) {
        assertFalse(isOnCircle(start, withoutPoll, done, new ArrayList<>()), "seed " + seed);
      }
    }
    assertTrue(polling > 10_000 && passing > 10_000, polling + " poll, " + passing + " don't");
  }

  /** Walks along all calls between methods that don't poll. */
  private boolean isOnCircle(
      MethodNode method, Set<MethodNode> among, Set<MethodNode> done, List<MethodNode> path) {
    if (path.contains(method)) {
      return true;
    }
    if (!among.contains(method) || !done.add(method)) {
      return false;
    }
    path.add(method);
    for (var insn : method.instructions) {
      if (insn instanceof MethodInsnNode call) {
        for (MethodNode target : targets(call)) {
          if (isOnCircle(target, among, done, path)) {
            return true;
          }
        }
      }
    }
    path.removeLast();
    return false;
  }

  /** Where a call may come to, in a program where any class may extend any other one. */
  private List<MethodNode> targets(MethodInsnNode call) {
    List<MethodNode> targets = new ArrayList<>();
    for (MethodNode method : owners.keySet()) {
      boolean isOfOwner = owners.get(method).name.equals(call.owner);
      boolean isBound = call.getOpcode() != INVOKEVIRTUAL;
      boolean isPrivate = (method.access & ACC_PRIVATE) != 0;
      if (method.name.equals(call.name) && (isOfOwner || !isBound && !isPrivate)) {
        targets.add(method);
      }
    }
    return targets;
  }

  private void make(Random random) {
    classes.clear();
    owners.clear();
    String superName = "java/lang/Object";
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      ClassNode node = new ClassNode();
      node.name = "C" + i;
      node.superName = superName;
      superName = random.nextBoolean() ? node.name : "java/lang/Object";
      classes.put(node.name, node);
      for (String name : NAMES) {
        if (random.nextInt(3) > 0) {
          int access = random.nextInt(3) == 0 ? ACC_PRIVATE : ACC_PUBLIC;
          MethodNode method = new MethodNode(access, name, "()V", null, null);
          node.methods.add(method);
          owners.put(method, node);
        }
      }
    }
    for (MethodNode method : owners.keySet()) {
      for (int n = random.nextInt(3); n > 0; n--) {
        method.instructions.add(call(random, method));
      }
      method.instructions.add(new InsnNode(RETURN));
    }
  }

  private MethodInsnNode call(Random random, MethodNode method) {
    ClassNode own = owners.get(method);
    ClassNode above = classes.get(own.superName);
    if (above != null && random.nextInt(4) == 0 && isCallable(above, method.name)) {
      return new MethodInsnNode(INVOKESPECIAL, above.name, method.name, "()V", false);
    }
    List<MethodNode> all = List.copyOf(owners.keySet());
    MethodNode target = all.get(random.nextInt(all.size()));
    ClassNode owner = owners.get(target);
    boolean isPrivate = (target.access & ACC_PRIVATE) != 0;
    return isPrivate && owner != own
        ? call(random, method)
        : new MethodInsnNode(
            isPrivate ? INVOKESPECIAL : INVOKEVIRTUAL, owner.name, target.name, "()V", false);
  }

  private static boolean isCallable(ClassNode node, String name) {
    return node.methods.stream()
        .anyMatch(m -> m.name.equals(name) && (m.access & ACC_PRIVATE) == 0);
  }
}
