package pvm.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import pvm.api.Images;
import pvm.api.PvmException;

/**
 * Does what {@code pvm store} asks for. The launcher, which shares no class with bundles, gives the
 * words as a map: {@code action}, {@code name} and {@code argument}, empty where there is none.
 */
@Component(service = ToIntFunction.class, property = "pvm.command=store")
public final class ImageTool implements ToIntFunction<Map<String, Object>> {
  private static final int FAILED = 1;
  private static final int REFUSED = 2;

  private final Images images;

  @Activate
  public ImageTool(@Reference Images images) {
    this.images = images;
  }

  @Override
  public int applyAsInt(Map<String, Object> words) {
    String name = (String) words.get("name");
    String argument = (String) words.get("argument");
    try {
      return switch ((String) words.get("action")) {
        case "list" -> name.isEmpty() ? listImages() : listCheckpoints(name);
        case "check" -> check(name);
        case "export" -> {
          long number = images.exportTo(name, Path.of(argument));
          yield say("checkpoint " + number + " of " + name + " is in " + argument);
        }
        case "import" -> {
          int records = images.importFrom(name, Path.of(argument));
          yield say("image " + name + " has " + records + " records");
        }
        case "rewind" -> {
          images.rewind(name, Long.parseLong(argument));
          yield say("image " + name + " goes on from checkpoint " + argument);
        }
        default -> throw new AssertionError(words);
      };
    } catch (PvmException e) {
      System.err.println("pvm: store: " + e.getMessage());
      return REFUSED;
    }
  }

  private static int say(String line) {
    System.out.println(line);
    return 0;
  }

  private int listImages() {
    Table table = new Table("NAME", "CHECKPOINTS", "NEWEST");
    for (String name : images.names()) {
      try {
        List<Images.Entry> entries = images.checkpoints(name);
        table.row(name, entries.size(), entries.isEmpty() ? null : entries.getLast().time());
      } catch (PvmException e) {
        table.row(name, null, e.getMessage());
      }
    }
    return say(table.format(Integer.MAX_VALUE));
  }

  private int listCheckpoints(String name) {
    Table table = new Table("NUMBER", "TIME", "BYTES", "THREADS");
    for (Images.Entry entry : images.checkpoints(name)) {
      table.row(entry.number(), entry.time(), entry.sizeBytes(), entry.threads());
    }
    return say(table.format(Integer.MAX_VALUE));
  }

  private int check(String name) {
    List<String> problems = images.check(name);
    if (problems.isEmpty()) {
      return say("image " + name + " is sound");
    }
    problems.forEach(problem -> System.err.println("pvm: store: " + problem));
    return FAILED;
  }
}
