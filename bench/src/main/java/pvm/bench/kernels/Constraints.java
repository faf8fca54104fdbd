package pvm.bench.kernels;

import java.util.ArrayList;
import java.util.List;

/**
 * One-way constraints of different strengths, planned and replanned: lists, interfaces, graph
 * walks.
 *
 * <p>Of the kind of the DeltaBlue benchmark; a design of its own.
 */
final class Constraints implements Kernel {

  private static final class Variable {
    long value;
    Constraint decidedBy;
    int strength;
    int mark;
    final List<Constraint> constraints = new ArrayList<>();
  }

  private abstract static class Constraint {
    final int strength;
    final Variable output;

    Constraint(int strength, Variable output) {
      this.strength = strength;
      this.output = output;
      output.constraints.add(this);
    }

    abstract List<Variable> inputs();

    abstract void execute();

    int reach() {
      int weakest = strength;
      for (Variable v : inputs()) {
        weakest = Math.min(weakest, v.strength);
      }
      return weakest;
    }
  }

  private static final class Set extends Constraint {
    long constant;

    Set(int strength, Variable output, long constant) {
      super(strength, output);
      this.constant = constant;
    }

    @Override
    List<Variable> inputs() {
      return List.of();
    }

    @Override
    void execute() {
      output.value = constant;
    }
  }

  private static final class Scale extends Constraint {
    final List<Variable> inputs;
    final long factor;

    Scale(int strength, Variable from, Variable offset, long factor, Variable to) {
      super(strength, to);
      this.inputs = List.of(from, offset);
      this.factor = factor;
      from.constraints.add(this);
      offset.constraints.add(this);
    }

    @Override
    List<Variable> inputs() {
      return inputs;
    }

    @Override
    void execute() {
      output.value = inputs.get(0).value * factor + inputs.get(1).value;
    }
  }

  private int mark;

  /**
   * Decides every variable by the strongest constraint that can reach it; the order to execute them
   * in.
   */
  private List<Constraint> plan(List<Variable> variables) {
    mark++;
    List<Constraint> order = new ArrayList<>();
    for (Variable v : variables) {
      visit(v, order);
    }
    return order;
  }

  private void visit(Variable v, List<Constraint> order) {
    if (v.mark == mark) {
      return;
    }
    v.mark = mark;
    v.decidedBy = null;
    v.strength = 0;
    for (Constraint c : v.constraints) {
      if (c.output == v) {
        for (Variable in : c.inputs()) {
          visit(in, order);
        }
        int reach = c.reach();
        if (reach > v.strength) {
          v.strength = reach;
          v.decidedBy = c;
        }
      }
    }
    if (v.decidedBy != null) {
      order.add(v.decidedBy);
    }
  }

  @Override
  public long run() {
    List<Variable> variables = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      variables.add(new Variable());
    }
    List<Set> edits = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Variable v = variables.get(i);
      if (i < 2 || i % 10 == 0) {
        edits.add(new Set(3 + i % 4, v, i));
      }
      if (i >= 2) {
        new Scale(2 + i % 5, variables.get(i - 1), variables.get(i / 2), 3, v);
        new Scale(1 + i % 6, variables.get(i - 2), variables.get(i / 3), -1, v);
      }
    }
    long sum = 0;
    for (int round = 0; round < 6_000; round++) {
      edits.get(round % edits.size()).constant = round;
      List<Constraint> order = plan(variables);
      for (Constraint c : order) {
        c.execute();
      }
      sum = sum * 31 + variables.getLast().value + order.size();
    }
    return sum;
  }

  @Override
  public long expected() {
    return 7423526309324236610L;
  }
}
