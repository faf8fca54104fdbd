package pvm.core.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import pvm.core.image.ClassLayout;

/** Describes a translated class in the terms of an image. */
final class Layouts {
  private final ClassUnit unit;
  private final OriginalNames names;

  /** Undoes the renaming of the lift. */
  interface OriginalNames {
    /** Original internal name of a class. */
    String name(String treeName);

    /** A field or method descriptor with original names. */
    String descriptor(String treeDescriptor);
  }

  Layouts(ClassUnit unit, OriginalNames names) {
    this.unit = unit;
    this.names = names;
  }

  ClassLayout of(ClassNode node, List<FieldNode> statics, List<MethodPlan> plans) {
    boolean isInterface = (node.access & org.objectweb.asm.Opcodes.ACC_INTERFACE) != 0;
    Map<ClassLayout.Method, Integer> methods = new LinkedHashMap<>();
    List<ClassLayout.Site> sites = new ArrayList<>();
    for (MethodPlan plan : plans) {
      MethodOrigin origin = unit.origin(plan.method);
      var method = new ClassLayout.Method(origin.name(), names.descriptor(origin.descriptor()));
      int index = methods.computeIfAbsent(method, m -> methods.size());
      for (SitePoint site : plan.sites) {
        sites.add(new ClassLayout.Site(index, site.bci(), site.kind(), site.slots()));
      }
    }
    return new ClassLayout(
        names.name(node.name),
        isInterface ? List.of() : fields(StateWord.savedFields(node)),
        fields(statics),
        List.copyOf(methods.keySet()),
        sites);
  }

  private List<ClassLayout.Field> fields(List<FieldNode> nodes) {
    List<ClassLayout.Field> fields = new ArrayList<>();
    for (FieldNode node : nodes) {
      fields.add(new ClassLayout.Field(node.name, names.descriptor(node.desc)));
    }
    return fields;
  }
}
