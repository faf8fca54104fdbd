package pvm.core.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.ClassNode;

/** Defines classes that went through some transforms; without any, the plain classes. */
final class Transformed extends ClassLoader {
  private final Map<String, byte[]> classes;

  Transformed(Map<String, byte[]> classes) {
    super(Transformed.class.getClassLoader());
    this.classes = classes;
  }

  static Transformed by(List<Transform> transforms, Map<String, byte[]> originals) {
    boolean liftsEnum = originals.containsKey(TestEnum.NAME);
    Remapper names = new SimpleRemapper(Opcodes.ASM9, "java/lang/Enum", TestEnum.NAME);
    Map<String, byte[]> classes = new HashMap<>();
    for (byte[] bytes : originals.values()) {
      ClassUnit unit =
          ClassFile.unit(bytes, tree -> liftsEnum ? new ClassRemapper(tree, names) : tree);
      classes.putAll(transform(transforms, unit));
    }
    return new Transformed(classes);
  }

  /** Class files by internal name: the class and those derived from it. */
  static Map<String, byte[]> transform(List<Transform> transforms, ClassUnit unit) {
    transforms.forEach(transform -> transform.apply(unit));
    Map<String, byte[]> classes = new HashMap<>();
    for (ClassNode node : unit.classes()) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      node.accept(writer);
      classes.put(node.name, writer.toByteArray());
    }
    return classes;
  }

  byte[] bytes(String name) {
    return classes.get(name);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      byte[] bytes = classes.get(name.replace('.', '/'));
      Class<?> type = findLoadedClass(name);
      if (type == null && bytes != null) {
        type = defineClass(name, bytes, 0, bytes.length);
      }
      return type != null ? type : super.loadClass(name, resolve);
    }
  }

  /** What a sample's {@code static String run()} gives, on a carrier. */
  String run(String sample) throws Exception {
    return TestCarrier.call(() -> (String) loadClass(sample).getMethod("run").invoke(null));
  }
}
