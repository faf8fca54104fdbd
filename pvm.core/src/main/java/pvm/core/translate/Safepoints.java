package pvm.core.translate;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the methods of a class capturable: polls, sites, capture handlers, and the copies through
 * which captured frames go on. Methods that get too large are split before. The last transform that
 * changes code.
 */
final class Safepoints {
  private static final Logger LOG = LoggerFactory.getLogger(Safepoints.class);

  private final ClassUnit unit;
  private final ClassNode node;
  private final CodeSize.Limits limits;
  private final Suspension suspension;
  private final ClassCode code;
  private final Splitter splitter;
  private final List<MethodPlan> plans = new ArrayList<>();
  private int nextSite;

  Safepoints(ClassUnit unit, ClassNode node, ClassWorld world) {
    this(unit, node, world, CodeSize.Limits.OF_JVM);
  }

  Safepoints(ClassUnit unit, ClassNode node, ClassWorld world, CodeSize.Limits limits) {
    this.limits = limits;
    this.unit = unit;
    this.node = node;
    suspension = new Suspension(node, world);
    code = new ClassCode(node);
    splitter = new Splitter(node, limits.pieceBytesMax());
  }

  /** Transforms the class; returns the plans of the methods that have sites, in site order. */
  List<MethodPlan> apply() {
    for (MethodNode method : List.copyOf(node.methods)) {
      if (suspension.isSuspendable(method)) {
        Polls.insert(node.name, method, suspension.entry(method), suspension::isShort);
        add(method);
      } else if (CodeSize.of(method) > limits.methodBytesMax()) {
        splitter.split(new MethodPlan(node.name, method, insn -> false, 0));
      }
    }
    code.finish();
    return plans;
  }

  private void add(MethodNode method) {
    MethodPlan plan = plan(method);
    if (CodeSize.ofCopies(plan) <= limits.methodBytesMax()) {
      addCopies(plan, null);
      return;
    }
    MethodOrigin origin = unit.origin(method);
    Splitter.Split split = splitter.split(plan);
    if (split == null) {
      LOG.warn(
          "{}.{}{} is too large to be captured inside: a checkpoint waits until it has ended",
          node.name,
          method.name,
          method.desc);
      Pinning.wrap(method);
      return;
    }
    for (MethodNode piece : split.pieces()) {
      unit.setOrigin(piece, origin);
      addCopies(plan(piece), split.driver());
    }
  }

  /** Where the sites are in the code; to be asked for their indexes once it has been written. */
  CodePlaces places() {
    return code.places();
  }

  private MethodPlan plan(MethodNode method) {
    return new MethodPlan(node.name, method, this::isSite, nextSite);
  }

  private boolean isSite(AbstractInsnNode insn) {
    return suspension.isSite(insn);
  }

  private void addCopies(MethodPlan plan, Splitter.Driver driver) {
    if (!plan.sites.isEmpty()) {
      nextSite += plan.sites.size();
      plans.add(plan);
      code.addCopies(plan, driver);
    }
  }
}
