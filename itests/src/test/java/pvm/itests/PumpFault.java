package pvm.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A mistake that is put into the bytecode of a pump's body. The deadline of that body gets short:
 * the others must not be late, however slow the machine is.
 *
 * @param kind of mistake
 * @param body name of the method that it is in
 */
record PumpFault(Kind kind, String body) {
  private static final String OWNER = "com/acme/pump/host/PumpBodies";
  private static final long DEADLINE_MILLIS = 5;
  private static final List<String> BODIES = List.of("next", "text", "slow", "waiting");
  private static final List<String> ELSEWHERE = List.of("slow", "waiting");

  /** What the body does instead, and how often it is chosen. */
  enum Kind {
    THROWS("fail", 6),
    SLEEPS("sleep", 4),
    HANGS("hang", 2),
    SPINS("spin", 1),
    LEAKS_THREADS("leak", 2),
    GIVES_NOTHING(null, 1),
    GIVES_WRONG(null, 1);

    /** A static method of the bodies' class that is called first; null: another value is given. */
    private final String mistake;

    private final int weight;

    Kind(String mistake, int weight) {
      this.mistake = mistake;
      this.weight = weight;
    }

    /** Whether the VM can tell that something is wrong. */
    boolean isSeen() {
      return mistake != null;
    }

    /** Whether it goes on though it is interrupted. */
    private boolean isDeaf() {
      return this == HANGS || this == SPINS;
    }

    private static Kind any(Random random) {
      int left = random.nextInt(Stream.of(values()).mapToInt(kind -> kind.weight).sum());
      int index = 0;
      while (left >= values()[index].weight) {
        left -= values()[index++].weight;
      }
      return values()[index];
    }
  }

  /**
   * A fault by lot. Bodies that run on the guest's own thread seldom ignore their interrupt: then
   * the process goes back to its last checkpoint, which takes as long as ten other faults.
   */
  static PumpFault any(Random random) {
    Kind kind = Kind.any(random);
    boolean isElsewhere = kind.isDeaf() && random.nextInt(8) > 0;
    List<String> bodies = isElsewhere ? ELSEWHERE : BODIES;
    return new PumpFault(kind, bodies.get(random.nextInt(bodies.size())));
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
      public AnnotationVisitor visitAnnotation(String descriptor, boolean isVisible) {
        return new AnnotationVisitor(Opcodes.ASM9, super.visitAnnotation(descriptor, isVisible)) {
          @Override
          public void visit(String name, Object value) {
            super.visit(name, name.equals("deadlineMillis") ? DEADLINE_MILLIS : value);
          }
        };
      }

      @Override
      public void visitCode() {
        super.visitCode();
        if (kind.isSeen()) {
          visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, kind.mistake, "()V", false);
        } else {
          result(this, result);
        }
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
