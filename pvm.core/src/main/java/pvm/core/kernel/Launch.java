package pvm.core.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import pvm.api.Program;
import pvm.api.PvmException;
import pvm.core.checkpoint.Image;
import pvm.core.image.ImageException;
import pvm.core.loader.EntryPoint;
import pvm.core.loader.LibraryFiles;
import pvm.core.loader.ProcessFiles;
import pvm.core.loader.ProgramFiles;
import pvm.core.loader.ProgramSource;
import pvm.core.process.PollSwitch;
import pvm.core.translate.TranslationException;
import pvm.store.ImageStore;
import pvm.store.StoreException;

/**
 * The start of one process: finds the program, chooses the checkpoint and the code, makes the world
 * of classes, and leaves the rest to {@link Assembly}.
 *
 * <p>Nothing that is stored is changed before the new process runs.
 */
final class Launch {
  private final Machine.Ground ground;
  private final Machine.Streams streams;
  private final UnaryOperator<PollSwitch> pollFilter;
  private final Program program;
  private long loadNanos;

  Launch(
      Machine.Ground ground,
      Machine.Streams streams,
      UnaryOperator<PollSwitch> pollFilter,
      Program program) {
    this.ground = ground;
    this.streams = streams;
    this.pollFilter = pollFilter;
    this.program = program;
  }

  RunningProcess start() {
    try {
      return startOrThrow();
    } catch (StoreException | ImageException | TranslationException e) {
      throw new PvmException(e.getMessage(), e);
    } catch (PvmException e) {
      throw e;
    } catch (Exception e) {
      throw new PvmException("process " + program.name() + " can't be started: " + e, e);
    }
  }

  private RunningProcess startOrThrow() throws Exception {
    ProgramSource source =
        ProgramSource.open(program, ground.extensions().libraries(), ground.cache());
    requireNatives(source);
    String mainClass = source.mainClass();
    EntryPoint entry = new EntryPoint(mainClass);
    byte[] entryClass = entry.classFile(source);
    CodeChoice codes = new CodeChoice(program, source);
    if (program.from() == Program.FRESH) {
      CodeChoice.Code code = codes.ofProgram();
      World world = world(files(source, entry, entryClass, code), entry, true);
      ground.store().delete(program.name());
      ImageStore store = ground.store().open(program.name());
      return assemble(world, entry, identity(mainClass, code), store, Assembly.Start.NEW);
    }
    ImageStore store = ground.store().open(program.name());
    Image saved;
    Assembly.Start start;
    CodeChoice.Code code;
    World world;
    try {
      long begin = System.nanoTime();
      ImageChoice choice = new ImageChoice(program, mainClass.replace('/', '.'), store);
      saved = choice.choose(ground.logFolder());
      start = Assembly.Start.of(saved, choice.ended());
      code = saved == null ? codes.ofProgram() : codes.choose(saved);
      loadNanos = System.nanoTime() - begin;
      world = world(files(source, entry, entryClass, code), entry, saved == null);
    } catch (Exception | Error e) {
      store.close();
      throw e;
    }
    return assemble(world, entry, identity(mainClass, code), store, start);
  }

  private void requireNatives(ProgramSource source) {
    for (String type : source.requiredNatives()) {
      if (!ground.extensions().natives().isDeclared(type)) {
        throw new PvmException(
            "process %s needs the natives of %s, which no installed bundle has; install one that has"
                .formatted(program.name(), type));
      }
    }
  }

  private ProcessImage.Identity identity(String mainClass, CodeChoice.Code code) {
    return new ProcessImage.Identity(
        program.name(), mainClass.replace('/', '.'), program.arguments(), code.digest());
  }

  /** The classes of the process; a new one is refused if it would fail in any case. */
  private World world(ProcessFiles files, EntryPoint entry, boolean isNew) {
    World world = new World(program.name(), ground, files, pollFilter);
    String trouble = isNew ? world.trouble(entry) : null;
    if (trouble != null) {
      throw new PvmException(trouble);
    }
    return world;
  }

  /** The files of the process; the frame below main is that of the image, if there is one. */
  private ProcessFiles files(
      ProgramFiles source, EntryPoint entry, byte[] entryClass, CodeChoice.Code code) {
    Map<String, byte[]> classes = new HashMap<>(code.classes());
    classes.putIfAbsent(entry.className(), entryClass);
    return new ProcessFiles(new LibraryFiles(source, ground.extensions().libraries()), classes);
  }

  private RunningProcess assemble(
      World world,
      EntryPoint entry,
      ProcessImage.Identity identity,
      ImageStore store,
      Assembly.Start start)
      throws Exception {
    Assembly assembly = new Assembly(ground, streams, program, world, store, start);
    return assembly.run(entry, identity, loadNanos);
  }
}
