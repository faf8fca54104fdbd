package pvm.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import pvm.api.Checkpoint;
import pvm.api.NativeStatus;
import pvm.api.ProcessFigures;
import pvm.api.Program;
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
      "osgi.command.function=start",
      "osgi.command.function=stop",
      "osgi.command.function=pause",
      "osgi.command.function=resume",
      "osgi.command.function=checkpoint",
      "osgi.command.function=checkpoints",
      "osgi.command.function=store",
      "osgi.command.function=threads",
      "osgi.command.function=natives"
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
      @Descriptor("as JSON, not as a table")
          @Parameter(
              names = {"-j", "--json"},
              presentValue = "true",
              absentValue = "false")
          boolean json) {
    Table table =
        new Table("NAME", "STATE", "THREADS", "OBJECTS", "CHECKPOINTS", "PAUSE MS", "RESUMED FROM");
    for (PvmProcess process : pvm().processes()) {
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
    return json ? table.json() : table.format(columns(session));
  }

  @Descriptor("shows what the processes write to the disk")
  public String store(CommandSession session) {
    Table table =
        new Table(
            "NAME", "EVERY MS", "CHECKPOINTS", "BYTES EACH", "ON DISK MB", "MB A DAY", "TODAY MB");
    long todayBytes = 0;
    long dailyBytesMax = 0;
    for (PvmProcess process : pvm().processes()) {
      ProcessFigures figures = process.figures();
      ProcessFigures.Pacing pacing = figures.pacing();
      double days = figures.runNanos() / 1e9 / Duration.ofDays(1).toSeconds();
      todayBytes += pacing.todayBytes();
      dailyBytesMax = pacing.dailyBytesMax();
      table.row(
          process.name(),
          pacing.everyNanos() / 1_000_000 + (pacing.isStretched() ? " (stretched)" : ""),
          figures.checkpoints(),
          figures.writtenBytes() / Math.max(1, figures.checkpoints()),
          "%.1f".formatted(figures.fileBytes() / 1e6),
          "%.0f".formatted(figures.diskBytes() / 1e6 / days),
          "%.1f".formatted(pacing.todayBytes() / 1e6));
    }
    return table.format(columns(session)) + limit(todayBytes, dailyBytesMax);
  }

  private static String limit(long todayBytes, long dailyBytesMax) {
    return dailyBytesMax == 0
        ? ""
        : "\n%.1f of %.1f MB of today are written (pvm.daily.megabytes)"
            .formatted(todayBytes / 1e6, dailyBytesMax / 1e6);
  }

  @Descriptor("starts a program as a process, or goes on with it where it was")
  public String start(
      @Descriptor("name of the process; default: the program's file name without its ending")
          @Parameter(
              names = {"-n", "--name"},
              absentValue = "")
          String name,
      @Descriptor("class whose main is run; default: the jar's, or the only one")
          @Parameter(
              names = {"-m", "--main"},
              absentValue = "")
          String mainClass,
      @Descriptor("milliseconds between checkpoints")
          @Parameter(
              names = {"-e", "--every"},
              absentValue = "100")
          long everyMillis,
      @Descriptor("number of the checkpoint to go on from; default: the newest")
          @Parameter(
              names = {"-a", "--at"},
              absentValue = "0")
          long checkpoint,
      @Descriptor("start anew, whatever was kept")
          @Parameter(
              names = {"-f", "--fresh"},
              presentValue = "true",
              absentValue = "false")
          boolean fresh,
      @Descriptor("go on with the program's new code, if it has changed since; default: the old")
          @Parameter(
              names = {"-u", "--upgrade"},
              presentValue = "true",
              absentValue = "false")
          boolean upgrade,
      @Descriptor(
              "what it may use, separated by commas: gpio:17:out,net; default: what it had last")
          @Parameter(
              names = {"-g", "--grant"},
              absentValue = "")
          String grants,
      @Descriptor("have the hub start it again, each time that the hub starts, until pvm:stop")
          @Parameter(
              names = {"-b", "--boot"},
              presentValue = "true",
              absentValue = "false")
          boolean boot,
      @Descriptor("a .java file, a jar or a folder of classes") String program,
      @Descriptor("arguments of main") String... arguments) {
    if (everyMillis < 0 || checkpoint < 0 || fresh && (checkpoint > 0 || upgrade)) {
      throw new PvmException(
          "start: --every and --at need a positive number; --fresh excludes --at and --upgrade");
    }
    Path source = Path.of(program).toAbsolutePath().normalize();
    String fileName = String.valueOf(source.getFileName()).replaceFirst("(?<=.)\\.[^.]*$", "");
    Program started =
        new Program(
            name.isEmpty() ? fileName : name,
            source,
            List.of(),
            mainClass.isEmpty() ? null : mainClass,
            List.of(arguments),
            Duration.ofMillis(everyMillis),
            fresh ? Program.FRESH : checkpoint,
            upgrade,
            grants.isEmpty() ? Set.of() : Set.of(grants.split(",")));
    PvmProcess process = pvm().start(started);
    if (boot) {
      bootPrograms().add(started, process);
    }
    long from = process.figures().resumedFrom();
    return from == 0
        ? process.name() + " started"
        : process.name() + " goes on from checkpoint " + from;
  }

  @Descriptor("takes a last checkpoint of a process and stops it")
  public String stop(@Descriptor("name of the process") String name) {
    bootPrograms().remove(name);
    process(name).stop();
    return name + " stopped";
  }

  @Descriptor("holds all threads of a process")
  public String pause(@Descriptor("name of the process") String name) {
    process(name).pause();
    return name + " paused";
  }

  @Descriptor("lets a paused process run on")
  public String resume(@Descriptor("name of the process") String name) {
    process(name).resume();
    return name + " runs on";
  }

  @Descriptor("takes a checkpoint of a process and waits until it is durable")
  public String checkpoint(@Descriptor("name of the process") String name) {
    Checkpoint taken = process(name).checkpoint();
    return "checkpoint %d of %s, %d bytes".formatted(taken.number(), name, taken.sizeBytes());
  }

  @Descriptor("lists the checkpoints of an image")
  public String checkpoints(
      CommandSession session, @Descriptor("name of the process") String name) {
    Table table = new Table("NUMBER", "TIME", "BYTES");
    for (Checkpoint kept : pvm().checkpoints(name)) {
      table.row(kept.number(), kept.time().truncatedTo(ChronoUnit.MILLIS), kept.sizeBytes());
    }
    return table.format(columns(session));
  }

  @Descriptor("lists the threads of a process and where they are")
  public String threads(CommandSession session, @Descriptor("name of the process") String name) {
    Table table = new Table("ID", "NAME", "STATE", "WAITS FOR", "AT");
    for (PvmThread thread : process(name).threads()) {
      table.row(
          thread.id(),
          thread.name(),
          thread.state(),
          thread.waitsFor(),
          thread.frames().isEmpty() ? null : thread.frames().getFirst());
    }
    return table.format(columns(session));
  }

  @Descriptor("lists the natives that bundles provide, and those that are refused")
  public String natives(
      CommandSession session,
      @Descriptor("as JSON, not as a table")
          @Parameter(
              names = {"-j", "--json"},
              presentValue = "true",
              absentValue = "false")
          boolean json) {
    Table table =
        new Table("TYPE", "BUNDLE", "STATE", "USERS", "WAITED", "MEAN MS", "CUT OFF", "TROUBLE");
    for (NativeStatus each : pvm().natives()) {
      table.row(
          each.type(),
          each.bundle(),
          each.state(),
          each.users(),
          each.waitedCalls(),
          each.waitedCalls() == 0
              ? null
              : "%.1f".formatted(each.waitedNanos() / 1e6 / each.waitedCalls()),
          each.cutOffCalls(),
          each.trouble());
    }
    return json ? table.json() : table.format(columns(session));
  }

  private Pvm pvm() {
    Pvm present = pvm;
    if (present == null) {
      throw new PvmException("the engine is not there; see 'lb' and the log for what is missing");
    }
    return present;
  }

  private BootPrograms bootPrograms() {
    BootPrograms present = bootPrograms;
    if (present == null) {
      throw new PvmException("the engine is not there; see 'lb' and the log for what is missing");
    }
    return present;
  }

  private PvmProcess process(String name) {
    return pvm()
        .process(name)
        .orElseThrow(() -> new PvmException("no process " + name + "; 'pvm:ps' lists them"));
  }

  static int columns(CommandSession session) {
    return session.get("COLUMNS") instanceof Number number && number.intValue() > 20
        ? number.intValue()
        : 80;
  }
}
