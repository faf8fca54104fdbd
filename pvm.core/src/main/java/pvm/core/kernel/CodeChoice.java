package pvm.core.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import pvm.api.Program;
import pvm.api.PvmException;
import pvm.core.checkpoint.Image;
import pvm.core.checkpoint.ImageCheck;
import pvm.core.loader.ProgramSource;

/**
 * Chooses the code that a process goes on with, where its program has changed since its image was
 * made: the old, which the image holds as far as it was loaded, or the new.
 *
 * <p>A class that the program has no more, or that a class loader of the program has defined, stays
 * as it is in the image.
 */
final class CodeChoice {
  private static final String END = ".class";
  private static final int NAMED_MAX = 3;

  private final Program program;
  private final ProgramSource source;

  /**
   * What was chosen.
   *
   * @param classes class files that go before those of the program, by internal name
   * @param digest of the program whose code they are
   */
  record Code(Map<String, byte[]> classes, String digest) {}

  CodeChoice(Program program, ProgramSource source) {
    this.program = program;
    this.source = source;
  }

  /** The code of a process that begins anew. */
  Code ofProgram() {
    return new Code(Map.of(), source.digest());
  }

  /**
   * The code to go on with from an image, which is told what is new.
   *
   * @throws PvmException if the new code was asked for and the process can't go on with it; the
   *     message lists what stands in the way
   */
  Code choose(Image saved) {
    Map<String, byte[]> old = saved.code();
    String digest = source.digest();
    if (saved.process().exitCode().isPresent() || saved.process().codeDigest().equals(digest)) {
      return new Code(old, digest);
    }
    Map<String, byte[]> changed = changed(old);
    if (changed.isEmpty()) {
      return new Code(old, digest);
    }
    if (!program.isUpgrade()) {
      System.err.println(
          "pvm: "
              + program.source()
              + " has changed since image "
              + program.name()
              + " was made ("
              + names(changed)
              + "); going on with the old code (--upgrade goes on with the new, --fresh begins anew"
              + " with it)");
      return new Code(old, saved.process().codeDigest());
    }
    upgrade(saved, old, changed);
    Map<String, byte[]> kept = new HashMap<>(old);
    kept.putAll(changed);
    return new Code(kept, digest);
  }

  /** New class files of classes that the image has otherwise. */
  private Map<String, byte[]> changed(Map<String, byte[]> old) {
    Map<String, byte[]> changed = new HashMap<>();
    old.forEach(
        (name, bytes) -> {
          byte[] now = source.read(name + END);
          if (now != null && !Arrays.equals(bytes, now)) {
            changed.put(name, now);
          }
        });
    return changed;
  }

  private static String names(Map<String, byte[]> changed) {
    List<String> names =
        new TreeSet<>(changed.keySet()).stream().map(name -> name.replace('/', '.')).toList();
    String first = String.join(", ", names.subList(0, Math.min(NAMED_MAX, names.size())));
    return names.size() > NAMED_MAX
        ? first + " and " + (names.size() - NAMED_MAX) + " more"
        : first;
  }

  private void upgrade(Image saved, Map<String, byte[]> old, Map<String, byte[]> changed) {
    Upgrade upgrade = new Upgrade(ImageCheck.use(saved), old, changed);
    List<String> obstacles = upgrade.obstacles();
    if (!obstacles.isEmpty()) {
      throw new PvmException(
          "process "
              + program.name()
              + " can't go on with the new code of "
              + program.source()
              + ":\n  "
              + String.join("\n  ", obstacles)
              + "\ngo on with the old code without --upgrade, or begin anew with --fresh");
    }
    saved.renew(upgrade.renewed(), upgrade.renamed());
  }
}
