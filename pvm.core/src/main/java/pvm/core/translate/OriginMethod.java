package pvm.core.translate;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** A method that keeps the {@link OriginLabel}s of what is visited into it. */
public class OriginMethod extends MethodNode {

  public OriginMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    super(Opcodes.ASM9, access, name, descriptor, signature, exceptions);
  }

  @Override
  protected LabelNode getLabelNode(Label label) {
    if (!(label.info instanceof LabelNode)) {
      label.info =
          label instanceof OriginLabel.Mark mark ? new OriginLabel(mark.bci) : new LabelNode();
    }
    return (LabelNode) label.info;
  }
}
