package pvm.core.translate;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A host superclass of a translated class: its blank constructor, and what super(...) becomes. */
sealed interface HostSuper {

  /** The blank constructor of the subclass. */
  MethodNode blank();

  /** Replaces {@code super(...)}. Stack: this, arguments. */
  void replace(MethodNode method, MethodInsnNode call);

  /** Takes what the class uses to make host objects. */
  default void use(Constructors.Factories factories) {}

  /** The host superclass of a class; refuses those that programs can't extend. */
  static HostSuper of(ClassNode node, ClassWorld world) {
    if (Stateless.NAMES.contains(node.superName)) {
      return new Stateless(node);
    }
    for (String above = node.superName; above != null; above = world.superName(above)) {
      if (above.equals("java/lang/Throwable")) {
        return new OfThrowable(node);
      }
    }
    throw new TranslationException(
        RefusalReason.HOST_SUPERCLASS,
        node.name.replace('/', '.') + " extends " + node.superName.replace('/', '.'));
  }

  /** One whose only constructor takes nothing and does nothing. */
  final class Stateless implements HostSuper {
    static final Set<String> NAMES =
        Set.of("java/lang/Object", "java/lang/Record", "java/lang/Number");

    private final ClassNode node;

    Stateless(ClassNode node) {
      this.node = node;
    }

    @Override
    public MethodNode blank() {
      Code code = new Code(Opcodes.ACC_PUBLIC, "<init>", Constructors.BLANK);
      code.loadRef(0).invoke(Opcodes.INVOKESPECIAL, node.superName, "<init>", "()V");
      return code.returns().method;
    }

    @Override
    public void replace(MethodNode method, MethodInsnNode call) {
      method.instructions.set(call, new InsnNode(Opcodes.POP));
    }
  }

  /**
   * A host exception. The blank constructor makes it without a stack trace where the superclass
   * can; {@code pvm.core.abi.HostThrowables} then does what the constructor would have done.
   */
  final class OfThrowable implements HostSuper {
    private static final String HOST = "pvm/core/abi/HostThrowables";
    private static final String TEXT = "$causeText";
    private static final String TEXT_DESC = "(Ljava/lang/Throwable;)Ljava/lang/String;";
    private static final String ALL =
        "(Ljava/lang/String;Ljava/lang/Throwable;ZZ)V"; // the constructor for everything

    /** Those that have the constructor for everything. */
    private static final Set<String> ROOTS =
        Set.of(
            "java/lang/Throwable",
            "java/lang/Exception",
            "java/lang/RuntimeException",
            "java/lang/Error");

    /** Those whose constructors of usual shapes only pass their arguments on. */
    private static final Set<String> PLAIN =
        Set.of(
            "java/lang/ArithmeticException",
            "java/lang/ArrayStoreException",
            "java/lang/ClassCastException",
            "java/lang/CloneNotSupportedException",
            "java/lang/IllegalArgumentException",
            "java/lang/IllegalStateException",
            "java/lang/IllegalMonitorStateException",
            "java/lang/IndexOutOfBoundsException",
            "java/lang/InternalError",
            "java/lang/InterruptedException",
            "java/lang/LinkageError",
            "java/lang/NegativeArraySizeException",
            "java/lang/NumberFormatException",
            "java/lang/SecurityException",
            "java/lang/StackOverflowError",
            "java/lang/OutOfMemoryError",
            "java/lang/UnsupportedOperationException",
            "java/lang/VirtualMachineError");

    private static final Set<String> SHAPES =
        Set.of(
            "()V",
            "(Ljava/lang/String;)V",
            "(Ljava/lang/String;Ljava/lang/Throwable;)V",
            "(Ljava/lang/Throwable;)V");

    private final ClassNode node;
    private final boolean isRoot;
    private Constructors.Factories factories;
    private String shortest; // of the constructors of the superclass that this class calls
    private boolean hasText;

    OfThrowable(ClassNode node) {
      this.node = node;
      this.isRoot = ROOTS.contains(node.superName);
    }

    @Override
    public void use(Constructors.Factories factories) {
      this.factories = factories;
      shortest = isRoot || PLAIN.contains(node.superName) ? "()V" : shortestSuperCall();
    }

    private String shortestSuperCall() {
      String found = null;
      for (MethodNode method : node.methods) {
        if (method.name.equals("<init>")) {
          for (var i : method.instructions) {
            if (i instanceof MethodInsnNode call
                && call.name.equals("<init>")
                && call.owner.equals(node.superName)
                && (found == null || call.desc.length() < found.length())) {
              found = call.desc;
            }
          }
        }
      }
      return found == null ? "()V" : found;
    }

    // ---- the blank constructor

    @Override
    public MethodNode blank() {
      Code code = new Code(Opcodes.ACC_PUBLIC, "<init>", Constructors.BLANK);
      if (isRoot) {
        code.loadRef(0).op(Opcodes.ACONST_NULL).op(Opcodes.ACONST_NULL);
        code.op(Opcodes.ICONST_1).op(Opcodes.ICONST_0); // suppression, but no stack trace
        code.invoke(Opcodes.INVOKESPECIAL, node.superName, "<init>", ALL);
        return code.returns().method;
      }
      // The host constructor fills in the stack trace; the guest may have overridden that method.
      // No handler: the verifier allows none around a constructor call.
      code.invoke(Opcodes.INVOKESTATIC, Constructors.ABI, "pin", "()V");
      code.loadRef(0);
      for (Type type : Type.getArgumentTypes(shortest)) {
        code.op(zero(type));
      }
      code.invoke(Opcodes.INVOKESPECIAL, node.superName, "<init>", shortest);
      code.invoke(Opcodes.INVOKESTATIC, Constructors.ABI, "unpin", "()V");
      code.loadRef(0);
      code.invoke(Opcodes.INVOKESTATIC, Constructors.ABI, Traces.SEEN, Traces.SEEN_DESC);
      return code.returns().method;
    }

    private static int zero(Type type) {
      return switch (type.getSort()) {
        case Type.LONG -> Opcodes.LCONST_0;
        case Type.FLOAT -> Opcodes.FCONST_0;
        case Type.DOUBLE -> Opcodes.DCONST_0;
        case Type.OBJECT, Type.ARRAY -> Opcodes.ACONST_NULL;
        default -> Opcodes.ICONST_0;
      };
    }

    // ---- super(...)

    @Override
    public void replace(MethodNode method, MethodInsnNode call) {
      InsnList code = new InsnList();
      if (isRoot) {
        standard(code, "init", call.desc);
      } else if (PLAIN.contains(call.owner) && SHAPES.contains(call.desc)) {
        standard(code, "assign", call.desc);
      } else if (call.desc.equals("()V") && shortest.equals("()V")) {
        code.add(new InsnNode(Opcodes.POP)); // the blank constructor was that constructor
      } else {
        code.add(factories.call(call)); // this, model
        code.add(host("copy", "(Ljava/lang/Throwable;Ljava/lang/Throwable;)V"));
      }
      method.instructions.insertBefore(call, code);
      method.instructions.remove(call);
    }

    private void standard(InsnList code, String name, String desc) {
      String parameters = desc.substring(1);
      if (desc.equals("(Ljava/lang/Throwable;)V")) {
        // this, cause
        code.add(new InsnNode(Opcodes.DUP));
        code.add(causeText()); // this, cause, its text
        code.add(new InsnNode(Opcodes.SWAP));
        parameters = "Ljava/lang/String;Ljava/lang/Throwable;)V";
      }
      code.add(host(name, "(Ljava/lang/Throwable;" + parameters));
    }

    private static MethodInsnNode host(String name, String desc) {
      return new MethodInsnNode(Opcodes.INVOKESTATIC, HOST, name, desc, false);
    }

    /** The text of a cause is made by guest code. */
    private MethodInsnNode causeText() {
      if (!hasText) {
        hasText = true;
        node.methods.add(textMethod());
      }
      return new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, TEXT, TEXT_DESC, false);
    }

    private static MethodNode textMethod() {
      Code code = Code.ofStatic(TEXT, TEXT_DESC);
      LabelNode isNull = Code.newLabel();
      code.loadRef(0).jump(Opcodes.IFNULL, isNull);
      code.loadRef(0);
      code.invoke(Opcodes.INVOKEVIRTUAL, "java/lang/Throwable", "toString", "()Ljava/lang/String;");
      code.returns();
      code.label(isNull, new Object[] {"java/lang/Throwable"});
      code.op(Opcodes.ACONST_NULL).returns();
      return code.method;
    }
  }
}
