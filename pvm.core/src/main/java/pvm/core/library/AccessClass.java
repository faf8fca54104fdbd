package pvm.core.library;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes the class by which reflection reaches the members of another, its <em>owner</em>: ordinary
 * code that is translated like the owner's, so that a reflective call can be captured and a
 * reflective write marks its object dirty.
 *
 * <pre>
 *   class Owner$$Access implements MemberAccess {
 *     Object call(int index, Object self, Object[] arguments)   // the index-th method of the file
 *     Object get(int index, Object self)                        // the index-th field
 *     void set(int index, Object self, Object value)
 *   }
 * </pre>
 *
 * It is a nestmate of its owner, whose nest names it from the start. The class of an owner that is
 * the host's stands in a package of ours and reaches public members only. It relies on its caller
 * to have checked self and arguments.
 */
public final class AccessClass {
  private static final String SUFFIX = "$$Access";
  private static final String OF_HOST = Library.GUEST + "access/";
  private static final String INTERFACE = Library.GUEST + "reflect/MemberAccess";
  private static final String ARGUMENTS = Library.GUEST + "reflect/Arguments";
  private static final String CALL = "(ILjava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";
  private static final String ONE = "(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";
  private static final String GET = "(ILjava/lang/Object;)Ljava/lang/Object;";
  private static final String SET = "(ILjava/lang/Object;Ljava/lang/Object;)V";
  private static final String WRONG = "java/lang/reflect/InaccessibleObjectException";

  private record Member(int access, String name, String descriptor) {
    boolean isStatic() {
      return (access & ACC_STATIC) != 0;
    }
  }

  private final String name;
  private final boolean isOfHost;
  private final ClassReader owner;
  private final List<Member> fields = new ArrayList<>();
  private final List<Member> methods = new ArrayList<>();
  private String nestHost;

  private AccessClass(String name, byte[] ownerFile) {
    this.name = name;
    isOfHost = name.startsWith(OF_HOST);
    owner = new ClassReader(ownerFile);
    nestHost = owner.getClassName();
    owner.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public void visitNestHost(String host) {
            nestHost = host;
          }

          @Override
          public FieldVisitor visitField(
              int access, String field, String descriptor, String signature, Object value) {
            fields.add(new Member(access, field, descriptor));
            return null;
          }

          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String signature, String[] thrown) {
            methods.add(new Member(access, method, descriptor));
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  /** Whether an original name is that of an access class. */
  public static boolean isName(String name) {
    return name.endsWith(SUFFIX);
  }

  /** The owner of the access class of a name. */
  public static String ownerOf(String name) {
    int from = name.startsWith(OF_HOST) ? OF_HOST.length() : 0;
    return name.substring(from, name.length() - SUFFIX.length());
  }

  /** The name of the access class of an owner. */
  public static String nameOf(String owner, boolean isOfHost) {
    return (isOfHost ? OF_HOST : "") + owner + SUFFIX;
  }

  /** The name of the access class of an owner, in its nest. */
  static String inNest(String owner) {
    return owner + SUFFIX;
  }

  /**
   * Makes the class.
   *
   * @param name that of the access class
   * @param ownerFile original class file of its owner
   */
  public static byte[] of(String name, byte[] ownerFile) {
    return new AccessClass(name, ownerFile).write();
  }

  private byte[] write() {
    ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    out.visit(
        V17,
        ACC_PUBLIC | ACC_FINAL | ACC_SYNTHETIC,
        name,
        null,
        "java/lang/Object",
        new String[] {INTERFACE});
    if (!isOfHost) {
      out.visitNestHost(nestHost);
    }
    constructor(out);
    for (int i = 0; i < methods.size(); i++) {
      if (isCallable(methods.get(i))) {
        caller(out, i, methods.get(i));
      }
    }
    call(out);
    get(out);
    set(out);
    out.visitEnd();
    return out.toByteArray();
  }

  private static void constructor(ClassWriter out) {
    MethodVisitor code = out.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitInsn(RETURN);
    end(code);
  }

  private static void end(MethodVisitor code) {
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private boolean isReachable(Member member) {
    return !isOfHost
        || (member.access() & ACC_PUBLIC) != 0 && (owner.getAccess() & ACC_PUBLIC) != 0;
  }

  private boolean isCallable(Member method) {
    boolean isMade =
        method.name().equals("<init>") && (owner.getAccess() & (ACC_ABSTRACT | ACC_ENUM)) != 0;
    return isReachable(method) && !method.name().equals("<clinit>") && !isMade;
  }

  private boolean isOfInterface() {
    return (owner.getAccess() & ACC_INTERFACE) != 0;
  }

  // ---- methods

  private void caller(ClassWriter out, int index, Member method) {
    MethodVisitor code =
        out.visitMethod(ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, "call" + index, ONE, null, null);
    code.visitCode();
    boolean isNew = method.name().equals("<init>");
    String target = owner.getClassName();
    if (isNew) {
      code.visitTypeInsn(NEW, target);
      code.visitInsn(DUP);
    } else if (!method.isStatic()) {
      code.visitVarInsn(ALOAD, 0);
      code.visitTypeInsn(CHECKCAST, target);
    }
    Type[] parameters = Type.getArgumentTypes(method.descriptor());
    for (int i = 0; i < parameters.length; i++) {
      code.visitVarInsn(ALOAD, 1);
      code.visitLdcInsn(i);
      code.visitInsn(AALOAD);
      unbox(code, parameters[i]);
    }
    int opcode =
        isNew
            ? INVOKESPECIAL
            : method.isStatic() ? INVOKESTATIC : isOfInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
    code.visitMethodInsn(opcode, target, method.name(), method.descriptor(), isOfInterface());
    if (!isNew) {
      box(code, Type.getReturnType(method.descriptor()));
    }
    code.visitInsn(ARETURN);
    end(code);
  }

  private void call(ClassWriter out) {
    MethodVisitor code = out.visitMethod(ACC_PUBLIC, "call", CALL, null, null);
    dispatch(
        code,
        methods,
        (index, method) -> {
          if (!isCallable(method)) {
            return false;
          }
          code.visitVarInsn(ALOAD, 2);
          code.visitVarInsn(ALOAD, 3);
          code.visitMethodInsn(INVOKESTATIC, name, "call" + index, ONE, false);
          code.visitInsn(ARETURN);
          return true;
        });
  }

  // ---- fields

  private void get(ClassWriter out) {
    MethodVisitor code = out.visitMethod(ACC_PUBLIC, "get", GET, null, null);
    dispatch(
        code,
        fields,
        (index, field) -> {
          if (!isReachable(field)) {
            return false;
          }
          self(code, field);
          code.visitFieldInsn(
              field.isStatic() ? GETSTATIC : GETFIELD,
              owner.getClassName(),
              field.name(),
              field.descriptor());
          box(code, Type.getType(field.descriptor()));
          code.visitInsn(ARETURN);
          return true;
        });
  }

  private void set(ClassWriter out) {
    MethodVisitor code = out.visitMethod(ACC_PUBLIC, "set", SET, null, null);
    dispatch(
        code,
        fields,
        (index, field) -> {
          boolean isFinal = (field.access() & ACC_FINAL) != 0;
          if (!isReachable(field) || isFinal && (field.isStatic() || isOfHost)) {
            return false;
          }
          self(code, field);
          code.visitVarInsn(ALOAD, 3);
          unbox(code, Type.getType(field.descriptor()));
          code.visitFieldInsn(
              field.isStatic() ? PUTSTATIC : PUTFIELD,
              owner.getClassName(),
              field.name(),
              field.descriptor());
          code.visitInsn(RETURN);
          return true;
        });
  }

  private void self(MethodVisitor code, Member field) {
    if (!field.isStatic()) {
      code.visitVarInsn(ALOAD, 2);
      code.visitTypeInsn(CHECKCAST, owner.getClassName());
    }
  }

  // ---- code

  @FunctionalInterface
  private interface Case {
    /** Emits the code of a member; false if it has none. */
    boolean emit(int index, Member member);
  }

  private void dispatch(MethodVisitor code, List<Member> members, Case each) {
    code.visitCode();
    Label otherwise = new Label();
    Label[] labels = new Label[members.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    if (labels.length > 0) {
      code.visitVarInsn(ILOAD, 1);
      code.visitTableSwitchInsn(0, labels.length - 1, otherwise, labels);
    }
    for (int i = 0; i < labels.length; i++) {
      code.visitLabel(labels[i]);
      code.visitFrame(F_SAME, 0, null, 0, null);
      if (!each.emit(i, members.get(i))) {
        fail(code);
      }
    }
    code.visitLabel(otherwise);
    if (labels.length > 0) {
      code.visitFrame(F_SAME, 0, null, 0, null);
    }
    fail(code);
    end(code);
  }

  private void fail(MethodVisitor code) {
    code.visitTypeInsn(NEW, WRONG);
    code.visitInsn(DUP);
    code.visitLdcInsn(owner.getClassName().replace('/', '.') + " has no such accessible member");
    code.visitMethodInsn(INVOKESPECIAL, WRONG, "<init>", "(Ljava/lang/String;)V", false);
    code.visitInsn(ATHROW);
  }

  private static void unbox(MethodVisitor code, Type type) {
    if (type.getSort() >= Type.ARRAY) {
      code.visitTypeInsn(CHECKCAST, type.getInternalName());
    } else {
      code.visitMethodInsn(
          INVOKESTATIC,
          ARGUMENTS,
          "to" + capitalized(type.getClassName()),
          "(Ljava/lang/Object;)" + type.getDescriptor(),
          false);
    }
  }

  private static String capitalized(String primitive) {
    return Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
  }

  private static void box(MethodVisitor code, Type type) {
    if (type.getSort() == Type.VOID) {
      code.visitInsn(ACONST_NULL);
    } else {
      Boxes.box(code, type);
    }
  }
}
