package pvm.core.translate;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The {@code equals}, {@code hashCode} and {@code toString} of records: what {@code
 * java.lang.runtime.ObjectMethods} links, as a static method {@code $record$...} of the record.
 */
final class RecordSites {
  private final InvokeDynamics.Site site;
  private final ConcatSites concats;
  private final ClassNode owner;
  private final List<Handle> getters = new ArrayList<>();
  private final Code code;

  private RecordSites(InvokeDynamics.Site site, ConcatSites concats) {
    this.site = site;
    this.concats = concats;
    this.owner = site.owner();
    Object[] arguments = site.call().bsmArgs;
    for (int i = 2; i < arguments.length; i++) {
      getters.add((Handle) arguments[i]);
    }
    this.code = Code.ofStatic("$record$" + site.position(), site.call().desc);
  }

  /** The call in place of a site. */
  static AbstractInsnNode make(InvokeDynamics.Site site, ConcatSites concats) {
    RecordSites record = new RecordSites(site, concats);
    switch (site.call().name) {
      case "equals" -> record.emitEquals();
      case "hashCode" -> record.emitHashCode();
      case "toString" -> record.emitToString();
      default -> throw site.refuse(site.call().bsm + " " + site.call().name);
    }
    record.code.returns();
    record.owner.methods.add(record.code.method);
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC,
        record.owner.name,
        record.code.method.name,
        record.code.method.desc,
        site.isInInterface());
  }

  private Type get(int component, int slot) {
    Handle getter = getters.get(component);
    code.loadRef(slot);
    code.field(Opcodes.GETFIELD, getter.getOwner(), getter.getName(), getter.getDesc());
    return Type.getType(getter.getDesc());
  }

  // ---- equals: the last component is compared first, as ObjectMethods does

  private void emitEquals() {
    LabelNode same = Code.newLabel();
    LabelNode differs = Code.newLabel();
    code.loadRef(0).loadRef(1).jump(Opcodes.IF_ACMPEQ, same);
    code.loadRef(1).type(Opcodes.INSTANCEOF, owner.name).jump(Opcodes.IFEQ, differs);
    code.loadRef(1).type(Opcodes.CHECKCAST, owner.name).storeRef(2);
    Object[] locals = {owner.name, Code.OBJECT, owner.name};
    for (int i = getters.size() - 1; i >= 0; i--) {
      LabelNode equal = i == 0 ? same : Code.newLabel();
      if (emitComparison(i, equal, differs)) {
        code.label(equal, locals);
      }
    }
    Object[] parameters = {owner.name, Code.OBJECT};
    code.label(same, parameters).op(Opcodes.ICONST_1).op(Opcodes.IRETURN);
    code.label(differs, parameters).op(Opcodes.ICONST_0);
  }

  /** Falls through if equal, or jumps to a label; says if that label still has to be placed. */
  private boolean emitComparison(int component, LabelNode equal, LabelNode differs) {
    Type type = get(component, 0);
    get(component, 2);
    switch (type.getSort()) {
      case Type.LONG -> code.op(Opcodes.LCMP).jump(Opcodes.IFNE, differs);
      case Type.FLOAT, Type.DOUBLE -> {
        String desc = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
        code.invoke(Opcodes.INVOKESTATIC, Conversions.box(type), "compare", desc);
        code.jump(Opcodes.IFNE, differs);
      }
      case Type.OBJECT, Type.ARRAY -> {
        emitReferenceComparison(component, equal, differs);
        return component > 0;
      }
      default -> code.jump(Opcodes.IF_ICMPNE, differs);
    }
    return false;
  }

  /** As Objects.equals: equal if the same or both null, else asks the first. Stack: a, b. */
  private void emitReferenceComparison(int component, LabelNode equal, LabelNode differs) {
    code.jump(Opcodes.IF_ACMPEQ, equal);
    get(component, 0);
    code.jump(Opcodes.IFNULL, differs);
    get(component, 0);
    get(component, 2);
    code.invoke(Opcodes.INVOKEVIRTUAL, Code.OBJECT, "equals", "(Ljava/lang/Object;)Z");
    code.jump(Opcodes.IFEQ, differs);
  }

  // ---- hashCode

  private void emitHashCode() {
    int result = 1;
    Type hash = Type.INT_TYPE;
    code.push(0).store(hash, result);
    for (int i = 0; i < getters.size(); i++) {
      Type type = get(i, 0);
      if (Conversions.isPrimitive(type)) {
        String desc = "(" + type.getDescriptor() + ")I";
        code.invoke(Opcodes.INVOKESTATIC, Conversions.box(type), "hashCode", desc);
      } else {
        emitReferenceHash(i);
      }
      code.load(hash, result).push(31).op(Opcodes.IMUL).op(Opcodes.IADD).store(hash, result);
    }
    code.load(hash, result);
  }

  /** Stack: the reference; leaves its hash code, or 0 for null. */
  private void emitReferenceHash(int component) {
    Object[] locals = {owner.name, Opcodes.INTEGER};
    LabelNode isNull = Code.newLabel();
    LabelNode end = Code.newLabel();
    code.jump(Opcodes.IFNULL, isNull);
    if (get(component, 0).getInternalName().equals("java/lang/Class")) {
      code.invoke(Opcodes.INVOKESTATIC, Emit.ABI, "hash", "(Ljava/lang/Class;)I");
    } else {
      code.invoke(Opcodes.INVOKEVIRTUAL, Code.OBJECT, "hashCode", "()I");
    }
    code.jump(Opcodes.GOTO, end);
    code.label(isNull, locals).push(0);
    code.label(end, locals, Opcodes.INTEGER);
  }

  // ---- toString

  private void emitToString() {
    String names = (String) site.call().bsmArgs[1];
    String[] name = names.isEmpty() ? new String[0] : names.split(";");
    List<ConcatSites.Piece> pieces = new ArrayList<>();
    String before = simpleName() + "[";
    int slot = 1;
    for (int i = 0; i < name.length; i++) {
      pieces.add(new ConcatSites.Literal(before + name[i] + "="));
      Type type = get(i, 0);
      if (!ConcatSites.isHostText(type)) {
        concats.text(code);
        type = Type.getObjectType(Code.STRING);
      }
      code.store(type, slot);
      pieces.add(new ConcatSites.Local(type, slot));
      slot += type.getSize();
      before = ", ";
    }
    if (name.length == 0) {
      code.constant(before + "]");
    } else {
      pieces.add(new ConcatSites.Literal("]"));
      ConcatSites.emit(code, pieces, slot);
    }
  }

  /** As Class.getSimpleName. */
  private String simpleName() {
    for (InnerClassNode inner : owner.innerClasses) {
      if (inner.name.equals(owner.name)) {
        return inner.innerName == null ? "" : inner.innerName;
      }
    }
    return owner.name.substring(owner.name.lastIndexOf('/') + 1);
  }
}
