package pvm.core.loader;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import pvm.api.PvmException;

/**
 * The first guest frame of a process: a class made for its main class, in the same package, with a
 * static {@code run(String[])} that calls main. It is translated as the program is, so that main
 * can be captured.
 *
 * <p>The choice among main methods is that of the Java launcher (JLS 12.1.4): static before
 * instance, with parameters before without.
 */
public final class EntryPoint {
  /** Simple name of the class. */
  private static final String SIMPLE_NAME = "$Start";

  /** The static method to run. */
  public static final String METHOD = "run";

  private static final String WITH = "([Ljava/lang/String;)V";
  private static final String WITHOUT = "()V";

  private final String mainClass;

  public EntryPoint(String mainClass) {
    this.mainClass = mainClass;
  }

  /** Internal name of the class made. */
  public String className() {
    return mainClass.substring(0, mainClass.lastIndexOf('/') + 1) + SIMPLE_NAME;
  }

  /** Whether a class file declares a main method that can be launched. */
  static boolean hasMain(byte[] classFile) {
    return !mains(classFile).isEmpty();
  }

  /** Whether bytes are a class file of a version that is known. */
  static boolean isReadable(byte[] classFile) {
    try {
      new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9) {}, ClassReader.SKIP_CODE);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private record Main(boolean isStatic, String descriptor) {}

  private static List<Main> mains(byte[] classFile) {
    List<Main> mains = new ArrayList<>();
    try {
      new ClassReader(classFile)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] thrown) {
                  if (name.equals("main")
                      && (access & (ACC_PRIVATE | ACC_SYNTHETIC)) == 0
                      && (descriptor.equals(WITH) || descriptor.equals(WITHOUT))) {
                    mains.add(new Main((access & ACC_STATIC) != 0, descriptor));
                  }
                  return null;
                }
              },
              ClassReader.SKIP_CODE);
    } catch (RuntimeException e) {
      return List.of();
    }
    return mains;
  }

  /**
   * Makes the class file.
   *
   * @param files where the main class and its superclasses are
   * @throws PvmException if there is no such class or it has no main
   */
  public byte[] classFile(ProgramFiles files) {
    Main main = choose(files);
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    out.visit(
        V17, ACC_PUBLIC | ACC_FINAL | ACC_SYNTHETIC, className(), null, "java/lang/Object", null);
    MethodVisitor code = out.visitMethod(ACC_PUBLIC | ACC_STATIC, METHOD, WITH, null, null);
    code.visitCode();
    if (!main.isStatic()) {
      code.visitTypeInsn(NEW, mainClass);
      code.visitInsn(DUP);
      code.visitMethodInsn(INVOKESPECIAL, mainClass, "<init>", "()V", false);
    }
    if (main.descriptor().equals(WITH)) {
      code.visitVarInsn(ALOAD, 0);
    }
    code.visitMethodInsn(
        main.isStatic() ? INVOKESTATIC : INVOKEVIRTUAL,
        mainClass,
        "main",
        main.descriptor(),
        false);
    code.visitMethodInsn(
        INVOKESTATIC, "java/lang/Thread", "currentThread", "()Ljava/lang/Thread;", false);
    code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Thread", "end", "()V", false);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    out.visitEnd();
    return out.toByteArray();
  }

  private Main choose(ProgramFiles files) {
    String dotted = mainClass.replace('/', '.');
    List<Main> mains = new ArrayList<>();
    for (String name = mainClass; name != null; ) {
      byte[] bytes = files.read(name + ".class");
      if (bytes == null) {
        if (name.equals(mainClass)) {
          throw new PvmException(
              "no class " + dotted + " in the program; see --main and --classpath");
        }
        break;
      }
      mains.addAll(mains(bytes));
      name = superName(bytes, dotted);
    }
    return mains.stream()
        .min(
            java.util.Comparator.comparing((Main m) -> !m.isStatic())
                .thenComparing(m -> !m.descriptor().equals(WITH)))
        .orElseThrow(
            () ->
                new PvmException(
                    "class " + dotted + " has no main method; choose another with --main CLASS"));
  }

  private static String superName(byte[] bytes, String dotted) {
    try {
      return new ClassReader(bytes).getSuperName();
    } catch (RuntimeException e) {
      throw new PvmException(
          "class "
              + dotted
              + " is no class file that Java 25 can read; compile it again, with --release 25 or older",
          e);
    }
  }
}
