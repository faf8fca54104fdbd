package pvm.core.library;

import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTSTATIC;

import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import pvm.core.library.Placement.Kind;
import pvm.core.library.Refusal.Reason;

/**
 * Sends the instructions of one class that use host classes where a guest needs them to go: to a
 * bridge, to a guard that marks objects dirty, or to an error. Works on original names.
 */
final class Redirection {
  private static final String OBJECT = "java/lang/Object";
  private static final String THROWABLE = "java/lang/Throwable";
  private static final String CHAR_SEQUENCE = "java/lang/CharSequence";

  /** Final methods of Object: bridged whatever class a call names. */
  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "getClass()Ljava/lang/Class;",
          "notify()V",
          "notifyAll()V",
          "wait()V",
          "wait(J)V",
          "wait(JI)V");

  /** Names of bridged methods that calls reach through subclasses and implementations too. */
  private static final Set<String> INHERITED =
      Set.of(
          "toString",
          "getMessage",
          "getLocalizedMessage",
          "printStackTrace",
          "getStackTrace",
          "fillInStackTrace",
          "chars",
          "codePoints");

  private final Library library;
  private final BridgeTable table;
  private final Ancestry ancestry;
  private final Additions additions;
  private final ClassNode node;
  private final boolean isProgram;
  private final Handles handles;
  private final Links links;
  private final RefusedObjects refusedObjects = new RefusedObjects();
  private MethodNode method;
  private int line;

  Redirection(
      Library library,
      BridgeTable table,
      Ancestry ancestry,
      Additions additions,
      ClassNode node,
      boolean isProgram) {
    this.library = library;
    this.table = table;
    this.ancestry = ancestry;
    this.additions = additions;
    this.node = node;
    this.isProgram = isProgram;
    this.handles = new Handles(this, additions);
    this.links = new Links(additions, node.name);
  }

  void redirect(MethodNode redirected) {
    method = redirected;
    line = -1;
    AbstractInsnNode next;
    for (AbstractInsnNode insn = method.instructions.getFirst(); insn != null; insn = next) {
      next = insn.getNext();
      switch (insn) {
        case LineNumberNode number -> line = number.line;
        case MethodInsnNode call -> call(call);
        case FieldInsnNode field -> field(field);
        case TypeInsnNode type when type.getOpcode() == NEW -> creation(type);
        case InvokeDynamicInsnNode call when Links.isForeign(call) ->
            method.instructions.set(call, links.call(call));
        case InvokeDynamicInsnNode call -> handles.redirect(call);
        case LdcInsnNode ldc when ldc.cst instanceof Handle constant ->
            method.instructions.set(ldc, links.handle(constant));
        default -> {}
      }
    }
    refusedObjects.retype(method);
  }

  private void call(MethodInsnNode call) {
    if (call.name.equals("<init>")) {
      constructor(call);
      return;
    }
    MethodInsnNode bridge = bridgeOf(call);
    if (bridge != null) {
      if (!isWithin(bridge)) {
        method.instructions.set(call, bridge);
      }
      return;
    }
    Placement place = placeOf(call.owner);
    if (place.isGuest()) {
      return;
    }
    if (AccessGuards.applies(call) && !AccessGuards.isGuard(method)) {
      method.instructions.set(call, AccessGuards.guarded(call, additions));
    } else if (!isPolymorphic(call) && isRefused(place, call.owner, call.name, call.desc)) {
      method.instructions.set(call, refused(call, place));
    } else if (RecordedHandles.applies(call) && !RecordedHandles.isRecorded(method)) {
      method.instructions.set(call, RecordedHandles.recorded(call, additions));
    }
  }

  private MethodInsnNode refused(MethodInsnNode call, Placement place) {
    String descriptor =
        call.getOpcode() == INVOKESTATIC ? call.desc : Emit.withReceiver(call.owner, call.desc);
    return additions.refusedCall(
        descriptor,
        method.name,
        line,
        call.owner + "." + call.name,
        reason(place),
        instead(place, call));
  }

  private static Reason reason(Placement place) {
    return place.kind() == Kind.REFUSED ? Reason.CLASS_NOT_OFFERED : Reason.METHOD_NOT_OFFERED;
  }

  private String instead(Placement place, MethodInsnNode call) {
    Rules.Rule rule = library.rules().call(call.owner, call.name);
    return rule == null ? place.instead() : rule.instead();
  }

  private boolean isRefused(Placement place, String owner, String name, String descriptor) {
    return place.kind() == Kind.REFUSED
        || mentionsRenamed(descriptor)
        || isProgram && library.rules().call(owner, name) != null;
  }

  /** Whether a call is handled by being put in place of: for method handles. */
  boolean needsCode(MethodInsnNode call) {
    Placement place = placeOf(call.owner);
    if (call.name.equals("<init>")) {
      return !place.isGuest()
          && (call.owner.equals(OBJECT)
              || place.kind() == Kind.REFUSED
              || table.constructorBridge(call.owner, arguments(call.desc)) != null);
    }
    return !place.isGuest()
        && (isRefused(place, call.owner, call.name, call.desc) || RecordedHandles.applies(call));
  }

  /** The bridge of a call; null if it has none. */
  MethodInsnNode bridgeOf(MethodInsnNode call) {
    boolean isStatic = call.getOpcode() == INVOKESTATIC;
    boolean isHost = !call.owner.startsWith("[") && !library.place(call.owner).isGuest();
    String prefix = call.getOpcode() == INVOKESPECIAL ? BridgeTable.SUPER : "";
    if (isHost) {
      String descriptor = isStatic ? call.desc : Emit.withReceiver(call.owner, call.desc);
      MethodInsnNode exact = bridge(call.owner, prefix + call.name, descriptor);
      if (exact != null) {
        return exact;
      }
    }
    if (isStatic) {
      return null;
    }
    if (OBJECT_METHODS.contains(call.name + call.desc)) {
      return bridge(OBJECT, call.name, Emit.withReceiver(OBJECT, call.desc));
    }
    if (!INHERITED.contains(call.name)) {
      return null;
    }
    MethodInsnNode inherited = inherited(call, prefix, THROWABLE);
    return inherited != null ? inherited : inherited(call, prefix, CHAR_SEQUENCE);
  }

  private MethodInsnNode inherited(MethodInsnNode call, String prefix, String host) {
    if (call.owner.startsWith("[")) {
      return null;
    }
    boolean isGuestSuper = !prefix.isEmpty() && library.place(call.owner).isGuest();
    MethodInsnNode bridge =
        isGuestSuper ? null : bridge(host, prefix + call.name, Emit.withReceiver(host, call.desc));
    return bridge != null && ancestry.isA(call.owner, host) ? bridge : null;
  }

  private MethodInsnNode bridge(String host, String name, String descriptor) {
    String holder = table.bridge(host, name, descriptor);
    return holder == null
        ? null
        : new MethodInsnNode(INVOKESTATIC, holder, name, descriptor, false);
  }

  /** A bridge calls what it bridges. */
  private boolean isWithin(MethodInsnNode bridge) {
    return node.name.equals(bridge.owner)
        && method.name.equals(bridge.name)
        && method.desc.equals(bridge.desc);
  }

  private void constructor(MethodInsnNode call) {
    Placement place = placeOf(call.owner);
    if (place.isGuest()) {
      return;
    }
    if (place.kind() == Kind.REFUSED) {
      boolean isSuperCall = method.name.equals("<init>") && call.owner.equals(node.superName);
      if (!isSuperCall) {
        method.instructions.set(call, refused(call, place));
      }
      return;
    }
    String bridge = table.constructorBridge(call.owner, arguments(call.desc));
    if (bridge != null && !(method.name.equals(BridgeTable.NEW) && method.desc.equals(bridge))) {
      String holder = table.bridge(call.owner, BridgeTable.NEW, bridge);
      method.instructions.insertBefore(
          call, new MethodInsnNode(INVOKESTATIC, holder, BridgeTable.NEW, bridge, false));
      call.desc = "(" + Type.getReturnType(bridge).getDescriptor() + ")V";
    }
  }

  private static String arguments(String descriptor) {
    return descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  private void creation(TypeInsnNode created) {
    if (created.desc.equals(OBJECT)) {
      PlainObjects.replace(created);
      return;
    }
    Placement place = placeOf(created.desc);
    if (place.kind() == Kind.REFUSED) {
      refusedObjects.add(created);
      method.instructions.set(
          created,
          additions.refusedCall(
              "()L" + created.desc + ";",
              method.name,
              line,
              created.desc + ".<init>",
              Reason.CLASS_NOT_OFFERED,
              place.instead()));
    }
  }

  private void field(FieldInsnNode field) {
    boolean isStatic = field.getOpcode() == GETSTATIC || field.getOpcode() == PUTSTATIC;
    if (!isStatic) {
      return;
    }
    Placement place = placeOf(field.owner);
    if (place.isGuest()) {
      return;
    }
    String holder = table.fieldBridge(field.owner, field.name, field.desc);
    if (holder != null) {
      field.owner = holder;
    } else if (place.kind() == Kind.REFUSED || mentionsRenamed(field.desc)) {
      String descriptor =
          field.getOpcode() == GETSTATIC ? "()" + field.desc : "(" + field.desc + ")V";
      method.instructions.set(
          field,
          additions.refusedCall(
              descriptor,
              method.name,
              line,
              field.owner + "." + field.name,
              reason(place),
              place.instead()));
    }
  }

  private Placement placeOf(String owner) {
    return library.place(owner.startsWith("[") ? OBJECT : owner);
  }

  private static boolean isPolymorphic(MethodInsnNode call) {
    return call.owner.equals("java/lang/invoke/MethodHandle") && call.name.startsWith("invoke")
        || call.owner.equals("java/lang/invoke/VarHandle");
  }

  private boolean mentionsRenamed(String descriptor) {
    for (int at = descriptor.indexOf('L'); at >= 0; at = descriptor.indexOf('L', at)) {
      int end = descriptor.indexOf(';', at);
      if (library.place(descriptor.substring(at + 1, end)).isRenamed()) {
        return true;
      }
      at = end;
    }
    return false;
  }
}
