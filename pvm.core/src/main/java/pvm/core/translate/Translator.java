package pvm.core.translate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import pvm.core.image.ClassLayout;
import pvm.core.image.CodeMap;

/**
 * Bytes of an original class file in, translated classes out: the class itself first, then those
 * derived from it. A pure function of the bytes and the {@link ClassWorld}. Thread-safe.
 *
 * <pre>
 *   read -> lift -> normalize -> invokedynamic -> natives -> constructors -> traces
 *        -> monitors -> statics -> state word and barriers -> safepoints -> write
 * </pre>
 */
public final class Translator {

  /** Changes whenever another translator, or another setting, translates otherwise. */
  public static String version() {
    return "6." + Strips.LENGTH;
  }

  /**
   * A translated class.
   *
   * @param name internal name in translated code
   * @param bytes its class file
   * @param layout what of it appears in an image
   * @param code where the sites are in the class file
   */
  public record Translated(String name, byte[] bytes, ClassLayout layout, CodeMap code) {}

  /** Undoes the renaming of the lift, for layouts. */
  public interface OriginalNames extends Layouts.OriginalNames {}

  private final ClassWorld world;
  private final Consumer<ClassNode> lift;
  private final OriginalNames names;
  private final Statics statics;
  private final List<Transform> transforms;

  /**
   * @param lift renames a class and redirects its calls of the library, in place
   */
  public Translator(
      ClassWorld world, Consumer<ClassNode> lift, Statics.StaticsRule rule, OriginalNames names) {
    this.world = world;
    this.lift = lift;
    this.names = names;
    this.statics = new Statics(world, rule);
    this.transforms =
        List.of(
            new Normalize(world),
            new InvokeDynamics(world),
            new NativeMethods(),
            new Constructors(world),
            new Traces(),
            new Monitors(),
            statics,
            new StateWord(world));
  }

  /**
   * Translates a class.
   *
   * @throws TranslationException if it can't be translated
   */
  public List<Translated> translate(byte[] original) {
    ClassUnit unit = new ClassUnit(ClassFile.read(original));
    lift.accept(unit.node());
    for (Transform transform : transforms) {
      transform.apply(unit);
    }
    List<Translated> result = new ArrayList<>();
    for (ClassNode node : unit.classes()) {
      result.add(finish(unit, node));
    }
    return result;
  }

  /** Whether a call, seen alone, may be left by an unwind. */
  public static boolean maySuspend(MethodInsnNode call, ClassWorld world) {
    return Suspension.maySuspend(call, world);
  }

  private Translated finish(ClassUnit unit, ClassNode node) {
    var savedStatics = statics.savedFields(node);
    Safepoints safepoints = new Safepoints(unit, node, world);
    List<MethodPlan> plans = safepoints.apply();
    ClassLayout layout = new Layouts(unit, names).of(node, savedStatics, plans);
    node.version = Math.max(node.version, Opcodes.V11);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    byte[] bytes = writer.toByteArray();
    return new Translated(node.name, bytes, layout, safepoints.places().map(plans));
  }

  /** Two sites at one place could not be told apart in an image. */
  static void checkSites(ClassLayout layout) {
    Set<ClassLayout.Site> seen = new HashSet<>();
    for (ClassLayout.Site site : layout.sites()) {
      if (!seen.add(new ClassLayout.Site(site.method(), site.bci(), site.kind(), List.of()))) {
        throw new AssertionError(
            layout.name()
                + "."
                + layout.methods().get(site.method())
                + ": two sites at "
                + site.bci());
      }
    }
  }
}
