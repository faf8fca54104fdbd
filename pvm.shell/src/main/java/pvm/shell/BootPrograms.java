package pvm.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pvm.api.Program;
import pvm.api.Pvm;
import pvm.api.PvmException;
import pvm.api.PvmProcess;

/**
 * The programs that a hub starts by itself, when all its bundles are up: those that were started
 * with {@code --boot}, until they are stopped by hand or have come to their end. Each is a file
 * {@code DIR/boot/NAME}. Thread-safe.
 */
@Component(service = BootPrograms.class, immediate = true)
public final class BootPrograms {
  private static final Logger LOG = LoggerFactory.getLogger(BootPrograms.class);

  private final Pvm pvm;
  private final BundleContext context;
  private final Path folder;
  private final FrameworkListener whenUp = this::frameworkChanged;

  @Activate
  public BootPrograms(@Reference Pvm pvm, BundleContext context) {
    this.pvm = pvm;
    this.context = context;
    String data = context.getProperty("pvm.data");
    folder = Path.of(data == null ? ".pvm" : data).resolve("boot");
    if (context.getProperty("pvm.hub.socket") == null) {
      return; // no hub
    }
    if (context.getBundle(0).getState() == Bundle.ACTIVE) {
      startAll();
    } else {
      context.addFrameworkListener(whenUp);
    }
  }

  @Deactivate
  void close() {
    context.removeFrameworkListener(whenUp);
  }

  private void frameworkChanged(FrameworkEvent event) {
    if (event.getType() == FrameworkEvent.STARTED) {
      startAll();
    }
  }

  private void startAll() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> !file.toString().endsWith(".tmp")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " can't be listed", e);
    }
    for (Path file : files) {
      try {
        start(read(file));
      } catch (IOException | RuntimeException e) {
        LOG.error("program {} is not started", file.getFileName(), e);
        System.err.println("pvm: boot of " + file.getFileName() + ": " + e.getMessage());
      }
    }
  }

  private void start(Program program) {
    if (pvm.process(program.name()).isEmpty()) {
      watch(pvm.start(program));
    }
  }

  /**
   * Has a program started with the hub from now on.
   *
   * @param process that it runs as
   */
  void add(Program program, PvmProcess process) {
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
    Path written = folder.resolve(program.name() + ".tmp");
    try {
      Files.createDirectories(folder);
      try (Writer writer = Files.newBufferedWriter(written)) {
        entries.store(writer, null);
      }
      force(written);
      Files.move(written, file(program.name()), StandardCopyOption.ATOMIC_MOVE);
      force(folder);
      force(folder.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new PvmException(
          program.name() + " runs, but the hub won't start it again: " + e.getMessage(), e);
    }
    watch(process);
  }

  /** Returns when a power cut leaves a file as it is, or the names in a folder. */
  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static Program read(Path file) throws IOException {
    Properties entries = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      entries.load(reader);
    }
    String grants = entries.getProperty("grants", "");
    List<String> arguments =
        IntStream.iterate(0, i -> entries.containsKey("argument." + i), i -> i + 1)
            .mapToObj(i -> entries.getProperty("argument." + i))
            .toList();
    return new Program(
        file.getFileName().toString(),
        Path.of(entries.getProperty("source", "")),
        List.of(),
        entries.getProperty("main"),
        arguments,
        Duration.ofMillis(Long.parseLong(entries.getProperty("every", "100"))),
        Program.LATEST,
        false,
        grants.isEmpty() ? Set.of() : Set.of(grants.split(",")));
  }

  /** The hub does not start it again. */
  void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (NoSuchFileException e) {
      // It never was to be started.
    } catch (IOException e) {
      throw new PvmException(file(name) + " can't be removed: " + e.getMessage(), e);
    }
  }

  /** A program that comes to its end is not begun anew. */
  private void watch(PvmProcess process) {
    Thread.ofVirtual()
        .name("pvm boot of " + process.name())
        .start(
            () -> {
              try {
                if (pvm.awaitEnd(process).state() == PvmProcess.State.ENDED) {
                  remove(process.name());
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
