package pvm.core.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Pattern and enum switches: what {@code java.lang.runtime.SwitchBootstraps} links, as a static
 * method {@code $switch$...} of the owner. It takes the value and the case to begin at, and gives
 * the first case that matches, the number of cases if none does, and -1 for null.
 */
final class SwitchSites {
  private static final String NUMBER = "java/lang/Number";
  private static final String CHARACTER = "java/lang/Character";

  private final InvokeDynamics.Site site;
  private final ClassWorld world;
  private final Type selector;
  private final Code code;
  private int value; // slot of the value as a reference
  private int start = 1; // slot of the case to begin at
  private Object[] locals;

  SwitchSites(InvokeDynamics.Site site, ClassWorld world) {
    this.site = site;
    this.world = world;
    this.selector = Type.getArgumentTypes(site.call().desc)[0];
    this.code = Code.ofStatic("$switch$" + site.position(), site.call().desc);
  }

  AbstractInsnNode typeSwitch() {
    List<SwitchLabel> labels = new ArrayList<>();
    for (Object argument : site.call().bsmArgs) {
      SwitchLabel label = SwitchLabel.of(argument, world);
      if (label == null) {
        throw site.refuse(site.call().bsm + " with a label " + argument);
      }
      labels.add(label);
    }
    return make(labels);
  }

  /** Its labels are the type of the value, or names of its constants. */
  AbstractInsnNode enumSwitch() {
    List<SwitchLabel> labels = new ArrayList<>();
    for (Object argument : site.call().bsmArgs) {
      labels.add(
          argument instanceof String name
              ? new SwitchLabel.OfEnum(selector.getInternalName(), name)
              : new SwitchLabel.OfType((Type) argument));
    }
    return make(labels);
  }

  private AbstractInsnNode make(List<SwitchLabel> labels) {
    emitPrologue();
    LabelNode[] targets = new LabelNode[labels.size() + 1];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = Code.newLabel();
    }
    LabelNode none = targets[labels.size()];
    if (!labels.isEmpty()) {
      LabelNode[] cases = Arrays.copyOf(targets, labels.size());
      code.load(Type.INT_TYPE, start).tableSwitch(none, cases);
    }
    for (int i = 0; i < labels.size(); i++) {
      code.label(targets[i], locals);
      emitTest(labels.get(i), targets[i + 1]);
      code.push(i).op(Opcodes.IRETURN);
    }
    if (!labels.isEmpty()) {
      code.label(none, locals);
    }
    code.push(labels.size()).op(Opcodes.IRETURN);
    site.owner().methods.add(code.method);
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC,
        site.owner().name,
        code.method.name,
        code.method.desc,
        site.isInInterface());
  }

  /** Boxes a primitive value; gives -1 for null. */
  private void emitPrologue() {
    if (Conversions.isPrimitive(selector)) {
      start = selector.getSize();
      value = start + 1;
      code.load(selector, 0);
      Conversions.box(code, selector);
      code.storeRef(value);
      locals = new Object[] {Code.inFrame(selector), Opcodes.INTEGER, Conversions.box(selector)};
      return;
    }
    locals = new Object[] {selector.getInternalName(), Opcodes.INTEGER};
    LabelNode isObject = Code.newLabel();
    code.loadRef(value).jump(Opcodes.IFNONNULL, isObject);
    code.op(Opcodes.ICONST_M1).op(Opcodes.IRETURN);
    code.label(isObject, locals);
  }

  // ---- tests: fall through if the value matches

  private void emitTest(SwitchLabel label, LabelNode next) {
    switch (label) {
      case SwitchLabel.OfType of -> emitTypeTest(of.type(), next);
      case SwitchLabel.OfString of -> {
        code.constant(of.value());
        emitEquals(next);
      }
      case SwitchLabel.OfInt of -> {
        emitIntValue(next);
        code.push(of.value()).jump(Opcodes.IF_ICMPNE, next);
      }
      case SwitchLabel.OfBox of -> {
        emitBox(of.value());
        emitEquals(next);
      }
      case SwitchLabel.OfEnum of -> emitEnumTest(of, next);
    }
  }

  private void emitEquals(LabelNode next) {
    code.loadRef(value);
    code.invoke(Opcodes.INVOKEVIRTUAL, Code.OBJECT, "equals", "(Ljava/lang/Object;)Z");
    code.jump(Opcodes.IFEQ, next);
  }

  private void emitBox(Object box) {
    Type type = Conversions.unboxed(Type.getType(box.getClass()));
    if (box instanceof Boolean truth) {
      code.push(truth ? 1 : 0);
    } else {
      code.constant(box);
    }
    Conversions.box(code, type);
  }

  /** Constants of an enum have distinct names; a name that is none of them matches nothing. */
  private void emitEnumTest(SwitchLabel.OfEnum label, LabelNode next) {
    if (!selector.getInternalName().equals(label.type())) {
      code.loadRef(value).type(Opcodes.INSTANCEOF, label.type()).jump(Opcodes.IFEQ, next);
    }
    code.constant(label.constant());
    code.loadRef(value).type(Opcodes.CHECKCAST, label.type());
    code.invoke(Opcodes.INVOKEVIRTUAL, label.type(), "name", "()Ljava/lang/String;");
    code.invoke(Opcodes.INVOKEVIRTUAL, Code.STRING, "equals", "(Ljava/lang/Object;)Z");
    code.jump(Opcodes.IFEQ, next);
  }

  private void emitTypeTest(Type type, LabelNode next) {
    if (isNeverOf(type)) {
      code.jump(Opcodes.GOTO, next);
      code.label(Code.newLabel(), locals); // what follows is dead, but has to have a frame
    } else if (isAlwaysOf(selector, type)) {
      return;
    } else if (!Conversions.isPrimitive(type)) {
      code.loadRef(value).type(Opcodes.INSTANCEOF, type.getInternalName());
      code.jump(Opcodes.IFEQ, next);
    } else {
      emitPrimitiveTest(type, next);
    }
  }

  private boolean isNeverOf(Type type) {
    if (!Conversions.isPrimitive(selector)) {
      return false;
    }
    boolean isBoolean = type == Type.BOOLEAN_TYPE || Conversions.unboxed(type) == Type.BOOLEAN_TYPE;
    return (selector == Type.BOOLEAN_TYPE) != isBoolean;
  }

  /** As SwitchBootstraps.unconditionalExactnessCheck. */
  private static boolean isAlwaysOf(Type from, Type to) {
    if (from.equals(to)) {
      return true;
    }
    if (!Conversions.isPrimitive(from)) {
      return false;
    }
    if (!Conversions.isPrimitive(to)) {
      return Conversions.unboxed(to) == from;
    }
    return switch (from.getSort()) {
      case Type.BYTE -> to.getSort() >= Type.SHORT;
      case Type.CHAR -> to.getSort() >= Type.INT;
      case Type.SHORT -> to.getSort() >= Type.INT;
      case Type.INT -> to == Type.LONG_TYPE || to == Type.DOUBLE_TYPE;
      case Type.FLOAT -> to == Type.DOUBLE_TYPE;
      default -> false;
    };
  }

  private void emitPrimitiveTest(Type type, LabelNode next) {
    Type from = Conversions.isPrimitive(selector) ? selector : Conversions.unboxed(selector);
    if (from == null) {
      code.loadRef(value).type(Opcodes.INSTANCEOF, Conversions.box(type));
      code.jump(Opcodes.IFEQ, next);
      return;
    }
    if (isAlwaysOf(from, type)) {
      return;
    }
    switch (from.getSort()) {
      case Type.LONG, Type.FLOAT, Type.DOUBLE -> {
        code.loadRef(value).type(Opcodes.CHECKCAST, NUMBER);
        String get = from.getClassName() + "Value";
        code.invoke(Opcodes.INVOKEVIRTUAL, NUMBER, get, "()" + from.getDescriptor());
      }
      default -> {
        emitIntValue(next);
        from = Type.INT_TYPE;
      }
    }
    String test = "is" + capitalized(from) + "To" + capitalized(type) + "Exact";
    code.invoke(
        Opcodes.INVOKESTATIC,
        "java/lang/runtime/ExactConversionsSupport",
        test,
        "(" + from.getDescriptor() + ")Z");
    code.jump(Opcodes.IFEQ, next);
  }

  private static String capitalized(Type primitive) {
    String name = primitive.getClassName();
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Leaves the value of a number or a character. */
  private void emitIntValue(LabelNode next) {
    LabelNode isOther = Code.newLabel();
    LabelNode end = Code.newLabel();
    code.loadRef(value).type(Opcodes.INSTANCEOF, NUMBER).jump(Opcodes.IFEQ, isOther);
    code.loadRef(value).type(Opcodes.CHECKCAST, NUMBER);
    code.invoke(Opcodes.INVOKEVIRTUAL, NUMBER, "intValue", "()I").jump(Opcodes.GOTO, end);
    code.label(isOther, locals);
    code.loadRef(value).type(Opcodes.INSTANCEOF, CHARACTER).jump(Opcodes.IFEQ, next);
    code.loadRef(value).type(Opcodes.CHECKCAST, CHARACTER);
    code.invoke(Opcodes.INVOKEVIRTUAL, CHARACTER, "charValue", "()C");
    code.label(end, locals, Opcodes.INTEGER);
  }
}
