package pvm.core.translate;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Gives native methods of the program a body: a call site that the VM links to what a bundle
 * provides, so that a call is inlined like any other; and a slow way, for all that can't be done on
 * the thread at once.
 *
 * <pre>
 *   try { return [call site](arguments); }
 *   catch (NotDirect e) { return (T) NativeCalls.call(owner, method, new Object[] {arguments}); }
 *   catch (Throwable e) { Abi.pin(); throw NativeCalls.thrown(e); }
 * </pre>
 */
final class NativeMethods implements Transform {
  private static final String CALLS = "pvm/core/library/guest/natives/NativeCalls";
  private static final String NOT_DIRECT = "pvm/core/abi/Natives$NotDirect";
  private static final String THROWABLE = "java/lang/Throwable";
  private static final Handle LINK =
      new Handle(
          H_INVOKESTATIC,
          Emit.VM,
          "linkNative",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
              + "Ljava/lang/String;)Ljava/lang/invoke/CallSite;",
          false);

  @Override
  public void apply(ClassUnit unit) {
    for (MethodNode method : unit.node().methods) {
      if ((method.access & ACC_NATIVE) != 0) {
        MethodOrigin origin = unit.origin(method);
        addBody(unit.node(), method, origin.name() + origin.descriptor());
      }
    }
  }

  private static void addBody(ClassNode owner, MethodNode method, String key) {
    boolean isStatic = (method.access & ACC_STATIC) != 0;
    Code code = new Code(method.access, method.name, method.desc);
    LabelNode start = Code.newLabel();
    LabelNode end = Code.newLabel();
    LabelNode slow = Code.newLabel();
    LabelNode thrown = Code.newLabel();
    Object[] locals = locals(owner, method, isStatic);
    code.method.instructions.add(start);
    code.loadParameters(); // arguments
    String type = isStatic ? method.desc : "(L" + owner.name + ";" + method.desc.substring(1);
    code.dynamic(new InvokeDynamicInsnNode(method.name, type, LINK, key)); // result
    code.returns();
    code.method.instructions.add(end);
    code.label(slow, locals, NOT_DIRECT); // not direct
    code.op(POP);
    code.constant(Type.getObjectType(owner.name)); // class
    code.constant(key); // class, key
    array(code, method, isStatic); // class, key, arguments
    code.invoke(
        INVOKESTATIC,
        CALLS,
        "call",
        "(Ljava/lang/Class;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/Object;"); // result
    result(code, Type.getReturnType(method.desc));
    code.returns();
    code.label(thrown, locals, THROWABLE); // thrown
    code.invoke(INVOKESTATIC, Emit.ABI, "pin", "()V"); // thrown
    code.invoke(INVOKESTATIC, CALLS, "thrown", "(L" + THROWABLE + ";)L" + THROWABLE + ";");
    code.op(ATHROW);
    method.access &= ~ACC_NATIVE;
    method.instructions = code.method.instructions;
    method.maxLocals = code.method.maxLocals;
    method.maxStack = 6 + locals.length; // computed anew when the class is written
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, slow, NOT_DIRECT));
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, thrown, THROWABLE));
  }

  private static Object[] locals(ClassNode owner, MethodNode method, boolean isStatic) {
    Type[] types = Type.getArgumentTypes(method.desc);
    Object[] locals = new Object[types.length + (isStatic ? 0 : 1)];
    int at = 0;
    if (!isStatic) {
      locals[at++] = owner.name;
    }
    for (Type type : types) {
      locals[at++] = Code.inFrame(type);
    }
    return locals;
  }

  /** Leaves an array of the parameters, the receiver first. */
  private static void array(Code code, MethodNode method, boolean isStatic) {
    Type[] types = Type.getArgumentTypes(method.desc);
    int shift = isStatic ? 0 : 1;
    code.push(types.length + shift); // count
    code.type(ANEWARRAY, Code.OBJECT); // array
    if (!isStatic) {
      code.op(DUP).push(0).loadRef(0).op(AASTORE); // array
    }
    int slot = shift;
    for (int i = 0; i < types.length; i++) {
      code.op(DUP).push(i + shift).load(types[i], slot); // array, array, index, value
      if (Conversions.isPrimitive(types[i])) {
        Conversions.box(code, types[i]);
      }
      code.op(AASTORE); // array
      slot += types[i].getSize();
    }
  }

  private static void result(Code code, Type type) {
    if (type == Type.VOID_TYPE) {
      code.op(POP);
    } else {
      Type object = Type.getObjectType(Code.OBJECT);
      Conversions.convert(code, object, type, object);
    }
  }
}
