package pvm.core.translate;

import org.objectweb.asm.Label;
import org.objectweb.asm.tree.LabelNode;

/**
 * Marks the instruction that follows with its bytecode index in the original class file. A
 * transform that replaces an instruction leaves the label before the replacement.
 *
 * <p>Labels keep their index when a method is copied by visiting it into an {@link OriginMethod}.
 */
public final class OriginLabel extends LabelNode {
  /** Bytecode index of code that stands in no class file at the entry of a method. */
  public static final int ENTRY = -1;

  /** Distance between the indexes of the copies of one instruction of an inlined subroutine. */
  public static final int COPY = 1 << 16;

  /** Original bytecode index; {@link #ENTRY} for the entry of the method. */
  public final int bci;

  private Mark mark;

  public OriginLabel(int bci) {
    this.bci = bci;
  }

  @Override
  public Label getLabel() {
    if (mark == null) {
      mark = new Mark(bci);
    }
    return mark;
  }

  @Override
  public void resetLabel() {
    mark = null;
  }

  /** The label as visitors see it. */
  static final class Mark extends Label {
    final int bci;

    Mark(int bci) {
      this.bci = bci;
    }
  }
}
