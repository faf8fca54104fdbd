package pvm.itests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** A JVM that runs one program and reads its stacks; see {@link CompiledStacksIT}. */
final class CompiledStacks {
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private CompiledStacks() {}

  /**
   * Prints what the program does, and in a line how many of its frames and nulls in them were read.
   *
   * @param args the folder of the program, that of its class files, one for logs
   */
  public static void main(String[] args) throws Exception {
    GuestProgram program = new GuestProgram(Path.of(args[0]));
    var run =
        new EngineRun(
            program, Path.of(args[1]), Path.of(args[2]), new EngineRun.Translations(null, "test"));
    AtomicReference<ReadingPolls> polls = new AtomicReference<>();
    EngineRun.Outcome outcome =
        run.polled(
            ofLoader -> {
              polls.set(new ReadingPolls(ofLoader, program.mainClass(), BETWEEN));
              return polls.get();
            });
    System.out.print(outcome.output());
    System.out.println(polls.get().frames() + " " + polls.get().nulls());
  }
}
