package pvm.core.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes constructors ordinary methods, because the verifier lets nobody save an object whose
 * constructor has not run, so that no frame could be captured in the arguments of {@code new
 * X(...)} or of {@code super(...)}.
 *
 * <pre>
 *   X(D) { ... }      public void $init(D) { ... }, and X(Blank) { super(Blank); }
 *   new X(args)       NEW X, DUP, ACONST_NULL, X.&lt;init&gt;(Blank); args; INVOKEVIRTUAL X.$init
 *   super(args)       args; INVOKESPECIAL Super.$init
 * </pre>
 *
 * <p>Host classes keep their constructors: {@link HostSuper} says what becomes of {@code
 * super(...)} into one; where a frame lies or is captured between {@code NEW} and constructor,
 * {@link Allocations} delays the {@code NEW}. Instance fields lose {@code final}.
 */
public final class Constructors implements Transform {
  static final String INIT = "$init";
  static final String ABI = "pvm/core/abi/Abi";
  static final String BLANK = "(Lpvm/core/abi/Blank;)V";
  private static final String CLONE = "()Ljava/lang/Object;";

  private final ClassWorld world;

  public Constructors(ClassWorld world) {
    this.world = world;
  }

  @Override
  public void apply(ClassUnit unit) {
    for (ClassNode node : unit.classes()) {
      if ((node.access & Opcodes.ACC_MODULE) == 0) {
        convert(node);
      }
    }
  }

  private void convert(ClassNode node) {
    boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
    HostSuper hostSuper =
        isInterface || world.isTranslated(node.superName) ? null : HostSuper.of(node, world);
    Converter converter = new Converter(node, world, hostSuper);
    for (MethodNode method : List.copyOf(node.methods)) {
      converter.convert(method);
    }
    if (isInterface) {
      return;
    }
    node.methods.add(hostSuper != null ? hostSuper.blank() : blank(node));
    if (node.superName.equals(Code.OBJECT)) {
      addClone(node);
    }
    for (FieldNode field : node.fields) {
      if ((field.access & Opcodes.ACC_STATIC) == 0) {
        field.access &= ~Opcodes.ACC_FINAL;
      }
    }
  }

  private static MethodNode blank(ClassNode node) {
    Code code = new Code(Opcodes.ACC_PUBLIC, "<init>", BLANK);
    code.loadRef(0).loadRef(1); // this, null
    code.invoke(Opcodes.INVOKESPECIAL, node.superName, "<init>", BLANK);
    return code.returns().method;
  }

  /** A copy is a new object, also when Object.clone is called virtually. */
  private static void addClone(ClassNode node) {
    if (node.methods.stream().anyMatch(m -> m.name.equals("clone") && m.desc.equals(CLONE))) {
      return;
    }
    Code code = new Code(Opcodes.ACC_PROTECTED, "clone", CLONE);
    code.method.exceptions = List.of("java/lang/CloneNotSupportedException");
    code.loadRef(0).invoke(Opcodes.INVOKESPECIAL, Code.OBJECT, "clone", CLONE);
    code.invoke(Opcodes.INVOKESTATIC, ABI, "cloned", "(Ljava/lang/Object;)Ljava/lang/Object;");
    node.methods.add(code.returns().method);
  }

  /** Static methods that make host objects, shared by the methods of a class. */
  static final class Factories {
    private final ClassNode node;
    private final Map<String, String> names = new HashMap<>();
    private final List<MethodNode> added = new ArrayList<>();

    Factories(ClassNode node) {
      this.node = node;
    }

    /** Calls a static method that takes what a host constructor takes, and makes the object. */
    MethodInsnNode call(MethodInsnNode constructor) {
      Type[] arguments = Type.getArgumentTypes(constructor.desc);
      Type type = Type.getObjectType(constructor.owner);
      String desc = Type.getMethodDescriptor(type, arguments);
      String name = names.computeIfAbsent(desc, key -> add(constructor, desc));
      boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
      return new MethodInsnNode(Opcodes.INVOKESTATIC, node.name, name, desc, isInterface);
    }

    private String add(MethodInsnNode constructor, String desc) {
      Code code = Code.ofStatic("$new$" + added.size(), desc);
      code.type(Opcodes.NEW, constructor.owner).op(Opcodes.DUP).loadParameters();
      code.invoke(Opcodes.INVOKESPECIAL, constructor.owner, "<init>", constructor.desc);
      code.returns();
      added.add(code.method);
      node.methods.add(code.method);
      return code.method.name;
    }
  }

  /** Converts the methods of one class. */
  private static final class Converter {
    private final ClassNode node;
    private final ClassWorld world;
    private final HostSuper hostSuper;
    private final Factories factories;

    Converter(ClassNode node, ClassWorld world, HostSuper hostSuper) {
      this.node = node;
      this.world = world;
      this.hostSuper = hostSuper;
      this.factories = new Factories(node);
      if (hostSuper != null) {
        hostSuper.use(factories);
      }
    }

    void convert(MethodNode method) {
      boolean isConstructor = method.name.equals("<init>");
      if (method.name.equals(INIT)) {
        throw TranslationException.at(
            RefusalReason.RESERVED_NAME,
            node,
            method,
            method.instructions.getLast(),
            "method " + INIT);
      }
      Allocations allocations = Allocations.find(node, method, world);
      for (MethodInsnNode call : allocations.superCalls()) {
        if (world.isTranslated(call.owner)) {
          call.name = INIT;
        } else {
          hostSuper.replace(method, call);
        }
      }
      allocations.rewrite(factories);
      if (isConstructor) {
        method.name = INIT;
        method.access =
            (method.access & ~(Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED)) | Opcodes.ACC_PUBLIC;
      }
    }
  }
}
