package pvm.core.translate;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;

/** Dynamic constants of {@code java.lang.invoke.ConstantBootstraps} that stand for plain values. */
final class Constants {
  static final String BOOTSTRAPS = "java/lang/invoke/ConstantBootstraps";

  private Constants() {}

  /** The instruction that loads a constant. */
  static AbstractInsnNode load(InvokeDynamics.Site site, ConstantDynamic constant) {
    Handle bootstrap = constant.getBootstrapMethod();
    if (!bootstrap.getOwner().equals(BOOTSTRAPS)) {
      throw site.refuse(bootstrap);
    }
    return switch (bootstrap.getName()) {
      case "nullConstant" -> new InsnNode(Opcodes.ACONST_NULL);
      case "primitiveClass" -> primitiveClass(Type.getType(constant.getName()));
      case "enumConstant" -> {
        String type = Type.getType(constant.getDescriptor()).getInternalName();
        yield new FieldInsnNode(
            Opcodes.GETSTATIC, type, constant.getName(), constant.getDescriptor());
      }
      case "getStaticFinal" ->
          new FieldInsnNode(
              Opcodes.GETSTATIC,
              declaringClass(constant),
              constant.getName(),
              constant.getDescriptor());
      default -> throw site.refuse(bootstrap);
    };
  }

  private static AbstractInsnNode primitiveClass(Type type) {
    String box = type == Type.VOID_TYPE ? "java/lang/Void" : Conversions.box(type);
    return new FieldInsnNode(Opcodes.GETSTATIC, box, "TYPE", "Ljava/lang/Class;");
  }

  /** The class given, or else the type of the constant (its box, if it is primitive). */
  private static String declaringClass(ConstantDynamic constant) {
    if (constant.getBootstrapMethodArgumentCount() > 0) {
      return ((Type) constant.getBootstrapMethodArgument(0)).getInternalName();
    }
    Type type = Type.getType(constant.getDescriptor());
    return Conversions.isPrimitive(type) ? Conversions.box(type) : type.getInternalName();
  }
}
