package pvm.core.loader;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import pvm.core.abi.FieldWriter;
import pvm.core.abi.Frame;
import pvm.core.abi.Resumption;

/** The emitted methods of one class that the VM calls, found when first used. Thread-safe. */
final class Access {
  private static final String RESUMPTION = Type.getInternalName(Resumption.class);
  private static final String RESUME = "$resume";
  private static final String RESUME_TYPE =
      Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(Frame.class));

  private final Class<?> type;
  private Resumption resumption;
  private MethodHandle writeStatics;

  Access(Class<?> type) {
    this.type = type;
  }

  synchronized Resumption resumption() {
    if (resumption == null) {
      resumption = makeResumption();
    }
    return resumption;
  }

  synchronized MethodHandle writeStatics() {
    if (writeStatics == null) {
      writeStatics = findWriteStatics();
    }
    return writeStatics;
  }

  private MethodHandle findWriteStatics() {
    try {
      return lookup()
          .findStatic(type, "$writeStatics", MethodType.methodType(void.class, FieldWriter.class));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " can't be written", e);
    }
  }

  /**
   * A class of its own, not a method handle: for each exception that a resumed frame makes the JVM
   * walks the stack to its end, and a handle is two or three frames more.
   */
  private Resumption makeResumption() {
    try {
      return (Resumption)
          lookup().defineClass(resumptionClass()).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " can't be resumed", e);
    }
  }

  private MethodHandles.Lookup lookup() throws IllegalAccessException {
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }

  /** Its name has a sign that no name in a source can have. */
  private byte[] resumptionClass() {
    String owner = Type.getInternalName(type);
    ClassWriter out = new ClassWriter(0);
    out.visit(
        V17,
        ACC_PUBLIC | ACC_FINAL | ACC_SYNTHETIC,
        owner + "+Resumption",
        null,
        "java/lang/Object",
        new String[] {RESUMPTION});
    MethodVisitor init = out.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    init.visitVarInsn(ALOAD, 0);
    init.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    init.visitInsn(RETURN);
    init.visitMaxs(1, 1);
    MethodVisitor resume = out.visitMethod(ACC_PUBLIC, RESUME, RESUME_TYPE, null, null);
    resume.visitVarInsn(ALOAD, 1);
    resume.visitMethodInsn(INVOKESTATIC, owner, RESUME, RESUME_TYPE, type.isInterface());
    resume.visitInsn(RETURN);
    resume.visitMaxs(1, 2);
    out.visitEnd();
    return out.toByteArray();
  }
}
