package pvm.core.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What differs between two versions of a class file, as far as a process minds that has run the
 * older one and is to go on with the newer. Answers are in original names. Immutable.
 */
public final class ClassChange {
  private static final int KIND =
      Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD | Opcodes.ACC_ANNOTATION;

  private final ClassNode older;
  private final ClassNode newer;
  private final Listing olderCode;
  private final Listing newerCode;

  /** A call site that makes a lambda or a method reference. */
  private record Site(MethodNode method, InvokeDynamicInsnNode call, String position, int line) {}

  /**
   * Compares two class files.
   *
   * @throws TranslationException if one can't be read
   */
  public ClassChange(byte[] olderFile, byte[] newerFile) {
    older = ClassFile.read(olderFile);
    newer = ClassFile.read(newerFile);
    olderCode = new Listing(older);
    newerCode = new Listing(newer);
  }

  /** Whether a frame of a method finds its place in the newer version. */
  public boolean isSameMethod(String name, String descriptor) {
    List<String> now = newerCode.frameView(name, descriptor);
    return now != null && now.equals(olderCode.frameView(name, descriptor));
  }

  /** Whether the newer version has a field of this name and type. */
  public boolean hasField(String name, String descriptor, boolean isStatic) {
    return hasField(newer, name, descriptor, isStatic);
  }

  private static boolean hasField(
      ClassNode node, String name, String descriptor, boolean isStatic) {
    return node.fields.stream()
        .anyMatch(
            field ->
                field.name.equals(name)
                    && field.desc.equals(descriptor)
                    && isStatic(field) == isStatic);
  }

  private static boolean isStatic(FieldNode field) {
    return (field.access & Opcodes.ACC_STATIC) != 0;
  }

  /** New static fields that the static initializer sets, which doesn't run again. */
  public List<String> unsetStatics() {
    List<String> unset = new ArrayList<>();
    for (MethodNode method : newer.methods) {
      if (method.name.equals("<clinit>")) {
        for (AbstractInsnNode insn : method.instructions) {
          if (insn.getOpcode() == Opcodes.PUTSTATIC
              && insn instanceof FieldInsnNode store
              && store.owner.equals(newer.name)
              && !hasField(older, store.name, store.desc, true)
              && !unset.contains(store.name)) {
            unset.add(store.name);
          }
        }
      }
    }
    return unset;
  }

  /** Internal names of the superclass and interfaces that it has no more. */
  public List<String> lostSupertypes() {
    List<String> lost = new ArrayList<>(older.interfaces);
    lost.removeAll(newer.interfaces);
    if (older.superName != null && !older.superName.equals(newer.superName)) {
      lost.addFirst(older.superName);
    }
    return lost;
  }

  /** Whether a class became an interface, an enum, a record, or was one. */
  public boolean isOtherKind() {
    return (older.access & KIND) != (newer.access & KIND);
  }

  /**
   * Whether the class is anonymous: its name is only a number, which another class may have now.
   */
  public boolean isAnonymous() {
    return older.innerClasses.stream()
        .anyMatch(inner -> inner.name.equals(older.name) && inner.innerName == null);
  }

  /** Whether both declare the same methods in the same order. */
  public boolean hasSameMethods() {
    return methods(older).equals(methods(newer));
  }

  private static List<String> methods(ClassNode node) {
    return node.methods.stream().map(method -> method.name + method.desc).toList();
  }

  /** Whether both do the same. */
  public boolean isSameCode() {
    return olderCode.wholeView().equals(newerCode.wholeView());
  }

  /**
   * Where the newer version makes the lambda that the older one makes at a position; empty if it
   * makes none with the same code.
   *
   * @param position index of the method and bytecode index, as the name of its class has it
   */
  public Optional<String> lambda(String position) {
    Site before = sites(older).get(position);
    if (before == null) {
      return Optional.empty();
    }
    String view = olderCode.siteView(before.call());
    List<Site> same =
        sites(newer).values().stream()
            .filter(site -> newerCode.siteView(site.call()).equals(view))
            .toList();
    return same.stream()
        .filter(site -> site.method().name.equals(before.method().name))
        .findFirst()
        .or(() -> same.stream().findFirst())
        .map(Site::position);
  }

  /** Where the older version makes the lambda, for people: {@code Foo.bar (line 12)}. */
  public String lambdaPlace(String position) {
    Site site = sites(older).get(position);
    String name = older.name.replace('/', '.');
    return site == null ? name : name + "." + site.method().name + " (line " + site.line() + ")";
  }

  private static Map<String, Site> sites(ClassNode node) {
    Map<String, Site> sites = new TreeMap<>();
    for (int i = 0; i < node.methods.size(); i++) {
      MethodNode method = node.methods.get(i);
      int bci = 0;
      int line = 0;
      for (AbstractInsnNode insn : method.instructions) {
        switch (insn) {
          case OriginLabel origin -> bci = origin.bci;
          case LineNumberNode number -> line = number.line;
          case InvokeDynamicInsnNode call -> {
            String position = i + "_" + bci;
            sites.put(position, new Site(method, call, position, line));
          }
          default -> {}
        }
      }
    }
    return sites;
  }
}
