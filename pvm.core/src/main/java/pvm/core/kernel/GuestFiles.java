package pvm.core.kernel;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import pvm.core.library.Library;
import pvm.core.loader.ClassTranslation;
import pvm.core.loader.GuestLoader;
import pvm.core.loader.ProcessFiles;

/** Resources and class files of one process, and the classes that it defines. Thread-safe. */
final class GuestFiles {
  private final GuestLoader loader;
  private final ClassTranslation translation;
  private final ProcessFiles files;

  GuestFiles(GuestLoader loader, ClassTranslation translation, ProcessFiles files) {
    this.loader = loader;
    this.translation = translation;
    this.files = files;
  }

  byte[] resource(String name, int index) {
    return files.read(name, index);
  }

  byte[] classFile(Class<?> type) {
    byte[] file = translation.original(loader.name(type));
    if (file == null) {
      throw new AssertionError("no class file of " + type);
    }
    return file;
  }

  /**
   * Defines a class under its name; it is not initialized.
   *
   * @param name with dots; null for the name that the file says
   * @param renamed names in the file and what they mean, in pairs
   */
  Class<?> define(String name, byte[] classFile, String[] renamed) {
    String internal = nameOf(classFile);
    if (name != null && !name.replace('.', '/').equals(internal)) {
      throw new NoClassDefFoundError(name + " (wrong name: " + internal + ")");
    }
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < renamed.length; i += 2) {
      names.put(renamed[i], renamed[i + 1]);
    }
    String free = names.getOrDefault(internal, internal);
    for (int n = 2; files.read(free + ".class") != null; n++) {
      free = internal + Library.AGAIN + n;
    }
    if (!free.equals(internal)) {
      names.put(internal, free);
    }
    files.define(free, names.isEmpty() ? classFile.clone() : renamed(classFile, names));
    try {
      return loader.find(free);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] renamed(byte[] classFile, Map<String, String> names) {
    ClassWriter out = new ClassWriter(0);
    new ClassReader(classFile)
        .accept(new ClassRemapper(out, new SimpleRemapper(Opcodes.ASM9, names)), 0);
    return out.toByteArray();
  }

  private static String nameOf(byte[] classFile) {
    try {
      return new ClassReader(classFile).getClassName();
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      ClassFormatError error = new ClassFormatError("no class file that Java 25 can read");
      error.initCause(e);
      throw error;
    }
  }
}
