package pvm.core.translate;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Set;
import org.objectweb.asm.tree.LabelNode;

/** Which instructions of a method a copy of it can get to; the others are left out of the copy. */
final class Reach {
  private final MethodPlan plan;
  private final Set<LabelNode> cuts;
  private final int[][] handlers;
  private final BitSet reached = new BitSet();
  private final Deque<Integer> work = new ArrayDeque<>();

  private Reach(MethodPlan plan, Set<LabelNode> cuts) {
    this.plan = plan;
    this.cuts = cuts;
    this.handlers = Liveness.handlers(plan.method);
  }

  /**
   * Indexes of reachable instructions.
   *
   * @param cuts headers that are left for another copy: nothing behind them is reached through them
   */
  static BitSet of(
      MethodPlan plan, MethodCopy.Form form, MethodPlan.Loop entry, Set<LabelNode> cuts) {
    Reach reach = new Reach(plan, cuts);
    switch (form) {
      case NORMAL -> reach.reached.set(0, plan.insns.length);
      case LOOP -> reach.add(entry.index());
      case RESUME -> {
        for (SitePoint site : plan.sites) {
          reach.add(site.index() + 1);
          for (int handler : reach.handlers[site.index()]) {
            reach.add(handler);
          }
        }
      }
    }
    reach.run();
    return reach.reached;
  }

  private void add(int index) {
    if (!reached.get(index)) {
      reached.set(index);
      work.add(index);
    }
  }

  private void run() {
    while (!work.isEmpty()) {
      int i = work.poll();
      var insn = plan.insns[i];
      if (insn instanceof LabelNode label && cuts.contains(label)) {
        continue;
      }
      for (int target : Liveness.targets(plan.method.instructions, insn)) {
        add(target);
      }
      if (insn.getOpcode() >= 0) {
        for (int handler : handlers[i]) {
          add(handler);
        }
      }
      if (Liveness.fallsThrough(insn) && i + 1 < plan.insns.length) {
        add(i + 1);
      }
    }
  }
}
