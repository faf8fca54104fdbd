package pvm.core.loader;

import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;

/** The string constants of a class file. */
final class Literals {
  private static final int STRING_TAG = 8;

  private Literals() {}

  static void of(byte[] classFile, Consumer<String> taker) {
    ClassReader reader = new ClassReader(classFile);
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int offset = reader.getItem(i);
      if (offset > 0 && classFile[offset - 1] == STRING_TAG) {
        taker.accept(reader.readUTF8(offset, buffer));
      }
    }
  }
}
