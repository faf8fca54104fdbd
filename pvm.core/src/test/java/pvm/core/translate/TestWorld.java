package pvm.core.translate;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** A world in which exactly the given classes are translated. */
final class TestWorld implements ClassWorld {
  private final Map<String, byte[]> translated;
  private final Map<String, ClassReader> readers = new ConcurrentHashMap<>();

  TestWorld(Map<String, byte[]> translated) {
    this.translated = translated;
  }

  private ClassReader reader(String name) {
    return readers.computeIfAbsent(name, this::read);
  }

  private ClassReader read(String name) {
    return new ClassReader(bytes(name));
  }

  private byte[] bytes(String name) {
    byte[] own = translated.get(name);
    if (own != null) {
      return own;
    }
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
      if (in == null) {
        throw new TranslationException(RefusalReason.MISSING_CLASS, "class " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public boolean isTranslated(String name) {
    return translated.containsKey(name)
        || name.contains("$$Lambda$")
            && translated.containsKey(name.replaceAll("\\$\\$Lambda.*", ""));
  }

  @Override
  public String superName(String name) {
    if (name.contains("$$Lambda$")) {
      return "java/lang/Object";
    }
    String above = reader(name).getSuperName();
    boolean isLiftedEnum = "java/lang/Enum".equals(above) && isTranslated(TestEnum.NAME);
    return isLiftedEnum ? TestEnum.NAME : above;
  }

  @Override
  public boolean isInterface(String name) {
    return !name.contains("$$Lambda$") && (reader(name).getAccess() & Opcodes.ACC_INTERFACE) != 0;
  }

  @Override
  public ClassHeader header(String name) {
    return name.contains("$$Lambda$") ? null : ClassHeader.read(bytes(name));
  }

  @Override
  public boolean maySuspend(MethodInsnNode call) {
    return isTranslated(call.owner)
        || call.itf
        || call.owner.equals("java/lang/Object") && call.getOpcode() == Opcodes.INVOKEVIRTUAL;
  }
}
