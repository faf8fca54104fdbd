package pvm.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A mistake that is put into the bytecode of a pump's body.
 *
 * @param kind of mistake
 * @param body name of the method that it is in
 */
record PumpFault(Kind kind, String body) {
  private static final String OWNER = "com/acme/pump/host/PumpBodies";
  private static final List<String> BODIES = List.of("next", "text", "slow", "waiting");

  /** What the body does instead. */
  enum Kind {
    THROWS,
    LOOPS,
    SLEEPS,
    GIVES_NOTHING,
    GIVES_WRONG,
    LEAKS_THREADS;

    /** Whether the VM can tell that something is wrong. */
    boolean isSeen() {
      return this != GIVES_NOTHING && this != GIVES_WRONG;
    }
  }

  static PumpFault any(Random random) {
    return new PumpFault(
        Kind.values()[random.nextInt(Kind.values().length)],
        BODIES.get(random.nextInt(BODIES.size())));
  }

  /** The class of the bodies, with the mistake, in a loader of its own. */
  static Class<?> load(PumpFault fault, Path classes, ClassLoader parent) throws Exception {
    byte[] bodies = Files.readAllBytes(classes.resolve(OWNER + ".class"));
    byte[] idle = Files.readAllBytes(classes.resolve(OWNER + "$Idle.class"));
    byte[] changed = fault == null ? bodies : fault.in(bodies);
    return new ClassLoader(parent) {
      Class<?> define() throws IOException {
        defineClass(null, idle, 0, idle.length);
        return defineClass(null, changed, 0, changed.length);
      }
    }.define();
  }

  private byte[] in(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_FRAMES);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return name.equals(body) ? broken(next, Type.getReturnType(descriptor)) : next;
          }
        },
        0);
    return writer.toByteArray();
  }

  private MethodVisitor broken(MethodVisitor next, Type result) {
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitCode() {
        super.visitCode();
        switch (kind) {
          case THROWS -> {
            make("java/lang/NullPointerException");
            visitInsn(Opcodes.ATHROW);
          }
          case LOOPS -> {
            Label again = new Label();
            visitLabel(again);
            visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Thread", "yield", "()V", false);
            visitFieldInsn(Opcodes.GETSTATIC, OWNER, "isOn", "Z");
            visitJumpInsn(Opcodes.IFNE, again);
          }
          case SLEEPS -> {
            visitLdcInsn(60_000L);
            visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Thread", "sleep", "(J)V", false);
          }
          case GIVES_NOTHING, GIVES_WRONG -> result(this, result);
          case LEAKS_THREADS -> {
            visitTypeInsn(Opcodes.NEW, "java/lang/Thread");
            visitInsn(Opcodes.DUP);
            make(OWNER + "$Idle");
            visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                "java/lang/Thread",
                "<init>",
                "(Ljava/lang/Runnable;)V",
                false);
            visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Thread", "start", "()V", false);
          }
        }
      }

      private void make(String type) {
        visitTypeInsn(Opcodes.NEW, type);
        visitInsn(Opcodes.DUP);
        visitMethodInsn(Opcodes.INVOKESPECIAL, type, "<init>", "()V", false);
      }
    };
  }

  private void result(MethodVisitor code, Type type) {
    switch (type.getSort()) {
      case Type.INT -> code.visitInsn(Opcodes.ICONST_M1);
      case Type.LONG -> code.visitLdcInsn(-1L);
      default -> {
        if (kind == Kind.GIVES_NOTHING) {
          code.visitInsn(Opcodes.ACONST_NULL);
        } else if (type.getSort() == Type.ARRAY) {
          code.visitInsn(Opcodes.ICONST_0);
          code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
        } else {
          code.visitLdcInsn("wrong");
        }
      }
    }
    code.visitInsn(type.getOpcode(Opcodes.IRETURN));
  }
}
