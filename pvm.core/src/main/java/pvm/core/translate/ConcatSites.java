package pvm.core.translate;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * String concatenation. A site whose arguments are strings, primitives and boxes runs no guest code
 * and stays as it is. At others the arguments of other types are first turned into strings by guest
 * code, in a method {@code $concat$...} of the owner, so that {@code toString} may be captured in.
 */
final class ConcatSites {
  private static final String TEXT = "$text";
  private static final String TEXT_DESC = "(Ljava/lang/Object;)Ljava/lang/String;";
  private static final Type STRING = Type.getObjectType(Code.STRING);
  private static final int SLOTS_MAX = 200; // a limit of StringConcatFactory
  private static final Handle FACTORY =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/StringConcatFactory",
          "makeConcatWithConstants",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
              + "Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
          false);

  private final ClassNode owner;
  private boolean hasText;

  ConcatSites(ClassNode owner) {
    this.owner = owner;
  }

  /** Whether the host turns a value of a type into a string without calling guest code. */
  static boolean isHostText(Type type) {
    return Conversions.isPrimitive(type)
        || type.getInternalName().equals(Code.STRING)
        || Conversions.unboxed(type) != null;
  }

  void replace(InvokeDynamics.Site site) {
    InvokeDynamicInsnNode call = site.call();
    for (int i = 1; i < call.bsmArgs.length; i++) {
      if (!(call.bsmArgs[i] instanceof String)) {
        throw site.refuse("with a constant " + call.bsmArgs[i]);
      }
    }
    Type[] types = Type.getArgumentTypes(call.desc);
    if (List.of(types).stream().allMatch(ConcatSites::isHostText)) {
      return;
    }
    Code code = Code.ofStatic("$concat$" + site.position(), call.desc);
    Type[] texts = new Type[types.length];
    int slot = 0;
    for (int i = 0; i < types.length; i++) {
      texts[i] = types[i];
      if (!isHostText(types[i])) {
        text(code.loadRef(slot)).storeRef(slot);
        texts[i] = STRING;
      }
      slot += types[i].getSize();
    }
    slot = 0;
    for (Type text : texts) {
      code.load(text, slot);
      slot += text.getSize();
    }
    String desc = Type.getMethodDescriptor(STRING, texts);
    code.dynamic(new InvokeDynamicInsnNode(call.name, desc, call.bsm, call.bsmArgs));
    code.returns();
    owner.methods.add(code.method);
    site.become(
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, owner.name, code.method.name, call.desc, isInterface()));
  }

  private boolean isInterface() {
    return (owner.access & Opcodes.ACC_INTERFACE) != 0;
  }

  /** Replaces the reference on the stack by its text, as {@code +} of the language does. */
  Code text(Code code) {
    if (!hasText) {
      hasText = true;
      owner.methods.add(textMethod());
    }
    return code.invoke(Opcodes.INVOKESTATIC, owner.name, TEXT, TEXT_DESC, isInterface());
  }

  private static OriginMethod textMethod() {
    Code code = Code.ofStatic(TEXT, TEXT_DESC);
    LabelNode isNull = Code.newLabel();
    LabelNode isText = Code.newLabel();
    code.loadRef(0).jump(Opcodes.IFNULL, isNull);
    code.loadRef(0);
    code.invoke(Opcodes.INVOKEVIRTUAL, Code.OBJECT, "toString", "()Ljava/lang/String;");
    code.op(Opcodes.DUP).jump(Opcodes.IFNONNULL, isText); // toString() may give null
    code.op(Opcodes.POP);
    code.label(isNull, new Object[] {Code.OBJECT});
    code.constant("null");
    code.label(isText, new Object[] {Code.OBJECT}, Code.STRING);
    code.returns();
    return code.method;
  }

  // ---- concatenation in generated code

  /** Something to concatenate: a literal, or a local variable that the host can turn into text. */
  sealed interface Piece {}

  record Literal(String text) implements Piece {}

  record Local(Type type, int slot) implements Piece {}

  /**
   * Leaves the concatenation of pieces on the stack.
   *
   * @param freeSlot first local variable that may be used for parts of it
   */
  static void emit(Code code, List<Piece> pieces, int freeSlot) {
    List<Piece> parts = new ArrayList<>();
    List<Piece> part = new ArrayList<>();
    int slots = 0;
    for (Piece piece : pieces) {
      if (slots >= SLOTS_MAX - 2) {
        int slot = freeSlot + parts.size();
        emitPart(code, part);
        code.storeRef(slot);
        parts.add(new Local(STRING, slot));
        part.clear();
        slots = 0;
      }
      part.add(piece);
      slots += piece instanceof Local local ? local.type.getSize() : 0;
    }
    parts.addAll(part);
    emitPart(code, parts);
  }

  private static void emitPart(Code code, List<Piece> pieces) {
    StringBuilder recipe = new StringBuilder();
    List<Type> types = new ArrayList<>();
    List<Object> arguments = new ArrayList<>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Literal literal -> {
          recipe.append('\2'); // unlike the recipe, a constant may hold any character
          arguments.add(literal.text);
        }
        case Local local -> {
          recipe.append('\1');
          types.add(local.type);
          code.load(local.type, local.slot);
        }
      }
    }
    arguments.addFirst(recipe.toString());
    String desc = Type.getMethodDescriptor(STRING, types.toArray(Type[]::new));
    code.dynamic(
        new InvokeDynamicInsnNode("makeConcatWithConstants", desc, FACTORY, arguments.toArray()));
  }
}
