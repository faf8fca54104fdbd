package pvm.core.translate;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes the methods of a class capturable: polls, sites, capture handlers, and the copies through
 * which captured frames go on. The last transform that changes code.
 */
final class Safepoints {
  private final ClassNode node;
  private final ClassWorld world;

  Safepoints(ClassNode node, ClassWorld world) {
    this.node = node;
    this.world = world;
  }

  /** Transforms the class; returns the plans of the methods that have sites, in site order. */
  List<MethodPlan> apply() {
    Suspension suspension = new Suspension(node, world);
    ClassCode code = new ClassCode(node);
    List<MethodPlan> plans = new ArrayList<>();
    int nextSite = 0;
    for (MethodNode method : List.copyOf(node.methods)) {
      if (!suspension.isSuspendable(method)) {
        continue;
      }
      Polls.insert(node.name, method, suspension.mayRecurse(method), suspension::isShort);
      MethodPlan plan = new MethodPlan(node.name, method, suspension, nextSite);
      if (Pinning.isNeeded(plan)) {
        Pinning.wrap(method);
      } else if (!plan.sites.isEmpty()) {
        nextSite += plan.sites.size();
        plans.add(plan);
        code.addCopies(plan);
      }
    }
    code.finish();
    return plans;
  }
}
