package pvm.core.library.host;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the method of a class file that a line is in. */
public final class MethodLines {
  private MethodLines() {}

  /**
   * The descriptor of the method of a name that has a line; of the first of the name if none has.
   */
  public static String descriptor(byte[] classFile, String method, int line) {
    String[] found = new String[2];
    new ClassReader(classFile)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String desc, String signature, String[] thrown) {
                if (!name.equals(method)) {
                  return null;
                }
                found[1] = found[1] == null ? desc : found[1];
                return new MethodVisitor(Opcodes.ASM9) {
                  @Override
                  public void visitLineNumber(int each, Label start) {
                    found[0] = each == line && found[0] == null ? desc : found[0];
                  }
                };
              }
            },
            ClassReader.SKIP_FRAMES);
    return found[0] == null ? found[1] : found[0];
  }
}
