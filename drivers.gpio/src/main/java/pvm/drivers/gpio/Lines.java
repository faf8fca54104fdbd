package pvm.drivers.gpio;

import com.pi4j.context.Context;
import com.pi4j.io.IO;
import com.pi4j.io.gpio.digital.Digital;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.registry.Registry;
import java.util.function.Supplier;

/**
 * The lines that processes have open, as Pi4J's context knows them: by an id of the line, and with
 * the name of the process. The context outlives this bundle, and so do they. Thread-safe.
 */
final class Lines {
  private final Supplier<Context> source;
  private volatile Context known;

  /**
   * @param source of the context, which takes a while to be made: asked when a line is opened
   */
  Lines(Supplier<Context> source) {
    this.source = source;
  }

  private Context context() {
    Context context = known;
    if (context == null) {
      context = source.get();
      known = context;
    }
    return context;
  }

  private static String id(int number) {
    return "line-" + number;
  }

  /**
   * Opens a line as output; one that the process has as output already only gets the level.
   *
   * @throws IllegalStateException if another process has it
   * @throws IllegalArgumentException if there is none
   */
  void openOutput(String process, int number, boolean isHigh) {
    DigitalState level = DigitalState.getState(isHigh);
    Context context = context();
    synchronized (context) {
      if (find(process, number) instanceof DigitalOutput output) {
        output.state(level);
        return;
      }
      release(process, number);
      context.create(
          DigitalOutput.newConfigBuilder(context)
              .id(id(number))
              .name(process)
              .bcm(number)
              .initial(level)
              .build());
    }
  }

  /** Opens a line as input; otherwise as {@link #openOutput}. */
  void openInput(String process, int number) {
    Context context = context();
    synchronized (context) {
      if (find(process, number) instanceof DigitalInput) {
        return;
      }
      release(process, number);
      context.create(
          DigitalInput.newConfigBuilder(context).id(id(number)).name(process).bcm(number).build());
    }
  }

  /** A line that is open; null if it is not. */
  private IO<?, ?, ?> find(int number) {
    Registry registry = context().registry();
    synchronized (context()) {
      return registry.exists(id(number)) ? registry.get(id(number)) : null;
    }
  }

  /** A line that a process has, or nobody: null. */
  private IO<?, ?, ?> find(String process, int number) {
    IO<?, ?, ?> line = find(number);
    if (line != null && !line.name().equals(process)) {
      throw new IllegalStateException("line " + number + " is used by " + line.name());
    }
    return line;
  }

  /** A line that a process has open, of a kind. */
  <T extends Digital<?, ?, ?>> T open(String process, int number, Class<T> kind) {
    IO<?, ?, ?> line = find(process, number);
    if (!kind.isInstance(line)) {
      throw new IllegalStateException(
          "line %d is no %s of %s"
              .formatted(number, kind == DigitalOutput.class ? "output" : "line", process));
    }
    return kind.cast(line);
  }

  /** Gives a line free, if the process has it; an output keeps its level. */
  void release(String process, int number) {
    Context context = context();
    synchronized (context) {
      IO<?, ?, ?> line = find(number);
      if (line != null && line.name().equals(process)) {
        context.shutdown(id(number));
      }
    }
  }
}
