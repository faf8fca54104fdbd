package pvm.core.translate;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces every invokedynamic and every dynamic constant that javac emits by ordinary code, so
 * that a frame can be captured in what they call and lambdas are objects like others.
 *
 * <p>What a call site becomes is made by one class for each bootstrap class: {@link LambdaSites},
 * {@link ConcatSites}, {@link RecordSites}, {@link SwitchSites}, {@link Constants}. Names of
 * generated classes and methods derive from the position of the site in the original class file
 * only. String concatenations that call no guest code stay as they are.
 */
public final class InvokeDynamics implements Transform {
  private final ClassWorld world;

  public InvokeDynamics(ClassWorld world) {
    this.world = world;
  }

  @Override
  public void apply(ClassUnit unit) {
    ClassNode owner = unit.node();
    owner.methods.removeIf(InvokeDynamics::isDeserialization);
    List<Site> sites = new ArrayList<>();
    for (MethodNode method : owner.methods) {
      find(unit, method, sites);
    }
    if (sites.isEmpty()) {
      return;
    }
    LambdaSites lambdas = new LambdaSites(unit, world, sites);
    ConcatSites concats = new ConcatSites(owner);
    for (Site site : sites) {
      replace(site, lambdas, concats);
    }
  }

  /** Nothing can call the method that compilers add for lambdas that are serializable. */
  private static boolean isDeserialization(MethodNode method) {
    return (method.access & Opcodes.ACC_SYNTHETIC) != 0
        && method.name.equals("$deserializeLambda$")
        && method.desc.equals("(Ljava/lang/invoke/SerializedLambda;)Ljava/lang/Object;");
  }

  private static void find(ClassUnit unit, MethodNode method, List<Site> sites) {
    int bci = 0;
    MethodOrigin origin = unit.origin(method);
    for (AbstractInsnNode at : method.instructions) {
      if (at instanceof OriginLabel label) {
        bci = label.bci;
      } else if (at.getOpcode() == Opcodes.INVOKEDYNAMIC
          || (at instanceof LdcInsnNode load && load.cst instanceof ConstantDynamic)) {
        sites.add(new Site(unit.node(), method, at, origin.index() + "_" + bci));
      }
    }
  }

  private void replace(Site site, LambdaSites lambdas, ConcatSites concats) {
    if (site.at instanceof LdcInsnNode load) {
      site.become(Constants.load(site, (ConstantDynamic) load.cst));
      return;
    }
    InvokeDynamicInsnNode call = site.call();
    Handle bootstrap = call.bsm;
    switch (bootstrap.getOwner() + "." + bootstrap.getName()) {
      case "java/lang/invoke/LambdaMetafactory.metafactory",
          "java/lang/invoke/LambdaMetafactory.altMetafactory" ->
          site.become(lambdas.make(site));
      case "java/lang/invoke/StringConcatFactory.makeConcat",
          "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" ->
          concats.replace(site);
      case "java/lang/runtime/ObjectMethods.bootstrap" ->
          site.become(RecordSites.make(site, concats));
      case "java/lang/runtime/SwitchBootstraps.typeSwitch" ->
          site.become(new SwitchSites(site, world).typeSwitch());
      case "java/lang/runtime/SwitchBootstraps.enumSwitch" ->
          site.become(new SwitchSites(site, world).enumSwitch());
      default -> site.become(refusal(site, bootstrap));
    }
  }

  /** A call, in place of the site, of a method that throws when it is executed. */
  private static MethodInsnNode refusal(Site site, Handle bootstrap) {
    String error = "java/lang/LinkageError";
    Code code = Code.ofStatic("$refused$" + site.position(), site.call().desc);
    code.type(Opcodes.NEW, error).op(Opcodes.DUP);
    code.constant(site.refuse(bootstrap).getMessage());
    code.invoke(Opcodes.INVOKESPECIAL, error, "<init>", "(Ljava/lang/String;)V");
    code.op(Opcodes.ATHROW);
    site.owner().methods.add(code.method);
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC,
        site.owner().name,
        code.method.name,
        code.method.desc,
        site.isInInterface());
  }

  /**
   * An invokedynamic or a load of a dynamic constant.
   *
   * @param position of the site in the original class file: method index and bytecode index
   */
  record Site(ClassNode owner, MethodNode method, AbstractInsnNode at, String position) {

    InvokeDynamicInsnNode call() {
      return (InvokeDynamicInsnNode) at;
    }

    boolean isInInterface() {
      return (owner.access & Opcodes.ACC_INTERFACE) != 0;
    }

    void become(AbstractInsnNode instruction) {
      method.instructions.set(at, instruction);
    }

    TranslationException refuse(Object what) {
      return TranslationException.at(
          RefusalReason.BOOTSTRAP_METHOD, owner, method, at, "bootstrap method " + what);
    }
  }
}
