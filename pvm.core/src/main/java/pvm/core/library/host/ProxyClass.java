package pvm.core.library.host;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import pvm.core.library.Boxes;

/**
 * Makes the class files of dynamic proxies, in the names of the JDK.
 *
 * <pre>
 *   final class $Proxy0 extends Proxy implements ... {
 *     $Proxy0(InvocationHandler h) { super(h); }
 *     R name(P... p) { return (R) Proxy.call(this, index, new Object[] {p...}); }
 *   }
 * </pre>
 */
public final class ProxyClass {
  private static final String PROXY = "java/lang/reflect/Proxy";
  private static final String CONSTRUCTOR = "(Ljava/lang/reflect/InvocationHandler;)V";
  private static final String CALL =
      "(Ljava/lang/reflect/Proxy;I[Ljava/lang/Object;)Ljava/lang/Object;";

  private ProxyClass() {}

  /**
   * Makes a class file.
   *
   * @param name internal name of the class
   * @param interfaces internal names
   * @param methods names and descriptors, one after the other, in the order of their indexes
   */
  public static byte[] of(String name, boolean isPublic, String[] interfaces, String[] methods) {
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    int access = ACC_FINAL | ACC_SUPER | (isPublic ? ACC_PUBLIC : 0);
    out.visit(V17, access, name, null, PROXY, interfaces);
    MethodVisitor code = out.visitMethod(ACC_PUBLIC, "<init>", CONSTRUCTOR, null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitVarInsn(ALOAD, 1);
    code.visitMethodInsn(INVOKESPECIAL, PROXY, "<init>", CONSTRUCTOR, false);
    code.visitInsn(RETURN);
    end(code);
    for (int i = 0; i < methods.length; i += 2) {
      method(out, i / 2, methods[i], methods[i + 1]);
    }
    out.visitEnd();
    return out.toByteArray();
  }

  private static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static void method(ClassWriter out, int index, String name, String descriptor) {
    MethodVisitor code = out.visitMethod(ACC_PUBLIC | ACC_FINAL, name, descriptor, null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0); // this
    code.visitLdcInsn(index); // this index
    Type[] parameters = Type.getArgumentTypes(descriptor);
    code.visitLdcInsn(parameters.length);
    code.visitTypeInsn(ANEWARRAY, "java/lang/Object"); // this index array
    int local = 1;
    for (int i = 0; i < parameters.length; i++) {
      code.visitInsn(DUP);
      code.visitLdcInsn(i);
      code.visitVarInsn(parameters[i].getOpcode(ILOAD), local);
      Boxes.box(code, parameters[i]);
      code.visitInsn(AASTORE);
      local += parameters[i].getSize();
    }
    code.visitMethodInsn(INVOKESTATIC, PROXY, "call", CALL, false); // result
    Type result = Type.getReturnType(descriptor);
    unbox(code, result);
    code.visitInsn(result.getOpcode(IRETURN));
    end(code);
  }

  private static void unbox(MethodVisitor code, Type type) {
    String box = Boxes.of(type);
    if (type.getSort() == Type.VOID) {
      code.visitInsn(POP);
    } else if (box == null) {
      code.visitTypeInsn(CHECKCAST, type.getInternalName());
    } else {
      code.visitTypeInsn(CHECKCAST, box);
      String descriptor = "()" + type.getDescriptor();
      code.visitMethodInsn(INVOKEVIRTUAL, box, type.getClassName() + "Value", descriptor, false);
    }
  }
}
