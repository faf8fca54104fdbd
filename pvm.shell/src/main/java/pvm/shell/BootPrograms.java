package pvm.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import pvm.store.disk.FolderDisk;

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
    try {
      BootList list = list();
      for (String name : list.names()) {
        start(list, name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " can't be listed", e);
    }
  }

  private void start(BootList list, String name) {
    try {
      list.read(name).ifPresent(this::start);
    } catch (IOException | RuntimeException e) {
      LOG.error("program {} is not started", name, e);
      System.err.println("pvm: boot of " + name + ": " + e.getMessage());
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
    try {
      list().add(program);
    } catch (IOException e) {
      throw new PvmException(
          program.name() + " runs, but the hub won't start it again: " + e.getMessage(), e);
    }
    watch(process);
  }

  private BootList list() throws IOException {
    Path data = folder.toAbsolutePath().getParent();
    return new BootList(new FolderDisk(data).folder(folder.getFileName().toString()));
  }

  /** The hub does not start it again. */
  void remove(String name) {
    try {
      if (Files.isDirectory(folder)) {
        list().remove(name);
      }
    } catch (IOException e) {
      throw new PvmException(folder.resolve(name) + " can't be removed: " + e.getMessage(), e);
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
