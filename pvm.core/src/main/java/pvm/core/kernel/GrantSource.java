package pvm.core.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import pvm.api.Program;
import pvm.api.PvmException;
import pvm.core.image.ProcessState;
import pvm.core.natives.Grants;

/**
 * What a program is granted: by whoever starts it and by the file {@code PROGRAM.grants} beside it,
 * a grant a line, {@code #} before comments; if neither says anything, what its image says.
 */
final class GrantSource {
  /** Note of an image that holds the grants, separated by commas. */
  static final String NOTE = "grants";

  private final Program program;

  GrantSource(Program program) {
    this.program = program;
  }

  /**
   * The grants of a process that is started.
   *
   * @param saved what it goes on from; null if it is new
   * @throws PvmException if one is misspelt, or the file can't be read
   */
  Grants choose(ProcessState saved) {
    Set<String> given = new TreeSet<>(program.grants());
    given.addAll(inFile());
    if (given.isEmpty() && saved != null) {
      String note = saved.notes().getOrDefault(NOTE, "");
      return note.isEmpty() ? Grants.NONE : grants(Arrays.asList(note.split(",")), "the image");
    }
    return grants(given, "the command or " + file());
  }

  private static Grants grants(Collection<String> texts, String where) {
    try {
      return Grants.of(texts);
    } catch (IllegalArgumentException e) {
      throw new PvmException(e.getMessage() + "; correct it in " + where, e);
    }
  }

  private Path file() {
    Path source = program.source();
    String name = source.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    return source.resolveSibling(name + ".grants");
  }

  private Collection<String> inFile() {
    Path file = file();
    if (!Files.exists(file)) {
      return Set.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new PvmException(file + " can't be read: " + e.getMessage(), e);
    }
  }
}
