package pvm.shell;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import pvm.api.Program;
import pvm.store.disk.CheckedFile;
import pvm.store.disk.Disk;

/**
 * The programs that start with a hub, a file each, named by the process. What is added or removed
 * stays so from the moment on that the call returns, whether the power goes or not.
 *
 * @param folder of the files
 */
record BootList(Disk folder) {

  /** Names of the processes. */
  List<String> names() throws IOException {
    return folder.list().stream().filter(name -> !CheckedFile.isUnfinished(name)).toList();
  }

  void add(Program program) throws IOException {
    Properties entries = new Properties();
    entries.setProperty("source", program.source().toString());
    if (program.mainClass() != null) {
      entries.setProperty("main", program.mainClass());
    }
    entries.setProperty("every", Long.toString(program.interval().toMillis()));
    entries.setProperty("grants", String.join(",", program.grants()));
    List<String> arguments = program.arguments();
    IntStream.range(0, arguments.size())
        .forEach(i -> entries.setProperty("argument." + i, arguments.get(i)));
    StringWriter text = new StringWriter();
    entries.store(text, null);
    CheckedFile.write(folder, program.name(), text.toString());
  }

  /**
   * A program that {@link #add} was given; empty if it was removed.
   *
   * @throws IOException that says so, if its file is damaged
   */
  Optional<Program> read(String name) throws IOException {
    Optional<String> text = CheckedFile.read(folder, name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Properties entries = new Properties();
    entries.load(new StringReader(text.get()));
    String grants = entries.getProperty("grants");
    List<String> arguments =
        IntStream.iterate(0, i -> entries.containsKey("argument." + i), i -> i + 1)
            .mapToObj(i -> entries.getProperty("argument." + i))
            .toList();
    return Optional.of(
        new Program(
            name,
            Path.of(entries.getProperty("source")),
            List.of(),
            entries.getProperty("main"),
            arguments,
            Duration.ofMillis(Long.parseLong(entries.getProperty("every"))),
            Program.LATEST,
            false,
            grants.isEmpty() ? Set.of() : Set.of(grants.split(","))));
  }

  void remove(String name) throws IOException {
    if (folder.exists(name)) {
      folder.delete(name);
      folder.syncFolder();
    }
  }
}
