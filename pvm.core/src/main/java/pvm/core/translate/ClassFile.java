package pvm.core.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Reads class files into trees with expanded frames and an {@link OriginLabel} per instruction. */
public final class ClassFile {
  private ClassFile() {}

  /**
   * Reads a class file.
   *
   * @throws TranslationException if the bytes are no class file or one of a newer Java
   */
  public static ClassNode read(byte[] bytes) {
    return unit(bytes, UnaryOperator.identity()).node();
  }

  /**
   * Reads a class file through a visitor that may rename classes; the unit knows the original
   * names.
   *
   * @param lift wraps the visitor that builds the tree, for example into a ClassRemapper
   */
  public static ClassUnit unit(byte[] bytes, UnaryOperator<ClassVisitor> lift) {
    Reader reader = reader(bytes);
    Tree tree = new Tree(reader);
    Names names = new Names(lift.apply(tree));
    try {
      reader.accept(names, ClassReader.EXPAND_FRAMES);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw malformed(e);
    }
    ClassUnit unit = new ClassUnit(names.className, tree);
    for (int i = 0; i < tree.methods.size(); i++) {
      unit.setOrigin(tree.methods.get(i), names.methods.get(i));
    }
    return unit;
  }

  private static Reader reader(byte[] bytes) {
    if (bytes.length < 10 || bytes[0] != (byte) 0xCA || bytes[1] != (byte) 0xFE) {
      throw malformed(null);
    }
    try {
      return new Reader(bytes);
    } catch (IllegalArgumentException e) {
      throw new TranslationException(RefusalReason.NEWER_CLASS_FILE, e.getMessage());
    } catch (IndexOutOfBoundsException e) {
      throw malformed(e);
    }
  }

  private static TranslationException malformed(Exception cause) {
    TranslationException refusal =
        new TranslationException(RefusalReason.MALFORMED_CLASS_FILE, "not a whole class file");
    if (cause != null) {
      refusal.initCause(cause);
    }
    return refusal;
  }

  /** Knows the bytecode index of the instruction that is being visited. */
  private static final class Reader extends ClassReader {
    int bci;

    Reader(byte[] bytes) {
      super(bytes);
    }

    @Override
    protected void readBytecodeInstructionOffset(int offset) {
      bci = offset;
    }
  }

  /** Notes original names on their way to a renaming visitor. */
  private static final class Names extends ClassVisitor {
    String className;
    final List<MethodOrigin> methods = new ArrayList<>();

    Names(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String above, String[] interfaces) {
      className = name;
      super.visit(version, access, name, signature, above, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      methods.add(new MethodOrigin(name, descriptor, methods.size()));
      return super.visitMethod(access, name, descriptor, signature, exceptions);
    }
  }

  private static final class Tree extends ClassNode {
    private final Reader reader;

    Tree(Reader reader) {
      super(Opcodes.ASM9);
      this.reader = reader;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      OriginMethod method = new Body(reader, access, name, descriptor, signature, exceptions);
      methods.add(method);
      return method;
    }
  }

  /** A method that puts an origin label before each instruction it is given. */
  private static final class Body extends OriginMethod {
    private final Reader reader;

    Body(
        Reader reader,
        int access,
        String name,
        String descriptor,
        String signature,
        String[] exceptions) {
      super(access, name, descriptor, signature, exceptions);
      this.reader = reader;
    }

    private void mark() {
      instructions.add(new OriginLabel(reader.bci));
    }

    @Override
    public void visitInsn(int opcode) {
      mark();
      super.visitInsn(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      mark();
      super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
      mark();
      super.visitVarInsn(opcode, index);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      mark();
      super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      mark();
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      mark();
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      mark();
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      mark();
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitLdcInsn(Object value) {
      mark();
      super.visitLdcInsn(value);
    }

    @Override
    public void visitIincInsn(int index, int increment) {
      mark();
      super.visitIincInsn(index, increment);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
      mark();
      super.visitTableSwitchInsn(min, max, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
      mark();
      super.visitLookupSwitchInsn(otherwise, keys, labels);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      mark();
      super.visitMultiANewArrayInsn(descriptor, dimensions);
    }
  }
}
