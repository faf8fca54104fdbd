package pvm.core.library;

import static org.objectweb.asm.Opcodes.ACC_NATIVE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import pvm.core.library.Placement.Kind;
import pvm.core.library.Refusal.Reason;

/**
 * The first step of the translation of every class: afterwards it mentions translated names only,
 * its calls of host methods that can't serve a guest go to bridges, methods that need the host have
 * other bodies, and refused calls throw.
 *
 * <p>The class node is changed in place; labels and frames stay valid. Generated methods are named
 * {@code $refused$}, {@code $made$} and {@code $access$} with a number; inserted instructions have
 * no origin label. Thread-safe; one serves a process.
 */
public final class Lifter {
  private final Library library;
  private final BridgeTable table;
  private final Ancestry ancestry;
  private final Renaming renaming;

  /**
   * @param programClasses bytes of the program's classes by original name; null if there is none
   */
  public Lifter(Library library, ClassSource source, Function<String, byte[]> programClasses) {
    this.library = library;
    this.table = new BridgeTable(library.rules(), source);
    this.renaming = new Renaming(library);
    this.ancestry =
        new Ancestry(
            name ->
                library.place(name).kind() == Kind.PROGRAM
                    ? programClasses.apply(name)
                    : source.bytes(name));
  }

  /** Lifts a class as read from its class file; gives the calls in it that were refused. */
  public List<Refusal> lift(ClassNode node) {
    List<Refusal> refusals = new ArrayList<>();
    Additions additions = new Additions(node, refusals);
    Placement place = library.place(node.name);
    if (place.kind() == Kind.LIFTED) {
      new Bodies(table).replace(node);
    }
    boolean isProgram = place.kind() == Kind.PROGRAM;
    Redirection redirection = new Redirection(library, table, ancestry, additions, node, isProgram);
    for (MethodNode method : List.copyOf(node.methods)) {
      if (place.isRenamed() && (method.access & ACC_NATIVE) != 0) {
        refuseNative(node, method, place, additions);
      }
      redirection.redirect(method);
    }
    addAccessToNest(node);
    new Overrides(ancestry, library).add(node, place.kind());
    additions.finish(redirection);
    renaming.rename(node);
    node.access |= ACC_PUBLIC; // a resumed frame casts what it holds, whatever package it is of
    return refusals;
  }

  /** Members of a nest can be reached by the access class of each class in it. */
  private static void addAccessToNest(ClassNode node) {
    if (node.nestHostClass != null || AccessClass.isName(node.name)) {
      return;
    }
    List<String> members = new ArrayList<>();
    members.add(AccessClass.inNest(node.name));
    if (node.nestMembers != null) {
      for (String member : node.nestMembers) {
        members.add(member);
        members.add(AccessClass.inNest(member));
      }
    }
    node.nestMembers = members;
  }

  private static void refuseNative(
      ClassNode node, MethodNode method, Placement place, Additions additions) {
    method.access &= ~ACC_NATIVE;
    boolean isRegistration =
        (method.access & ACC_STATIC) != 0
            && method.desc.equals("()V")
            && (method.name.equals("registerNatives") || method.name.equals("initIDs"));
    if (isRegistration) {
      Emit.emptyBody(method);
    } else {
      additions.throwing(
          method, -1, node.name + "." + method.name, Reason.NATIVE_METHOD, place.instead());
    }
  }
}
