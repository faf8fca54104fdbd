package pvm.shell;

import static pvm.shell.Options.JSON;
import static pvm.shell.Options.JSON_TEXT;
import static pvm.shell.Options.NO;
import static pvm.shell.Options.PROCESS_TEXT;
import static pvm.shell.Options.YES;
import static pvm.shell.Options.present;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import pvm.api.Checkpoint;
import pvm.api.ProcessFigures;
import pvm.api.Pvm;
import pvm.api.PvmException;
import pvm.api.PvmProcess;
import pvm.api.PvmThread;

/** The commands of the shell that work on processes. */
@Component(
    service = ProcessCommands.class,
    property = {
      "osgi.command.scope=pvm",
      "osgi.command.function=ps",
      "osgi.command.function=stop",
      "osgi.command.function=pause",
      "osgi.command.function=resume",
      "osgi.command.function=checkpoint",
      "osgi.command.function=checkpoints",
      "osgi.command.function=store",
      "osgi.command.function=threads",
      "osgi.command.function=inspect"
    })
public final class ProcessCommands {

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Pvm pvm;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile BootPrograms bootPrograms;

  @Descriptor("lists the processes")
  public String ps(
      CommandSession session,
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json) {
    Table table =
        new Table("NAME", "STATE", "THREADS", "OBJECTS", "CHECKPOINTS", "PAUSE MS", "RESUMED FROM");
    for (PvmProcess process : present(pvm).processes()) {
      ProcessFigures figures = process.figures();
      table.row(
          process.name(),
          process.state(),
          process.threads().size(),
          figures.objects(),
          figures.checkpoints(),
          "%.1f".formatted(figures.pauseNanos().last() / 1e6),
          figures.resumedFrom() == 0 ? null : figures.resumedFrom());
    }
    return table.show(session, json);
  }

  @Descriptor("shows what the processes write to the disk")
  public String store(
      CommandSession session,
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json) {
    List<String> headings =
        List.of(
            "NAME",
            "EVERY MS",
            "CHECKPOINTS",
            "BYTES EACH",
            "ON DISK MB",
            "MB A DAY",
            "TODAY MB",
            "WARNING");
    int columns = json ? headings.size() : headings.size() - 1; // in text it has lines of its own
    Table table = new Table(headings.subList(0, columns).toArray(String[]::new));
    long todayBytes = 0;
    long dailyBytesMax = 0;
    StringBuilder warnings = new StringBuilder();
    for (PvmProcess process : present(pvm).processes()) {
      ProcessFigures figures = process.figures();
      ProcessFigures.Pacing pacing = figures.pacing();
      double days = figures.runNanos() / 1e9 / Duration.ofDays(1).toSeconds();
      todayBytes += pacing.todayBytes();
      dailyBytesMax = pacing.dailyBytesMax();
      String warning = figures.disk().warning();
      if (warning != null) {
        warnings.append('\n').append(process.name()).append(": ").append(warning);
      }
      Object[] cells = {
        process.name(),
        pacing.everyNanos() / 1_000_000 + (pacing.isStretched() ? " (stretched)" : ""),
        figures.checkpoints(),
        figures.writtenBytes() / Math.max(1, figures.checkpoints()),
        "%.1f".formatted(figures.disk().fileBytes() / 1e6),
        "%.0f".formatted(figures.disk().writtenBytes() / 1e6 / days),
        "%.1f".formatted(pacing.todayBytes() / 1e6),
        warning
      };
      table.row(Arrays.copyOf(cells, columns));
    }
    return table.show(session, json) + (json ? "" : warnings + limit(todayBytes, dailyBytesMax));
  }

  private static String limit(long todayBytes, long dailyBytesMax) {
    return dailyBytesMax == 0
        ? ""
        : "\n%.1f of %.1f MB of today are written (pvm.daily.megabytes)"
            .formatted(todayBytes / 1e6, dailyBytesMax / 1e6);
  }

  @Descriptor("takes a last checkpoint of a process and stops it")
  public String stop(@Descriptor(PROCESS_TEXT) String name) {
    present(bootPrograms).remove(name);
    process(name).stop();
    return name + " stopped";
  }

  @Descriptor("holds all threads of a process")
  public String pause(@Descriptor(PROCESS_TEXT) String name) {
    process(name).pause();
    return name + " paused";
  }

  @Descriptor("lets a paused process run on")
  public String resume(@Descriptor(PROCESS_TEXT) String name) {
    process(name).resume();
    return name + " runs on";
  }

  @Descriptor("takes a checkpoint of a process and waits until it is durable")
  public String checkpoint(@Descriptor(PROCESS_TEXT) String name) {
    Checkpoint taken = process(name).checkpoint();
    return "checkpoint %d of %s, %d bytes".formatted(taken.number(), name, taken.sizeBytes());
  }

  @Descriptor("lists the checkpoints of an image")
  public String checkpoints(
      CommandSession session,
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json,
      @Descriptor(PROCESS_TEXT) String name) {
    Table table = new Table("NUMBER", "TIME", "BYTES");
    for (Checkpoint kept : present(pvm).checkpoints(name)) {
      table.row(kept.number(), kept.time().truncatedTo(ChronoUnit.MILLIS), kept.sizeBytes());
    }
    return table.show(session, json);
  }

  @Descriptor("lists the threads of a process and where they are")
  public String threads(
      CommandSession session,
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json,
      @Descriptor(PROCESS_TEXT) String name) {
    Table table = new Table("ID", "NAME", "STATE", "WAITS FOR", "AT");
    for (PvmThread thread : process(name).threads()) {
      table.row(
          thread.id(),
          thread.name(),
          thread.state(),
          thread.waitsFor(),
          thread.frames().isEmpty() ? null : thread.frames().getFirst());
    }
    return table.show(session, json);
  }

  @Descriptor("shows all that is known of a process: its figures, threads and newest checkpoint")
  public String inspect(
      CommandSession session,
      @Descriptor(JSON_TEXT) @Parameter(names = JSON, presentValue = YES, absentValue = NO)
          boolean json,
      @Descriptor(PROCESS_TEXT) String name) {
    PvmProcess process = process(name);
    ProcessFigures figures = process.figures();
    Table table = new Table("WHAT", "VALUE");
    table.row("name", name).row("state", process.state()).row("failure", process.failure());
    table.row("runs for", Duration.ofNanos(figures.runNanos()).truncatedTo(ChronoUnit.SECONDS));
    table.row("threads", process.threads().size()).row("objects", figures.objects());
    table.row("checkpoints", figures.checkpoints()).row("bytes written", figures.writtenBytes());
    table.row("pause ms p50", millis(figures.pauseNanos().p50()));
    table.row("pause ms p99", millis(figures.pauseNanos().p99()));
    table.row("longest pause ms", millis(figures.pauseNanos().max()));
    table.row("pins", figures.pins()).row("longest pin ms", millis(figures.pinNanosMax()));
    table.row("resumed from", figures.resumedFrom() == 0 ? null : figures.resumedFrom());
    table.row("resumed in ms", millis(figures.restoreNanos()));
    return table.show(session, json);
  }

  private static String millis(long nanos) {
    return "%.1f".formatted(nanos / 1e6);
  }

  private PvmProcess process(String name) {
    return present(pvm)
        .process(name)
        .orElseThrow(() -> new PvmException("no process " + name + "; 'pvm:ps' lists them"));
  }
}
