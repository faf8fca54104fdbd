package pvm.core.library.guest.body;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import pvm.core.library.guest.java.lang.reflect.Members;

/** Bodies of {@link Executable}: what the JVM would read from the class file. */
public final class ExecutableBody {
  private ExecutableBody() {}

  public static Parameter[] getParameters0(Executable executable) {
    return Members.parameters(executable);
  }

  public static byte[] getTypeAnnotationBytes0(Executable executable) {
    return Members.typeAnnotations(executable);
  }
}
