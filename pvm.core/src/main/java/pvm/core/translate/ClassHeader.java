package pvm.core.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class file says about a class without its code. Names are those of the file it was read
 * from.
 *
 * @param access flags
 * @param superName null for Object
 * @param methods access flags by name and descriptor
 */
public record ClassHeader(
    int access,
    String name,
    String superName,
    List<String> interfaces,
    Map<String, Integer> methods) {

  public static ClassHeader read(byte[] classFile) {
    var reader = new ClassReader(classFile);
    Map<String, Integer> methods = new HashMap<>();
    var visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            methods.put(name + descriptor, access);
            return null;
          }

          @Override
          public FieldVisitor visitField(
              int access, String name, String descriptor, String signature, Object value) {
            return null;
          }
        };
    reader.accept(
        visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new ClassHeader(
        reader.getAccess(),
        reader.getClassName(),
        reader.getSuperName(),
        List.of(reader.getInterfaces()),
        methods);
  }

  public boolean isFinal() {
    return (access & Opcodes.ACC_FINAL) != 0;
  }

  public boolean isInterface() {
    return (access & Opcodes.ACC_INTERFACE) != 0;
  }

  /** Flags of a method that it declares itself; null if it doesn't. */
  public Integer method(String name, String descriptor) {
    return methods.get(name + descriptor);
  }
}
