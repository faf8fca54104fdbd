import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Build step: writes the source of the one class that Chronicle Map would otherwise generate and
 * compile in every JVM, so that the bundle needs no compiler at run time. Argument: the folder.
 */
public final class GenerateStateClass {
  private static final String STATE = "net.openhft.chronicle.hash.VanillaGlobalMutableState";

  public static void main(String[] args) throws Exception {
    Class<?> model = Class.forName("net.openhft.chronicle.values.ValueModel");
    Object state = model.getMethod("acquire", Class.class).invoke(null, Class.forName(STATE));
    var generate =
        Class.forName("net.openhft.chronicle.values.Generators")
            .getDeclaredMethod("generateNativeClass", model, String.class);
    generate.setAccessible(true);
    String simpleName = STATE.substring(STATE.lastIndexOf('.') + 1) + "$$Native";
    Path folder =
        Path.of(args[0]).resolve(STATE.substring(0, STATE.lastIndexOf('.')).replace('.', '/'));
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(simpleName + ".java"), (String) generate.invoke(null, state, simpleName));
  }
}
