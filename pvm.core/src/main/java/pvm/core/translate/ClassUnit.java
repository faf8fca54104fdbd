package pvm.core.translate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * One class on its way through the transforms, with the classes derived from it (one for each
 * lambda). Used by one thread at a time.
 */
public final class ClassUnit {
  private final String originalName;
  private final ClassNode node;
  private final List<ClassNode> derived = new ArrayList<>();
  private final Map<MethodNode, MethodOrigin> origins = new IdentityHashMap<>();

  /** A unit of a class whose names are still the original ones. */
  public ClassUnit(ClassNode node) {
    this(node.name, node);
    int index = 0;
    for (MethodNode method : node.methods) {
      setOrigin(method, new MethodOrigin(method.name, method.desc, index++));
    }
  }

  /** A unit of a class that may be renamed; origins are to be set. */
  ClassUnit(String originalName, ClassNode node) {
    this.originalName = originalName;
    this.node = node;
  }

  /** Internal name in the original class file. */
  public String originalName() {
    return originalName;
  }

  /** The class itself. */
  public ClassNode node() {
    return node;
  }

  /** The classes that transforms derived from it, in the order of their making. */
  public List<ClassNode> derived() {
    return derived;
  }

  /** The class and the derived ones; a copy, so that transforms may add to {@link #derived}. */
  public List<ClassNode> classes() {
    List<ClassNode> all = new ArrayList<>(derived.size() + 1);
    all.add(node);
    all.addAll(derived);
    return all;
  }

  /** What a method was in the class file; its own name and descriptor if a transform added it. */
  public MethodOrigin origin(MethodNode method) {
    MethodOrigin origin = origins.get(method);
    return origin != null
        ? origin
        : new MethodOrigin(method.name, method.desc, MethodOrigin.GENERATED);
  }

  /** Says what a method was; needed when a transform puts a new node in the place of an old one. */
  public void setOrigin(MethodNode method, MethodOrigin origin) {
    origins.put(method, origin);
  }
}
