package pvm.core.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import pvm.api.Program;
import pvm.api.PvmException;
import pvm.core.checkpoint.Image;
import pvm.core.image.ProcessState;
import pvm.store.CheckpointInfo;
import pvm.store.ImageStore;
import pvm.store.Snapshot;

/**
 * Chooses the checkpoint that a process goes on from, and finds out whether it can: whether the
 * store has it whole and it is of the same program. (Whether its records fit together the restorer
 * finds out, before the process runs.) Changes nothing; what it can't offer it refuses with a
 * message that names the way out.
 */
final class ImageChoice {
  private final Program program;
  private final String mainClass;
  private final ImageStore store;
  private final List<CheckpointInfo> all;
  private Image ended;

  /**
   * @param mainClass of the program, with dots
   */
  ImageChoice(Program program, String mainClass, ImageStore store) {
    this.program = program;
    this.mainClass = mainClass;
    this.store = store;
    this.all = store.checkpoints();
  }

  /**
   * The image to go on from; null to begin anew.
   *
   * @param logs the folder of console logs, which a process that has ended may not have completed
   * @throws PvmException if it is damaged or of another program, or there is no such checkpoint
   */
  Image choose(Path logs) {
    if (program.from() > 0) {
      Image image = load(withNumber());
      image
          .process()
          .exitCode()
          .ifPresent(
              code -> {
                throw refused(
                    "checkpoint "
                        + image.number()
                        + " is the end of the process, with code "
                        + code,
                    before(image.number()));
              });
      return image;
    }
    store
        .damage()
        .ifPresent(
            damage -> {
              throw new PvmException(damage + "; " + advice(before(Long.MAX_VALUE)) + loss());
            });
    if (all.isEmpty()) {
      return null;
    }
    Image newest = load(all.getLast());
    boolean hasEnded = newest.process().exitCode().isPresent();
    if (hasEnded && !isCutShort(newest, logs)) {
      ended = newest;
      return null;
    }
    return newest;
  }

  /** The image of a process that has ended, if {@link #choose} began anew for that; else null. */
  Image ended() {
    return ended;
  }

  /** Whether PVM was killed after the end of the process was saved and before it was logged. */
  private boolean isCutShort(Image ended, Path logs) {
    ConsoleOutput last = ConsoleOutput.read(ended.console());
    return ConsoleLogs.lackOnly(logs, program.name(), last);
  }

  private CheckpointInfo withNumber() {
    return all.stream()
        .filter(info -> info.number() == program.from())
        .findFirst()
        .orElseThrow(
            () ->
                new PvmException(
                    "image "
                        + program.name()
                        + " has no checkpoint "
                        + program.from()
                        + (all.isEmpty()
                            ? " nor any other; leave out --at to begin anew"
                            : "; it has "
                                + all.getFirst().number()
                                + " to "
                                + all.getLast().number())));
  }

  private Image load(CheckpointInfo info) {
    Image image;
    try (Snapshot snapshot = store.read(info.number())) {
      image =
          Image.load(
              new Image.Origin(program.name(), info.number(), before(info.number())), snapshot);
    }
    checkProgram(image.process());
    return image;
  }

  private void checkProgram(ProcessState process) {
    if (!process.mainClass().equals(mainClass)) {
      throw new PvmException(
          "image "
              + program.name()
              + " is of another program (main class "
              + process.mainClass()
              + ", not "
              + mainClass
              + "); begin anew with --fresh, or choose another image with --name");
    }
  }

  private OptionalLong before(long number) {
    return all.stream().mapToLong(CheckpointInfo::number).filter(n -> n < number).max();
  }

  private PvmException refused(String why, OptionalLong instead) {
    return new PvmException("image " + program.name() + ": " + why + "; " + advice(instead));
  }

  private String loss() {
    OptionalLong millis = store.lostMillis();
    return millis.isEmpty() || all.isEmpty()
        ? ""
        : ": " + millis.getAsLong() + " ms of work are lost";
  }

  private static String advice(OptionalLong checkpoint) {
    return checkpoint.isPresent()
        ? "go on from checkpoint " + checkpoint.getAsLong() + " with --at " + checkpoint.getAsLong()
        : "no older checkpoint is left, begin anew with --fresh";
  }
}
