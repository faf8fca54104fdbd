package pvm.core.translate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import pvm.core.abi.Safepoint;

/**
 * The class that translated code polls: a copy of {@link Safepoint} under another name, which the
 * loader of each process defines.
 *
 * <p>The name makes HotSpot's C2 leave a poll that is taken by an uncommon trap for ever. In other
 * classes it does so only until the exception has come a few times; then it throws an object
 * without a stack trace and calls the handler from compiled code, which costs all loops with a poll
 * their registers, and objects that are live there their scalar replacement. The class of this name
 * is the one that it makes an exception for ({@code Method::can_omit_stack_trace}, as of 25.0.3);
 * where it does not, programs run as before, but slower.
 */
public final class SafepointCopy {
  /**
   * Its internal name. Tests that take each poll say {@code -Dpvm.translate.calls=true}, because a
   * trap takes some 15 µs.
   */
  public static final String NAME =
      Boolean.getBoolean("pvm.translate.calls")
          ? "pvm/core/abi/Safepoint"
          : "sun/invoke/util/ValueConversions";

  private SafepointCopy() {}

  /** Its class file. */
  public static byte[] classFile() {
    String name = Safepoint.class.getName().replace('.', '/');
    try (InputStream in = Safepoint.class.getResourceAsStream("/" + name + ".class")) {
      ClassWriter copy = new ClassWriter(0);
      var renaming = new ClassRemapper(copy, new SimpleRemapper(Opcodes.ASM9, name, NAME));
      new ClassReader(in).accept(renaming, 0);
      return copy.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("class " + name + " of the bundle can't be read", e);
    }
  }
}
